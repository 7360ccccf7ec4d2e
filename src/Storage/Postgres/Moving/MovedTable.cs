using System.Text.Json;
using Monitoring.Storage.Postgres.Database;
using Npgsql;
using NpgsqlTypes;

namespace Monitoring.Storage.Postgres.Moving;

/// <summary>A column of a table that rows are carried into.</summary>
/// <param name="Name">Its name, the same in every store.</param>
/// <param name="Type">What the server keeps in it.</param>
internal sealed record MovedColumn(string Name, NpgsqlDbType Type)
{
    /// <summary>Writes what another store keeps in the column of that name: numbers, texts and bytes as they are.</summary>
    public void Write(NpgsqlBinaryImporter copy, object? value)
    {
        switch (value)
        {
            case null:
                copy.WriteNull();
                break;
            case long number when Type == NpgsqlDbType.Boolean:
                copy.Write(number != 0, Type);
                break;
            case long number when Type == NpgsqlDbType.Integer:
                copy.Write(checked((int)number), Type);
                break;
            case long number:
                copy.Write(number, Type);
                break;
            case byte[] identity when Type == NpgsqlDbType.Uuid:
                copy.Write(Identities.Of(identity), Type);
                break;
            case byte[] bytes:
                copy.Write(bytes, Type);
                break;
            case string list when Type == (NpgsqlDbType.Array | NpgsqlDbType.Text):
                copy.Write(JsonSerializer.Deserialize<string[]>(list)!, Type);
                break;
            case string text:
                copy.Write(Parameters.Storable(text), Type);
                break;
            default:
                throw new InvalidOperationException($"Column {Name} cannot hold {value.GetType().Name}.");
        }
    }
}

/// <summary>A table whose rows are carried over, with its columns as the schema has them.</summary>
/// <param name="Name">Its name, the same in every store.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record MovedTable(string Name, IReadOnlyList<MovedColumn> Columns)
{
    /// <summary>
    /// All tables that hold data of their own. The keys of the ledger and the numbers last given are made of the others; the
    /// ledger's months are not known elsewhere. Sessions stay behind: people sign in again.
    /// </summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "entities", "contents", "ledger", "snapshots", "wakes", "messages", "settings", "progress", "roots",
        "regions", "sites", "burdens", "items", "issues", "notices", "visits", "look_backs", "misses",
        "alerts", "deliveries", "attempts", "channels", "rotations", "tokens", "audit", "accounts", "feed",
        "evidence", "evidence_uploads", "evidence_references", "outlines",
    ];

    /// <summary>Reads the columns of a table from the schema that is first in the search path.</summary>
    public static MovedTable Of(NpgsqlConnection connection, string name) => new(
        name,
        [
            .. new Statement(connection, "SELECT attname::text, atttypid::regtype::text FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum")
                .With(v => v.Bind(name))
                .Each(static row => new MovedColumn(row.Text(0), TypeOf(row.Text(1)))),
        ]);

    private static NpgsqlDbType TypeOf(string type) => type switch
    {
        "bigint" => NpgsqlDbType.Bigint,
        "integer" => NpgsqlDbType.Integer,
        "boolean" => NpgsqlDbType.Boolean,
        "text" => NpgsqlDbType.Text,
        "text[]" => NpgsqlDbType.Array | NpgsqlDbType.Text,
        "bytea" => NpgsqlDbType.Bytea,
        "uuid" => NpgsqlDbType.Uuid,
        _ => throw new InvalidOperationException($"Nothing is carried into columns of type {type}."),
    };
}
