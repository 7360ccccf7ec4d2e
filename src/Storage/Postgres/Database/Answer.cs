using Monitoring.Runtime.Models;
using NodaTime;
using Npgsql;

namespace Monitoring.Storage.Postgres.Database;

/// <summary>The present row of an answer, its columns read by number.</summary>
internal readonly struct Answer(NpgsqlDataReader reader)
{
    /// <summary>The names of the columns with their values: numbers, texts, bytes and nulls; yes and no are 1 and 0.</summary>
    public Dictionary<string, object?> Columns()
    {
        var values = new Dictionary<string, object?>(reader.FieldCount, StringComparer.Ordinal);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            values[reader.GetName(i)] = reader.GetValue(i) switch
            {
                DBNull => null,
                int number => (long)number,
                bool flag => flag ? 1L : 0L,
                var other => other,
            };
        }

        return values;
    }

    /// <summary>A column as a number.</summary>
    public long Long(int column) => reader.GetInt64(column);

    /// <summary>A column as a number.</summary>
    public int Int(int column) => reader.GetInt32(column);

    /// <summary>A column as a number, or null.</summary>
    public long? LongOrNull(int column) => reader.IsDBNull(column) ? null : Long(column);

    /// <summary>A column as a number, or null.</summary>
    public int? IntOrNull(int column) => reader.IsDBNull(column) ? null : Int(column);

    /// <summary>A column as yes or no.</summary>
    public bool Flag(int column) => reader.GetBoolean(column);

    /// <summary>A column as an instant.</summary>
    public Instant Instant(int column) => NodaTime.Instant.FromUnixTimeTicks(Long(column));

    /// <summary>A column as an instant, or null.</summary>
    public Instant? InstantOrNull(int column) => reader.IsDBNull(column) ? null : Instant(column);

    /// <summary>A column as a text.</summary>
    public string Text(int column) => reader.GetString(column);

    /// <summary>A column as a text, or null.</summary>
    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : Text(column);

    /// <summary>A column as texts.</summary>
    public string[] Texts(int column) => reader.GetFieldValue<string[]>(column);

    /// <summary>A column as a member of an enum.</summary>
    public T Word<T>(int column)
        where T : struct, Enum => Words.Parse<T>(Text(column));

    /// <summary>A column as bytes.</summary>
    public byte[] Blob(int column) => reader.GetFieldValue<byte[]>(column);

    /// <summary>A column as bytes, or null.</summary>
    public byte[]? BlobOrNull(int column) => reader.IsDBNull(column) ? null : Blob(column);

    /// <summary>A column as several pieces of bytes, or null.</summary>
    public byte[][]? BlobsOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<byte[][]>(column);

    /// <summary>A column as what names an event or message in the ledger.</summary>
    public Guid Identity(int column) => reader.GetGuid(column);

    /// <summary>The same as its 16 bytes, or null.</summary>
    public byte[]? IdentityOrNull(int column) => reader.IsDBNull(column) ? null : Identities.Bytes(Identity(column));
}
