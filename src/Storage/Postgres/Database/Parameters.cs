using Monitoring.Runtime.Models;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Monitoring.Storage.Postgres.Database;

/// <summary>
/// Binds values to the next parameter of a statement. Each says its type, so that the server never has to guess it, also
/// where the value is null. Lists of rows are bound column by column, for unnest.
/// </summary>
internal static class Parameters
{
    /// <summary>Binds a number.</summary>
    public static NpgsqlParameterCollection Bind(this NpgsqlParameterCollection all, long value) => all.Typed(value, NpgsqlDbType.Bigint);

    /// <summary>Binds a number or null.</summary>
    public static NpgsqlParameterCollection Bind(this NpgsqlParameterCollection all, long? value) =>
        value is { } given ? all.Bind(given) : all.Null(NpgsqlDbType.Bigint);

    /// <summary>Binds yes or no.</summary>
    public static NpgsqlParameterCollection Bind(this NpgsqlParameterCollection all, bool value) => all.Typed(value, NpgsqlDbType.Boolean);

    /// <summary>Binds yes, no or null.</summary>
    public static NpgsqlParameterCollection Bind(this NpgsqlParameterCollection all, bool? value) =>
        value is { } given ? all.Bind(given) : all.Null(NpgsqlDbType.Boolean);

    /// <summary>Binds an instant.</summary>
    public static NpgsqlParameterCollection Bind(this NpgsqlParameterCollection all, Instant value) => all.Bind(value.ToUnixTimeTicks());

    /// <summary>Binds an instant or null.</summary>
    public static NpgsqlParameterCollection Bind(this NpgsqlParameterCollection all, Instant? value) => all.Bind(value?.ToUnixTimeTicks());

    /// <summary>Binds a word.</summary>
    public static NpgsqlParameterCollection Bind<T>(this NpgsqlParameterCollection all, T value)
        where T : struct, Enum => all.Bind(Words.Of(value));

    /// <summary>Binds a text or null.</summary>
    public static NpgsqlParameterCollection Bind(this NpgsqlParameterCollection all, string? value) =>
        value is null ? all.Null(NpgsqlDbType.Text) : all.Typed(Storable(value), NpgsqlDbType.Text);

    /// <summary>Binds bytes or null.</summary>
    public static NpgsqlParameterCollection Bind(this NpgsqlParameterCollection all, byte[]? value) =>
        value is null ? all.Null(NpgsqlDbType.Bytea) : all.Typed(value, NpgsqlDbType.Bytea);

    /// <summary>Binds what names an event or message in the ledger.</summary>
    public static NpgsqlParameterCollection Bind(this NpgsqlParameterCollection all, Guid value) => all.Typed(value, NpgsqlDbType.Uuid);

    /// <summary>Binds texts, or null for no such list; single ones may be null.</summary>
    public static NpgsqlParameterCollection Bind(this NpgsqlParameterCollection all, IReadOnlyCollection<string?>? values) => values is null
        ? all.Null(NpgsqlDbType.Array | NpgsqlDbType.Text)
        : all.Typed(values as string?[] ?? [.. values], NpgsqlDbType.Array | NpgsqlDbType.Text);

    /// <summary>Binds numbers.</summary>
    public static NpgsqlParameterCollection Bind(this NpgsqlParameterCollection all, IReadOnlyCollection<long> values) =>
        all.Typed(values as long[] ?? [.. values], NpgsqlDbType.Array | NpgsqlDbType.Bigint);

    /// <summary>Binds what names events or messages in the ledger.</summary>
    public static NpgsqlParameterCollection Bind(this NpgsqlParameterCollection all, IReadOnlyCollection<Guid> values) =>
        all.Typed(values as Guid[] ?? [.. values], NpgsqlDbType.Array | NpgsqlDbType.Uuid);

    /// <summary>Binds a column of texts.</summary>
    public static NpgsqlParameterCollection Texts<T>(this NpgsqlParameterCollection all, IReadOnlyList<T> rows, Func<T, string?> of) =>
        all.Typed(Column(rows, row => of(row) is { } text ? Storable(text) : null), NpgsqlDbType.Array | NpgsqlDbType.Text);

