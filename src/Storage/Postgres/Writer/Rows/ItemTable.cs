using System.Globalization;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer.Rows;

/// <summary>A check item as it is after one of its ledger entries.</summary>
/// <param name="Item">The item.</param>
/// <param name="Seq">The number of that entry.</param>
internal readonly record struct RoutineRow(ItemRow Item, long Seq);

/// <summary>Writes check items.</summary>
internal static class ItemTable
{
    /// <summary>Adds rows; those that are older than what is there change nothing.</summary>
    public static void Write(NpgsqlBatch batch, List<RoutineRow> rows) => Bind(batch.Query("item_upsert"), rows);

    /// <summary>Adds the same for rows that are there already.</summary>
    public static void Update(NpgsqlBatch batch, List<RoutineRow> rows) => Bind(batch.Query("item_update"), rows);

    private static void Bind(NpgsqlParameterCollection values, List<RoutineRow> rows) => values
        .Texts(rows, r => r.Item.Site)
        .Texts(rows, r => r.Item.Template)
        .Texts(rows, r => Words.Of(r.Item.Kind))
        .Texts(rows, r => r.Item.State)
        .InstantsOrNulls(rows, r => r.Item.NextDueAt)
        .InstantsOrNulls(rows, r => r.Item.LastAt)
        .Texts(rows, r => r.Item.LastValue?.ToString(CultureInfo.InvariantCulture))
        .Texts(rows, r => r.Item.Issue)
        .Longs(rows, r => r.Seq);
}
