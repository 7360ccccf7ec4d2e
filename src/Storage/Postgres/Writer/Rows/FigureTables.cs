using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer.Rows;

/// <summary>Writes what the figures are counted from: visits, look-backs and missed windows.</summary>
internal static class FigureTables
{
    /// <summary>Adds visits.</summary>
    public static void Write(NpgsqlBatch batch, List<VisitRow> rows) => batch.Query("visit_upsert")
        .Texts(rows, r => r.Site)
        .Longs(rows, r => r.Seq)
        .Texts(rows, r => r.Region)
        .Texts(rows, r => r.SiteType)
        .Texts(rows, r => r.Day.ToIso())
        .Instants(rows, r => r.At)
        .Texts(rows, r => r.Unit)
        .Ints(rows, r => r.Persons)
        .Texts(rows, r => r.Sortie)
        .Texts(rows, r => r.Mode)
        .Texts(rows, r => r.Campaign)
        .Ints(rows, r => r.Passed)
        .Ints(rows, r => r.Failed)
        .Ints(rows, r => r.NotApplicable)
        .Ints(rows, r => r.Suggestions);

    /// <summary>Adds look-backs.</summary>
    public static void Write(NpgsqlBatch batch, List<LookBackRow> rows) => batch.Query("look_back_upsert")
        .Texts(rows, r => r.Site)
        .Texts(rows, r => r.Item)
        .Longs(rows, r => r.Seq)
        .Texts(rows, r => r.Issue)
        .Texts(rows, r => r.Region)
        .Texts(rows, r => r.SiteType)
        .Texts(rows, r => r.Day.ToIso())
        .Flags(rows, r => r.Passed);

    /// <summary>Adds missed windows.</summary>
    public static void Write(NpgsqlBatch batch, List<MissRow> rows) => batch.Query("miss_upsert")
        .Texts(rows, r => r.Site)
        .Texts(rows, r => r.Item)
        .Instants(rows, r => r.Start)
        .Texts(rows, r => r.Region)
        .Texts(rows, r => r.SiteType)
        .Texts(rows, r => r.Day.ToIso())
        .Flags(rows, r => r.Withdrawn);
}