    /// <summary>Binds a column of numbers.</summary>
    public static NpgsqlParameterCollection Longs<T>(this NpgsqlParameterCollection all, IReadOnlyList<T> rows, Func<T, long> of) =>
        all.Typed(Column(rows, of), NpgsqlDbType.Array | NpgsqlDbType.Bigint);

    /// <summary>Binds a column of numbers and nulls.</summary>
    public static NpgsqlParameterCollection LongsOrNulls<T>(this NpgsqlParameterCollection all, IReadOnlyList<T> rows, Func<T, long?> of) =>
        all.Typed(Column(rows, of), NpgsqlDbType.Array | NpgsqlDbType.Bigint);

    /// <summary>Binds a column of numbers.</summary>
    public static NpgsqlParameterCollection Ints<T>(this NpgsqlParameterCollection all, IReadOnlyList<T> rows, Func<T, int> of) =>
        all.Typed(Column(rows, of), NpgsqlDbType.Array | NpgsqlDbType.Integer);

    /// <summary>Binds a column of instants.</summary>
    public static NpgsqlParameterCollection Instants<T>(this NpgsqlParameterCollection all, IReadOnlyList<T> rows, Func<T, Instant> of) =>
        all.Longs(rows, row => of(row).ToUnixTimeTicks());

    /// <summary>Binds a column of instants and nulls.</summary>
    public static NpgsqlParameterCollection InstantsOrNulls<T>(this NpgsqlParameterCollection all, IReadOnlyList<T> rows, Func<T, Instant?> of) =>
        all.LongsOrNulls(rows, row => of(row)?.ToUnixTimeTicks());

    /// <summary>Binds a column of yes and no.</summary>
    public static NpgsqlParameterCollection Flags<T>(this NpgsqlParameterCollection all, IReadOnlyList<T> rows, Func<T, bool> of) =>
        all.Typed(Column(rows, of), NpgsqlDbType.Array | NpgsqlDbType.Boolean);

    /// <summary>Binds a column of what names events or messages in the ledger, and nulls.</summary>
    public static NpgsqlParameterCollection GuidsOrNulls<T>(this NpgsqlParameterCollection all, IReadOnlyList<T> rows, Func<T, Guid?> of) =>
        all.Typed(Column(rows, of), NpgsqlDbType.Array | NpgsqlDbType.Uuid);

    /// <summary>Binds a column of bytes.</summary>
    public static NpgsqlParameterCollection Blobs<T>(this NpgsqlParameterCollection all, IReadOnlyList<T> rows, Func<T, byte[]> of) =>
        all.Typed(Column(rows, of), NpgsqlDbType.Array | NpgsqlDbType.Bytea);

    /// <summary>Binds a column of bytes.</summary>
    public static NpgsqlParameterCollection Spans<T>(this NpgsqlParameterCollection all, IReadOnlyList<T> rows, Func<T, ReadOnlyMemory<byte>> of) =>
        all.Typed(Column(rows, of), NpgsqlDbType.Array | NpgsqlDbType.Bytea);

    /// <summary>
    /// A text as the server can keep it: it knows no character 0. Events are refused that have one; what a receiver answers or
    /// somebody searches for may.
    /// </summary>
    public static string Storable(string text) => text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\uFFFD') : text;

    private static TValue[] Column<T, TValue>(IReadOnlyList<T> rows, Func<T, TValue> of)
    {
        var column = new TValue[rows.Count];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = of(rows[i]);
        }

        return column;
    }

    private static NpgsqlParameterCollection Typed<T>(this NpgsqlParameterCollection all, T value, NpgsqlDbType type)
    {
        all.Add(new NpgsqlParameter<T> { TypedValue = value, NpgsqlDbType = type });
        return all;
    }

    private static NpgsqlParameterCollection Null(this NpgsqlParameterCollection all, NpgsqlDbType type)
    {
        all.Add(new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = type });
        return all;
    }
}
