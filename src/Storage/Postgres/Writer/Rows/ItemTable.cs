using System.Globalization;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer.Rows;

/// <summary>Writes check items.</summary>
internal static class ItemTable
{
    /// <summary>Adds rows.</summary>
    public static void Write(NpgsqlBatch batch, List<ItemRow> rows) => batch.Query("item_upsert")
        .Texts(rows, r => r.Site)
        .Texts(rows, r => r.Template)
        .Texts(rows, r => Words.Of(r.Kind))
        .Texts(rows, r => r.State)
        .InstantsOrNulls(rows, r => r.NextDueAt)
        .InstantsOrNulls(rows, r => r.LastAt)
        .Texts(rows, r => r.LastValue?.ToString(CultureInfo.InvariantCulture))
        .Texts(rows, r => r.Issue);
}
