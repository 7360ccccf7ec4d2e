using System.Text.Json;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer.Rows;

/// <summary>Writes regions, sites and what sites have to bear; what lists search and count by has columns of its own.</summary>
internal static class PlaceTables
{
    /// <summary>Adds regions.</summary>
    public static void Write(NpgsqlBatch batch, List<RegionRow> rows) => batch.Query("region_upsert")
        .Texts(rows, r => r.Facts.Code)
        .Texts(rows, r => JsonSerializer.Serialize(r.Facts, CoreJson.Options));

    /// <summary>Adds sites.</summary>
    public static void Write(NpgsqlBatch batch, List<SiteRow> rows) => batch.Query("site_upsert")
        .Texts(rows, r => r.Facts.Code)
        .Texts(rows, r => r.Facts.Region)
        .Texts(rows, r => Words.Of(r.Facts.Status))
        .Texts(rows, r => r.Facts.Name.Zh)
        .Texts(rows, r => r.Facts.Name.En)
        .Texts(rows, r => JsonSerializer.Serialize(r.Facts, CoreJson.Options))
        .Texts(rows, r => r.Facts.Type)
        .LongsOrNulls(rows, r => r.Facts.Location?.LatMicro())
        .LongsOrNulls(rows, r => r.Facts.Location?.LonMicro());

    /// <summary>Adds burdens.</summary>
    public static void Write(NpgsqlBatch batch, List<BurdenRow> rows) => batch.Query("burden_upsert")
        .Texts(rows, r => r.Site)
        .Texts(rows, r => r.Week.ToIso())
        .Ints(rows, r => r.Visits)
        .Ints(rows, r => r.Requests)
        .Ints(rows, r => r.Budget)
        .Flags(rows, r => r.Warned);
}
