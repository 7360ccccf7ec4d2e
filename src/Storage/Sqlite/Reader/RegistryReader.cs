using System.Globalization;
using System.Text.Json;
using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using NodaTime;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>Reads regions, sites and what belongs to one site or issue.</summary>
internal static class RegistryReader
{
    /// <summary>All regions.</summary>
    public static List<RegionFacts> Regions(Connection connection) =>
        connection.Statement("SELECT facts FROM regions ORDER BY code")
            .All(static row => JsonSerializer.Deserialize<RegionFacts>(row.Text(0), CoreJson.Options)!);

    /// <summary>A site, or null.</summary>
    public static SiteFacts? Site(Connection connection, string code) =>
        connection.Statement("SELECT facts FROM sites WHERE code = ?").Add(code)
            .One(static row => JsonSerializer.Deserialize<SiteFacts>(row.Text(0), CoreJson.Options));

    /// <summary>The check items of a site in the order of its facts; those that are not checked any more last.</summary>
    public static IReadOnlyList<ItemRow> Items(Connection connection, string site)
    {
        var order = (Site(connection, site)?.Items ?? []).Index().ToDictionary(i => i.Item, i => i.Index);
        return
        [
            .. connection.Statement(Sql.Query("items_of_site")).Add(site).All(Item)
                .OrderBy(i => i.State == "inactive")
                .ThenBy(i => order.GetValueOrDefault(i.Template, int.MaxValue)),
        ];
    }

    /// <summary>The check item a notice belongs to, or null.</summary>
    public static EntityKey? ItemOfNotice(Connection connection, string notice) =>
        connection.Statement("SELECT site, item FROM notices WHERE number = ?").Add(notice)
            .One(static row => (EntityKey?)EntityKey.Item(row.Text(0), row.Text(1)));

    /// <summary>Notices of an issue.</summary>
    public static List<NoticeRow> Notices(Connection connection, string issue) =>
        connection.Statement(Sql.Query("notices_of_issue")).Add(issue).All(static row => new NoticeRow(
            row.Text(0),
            row.Text(1),
            row.Text(2),
            row.Text(3),
            row.Word<Addressee>(4),
            row.Int(5),
            row.Instant(6),
            row.Instant(7),
            row.Instant(8),
            row.InstantOrNull(9),
            row.InstantOrNull(10),
            row.InstantOrNull(11)));

    /// <summary>Visits to a site, the last first.</summary>
    public static IReadOnlyList<VisitRow> Visits(Connection connection, string site, long? before, Instant? at, int limit) =>
        connection.Statement(Sql.Query("visits_of_site")).Add(site).Add(before ?? long.MaxValue).Add(at).Add(Math.Clamp(limit, 1, 500)).All(Visit);

    /// <summary>What a site had to bear in a week, or null.</summary>
    public static BurdenRow? Burden(Connection connection, string site, LocalDate week) =>
        connection.Statement(Sql.Query("burden_of_week")).Add(site).Add(week.ToIso())
            .One(row => new BurdenRow(site, week, row.Int(0), row.Int(1), row.Int(2), row.Flag(3)));

    /// <summary>A setting, or null.</summary>
    public static byte[]? Setting(Connection connection, string name) =>
        connection.Statement("SELECT value FROM settings WHERE name = ?").Add(name).One(static row => row.Blob(0));

    private static VisitRow Visit(PreparedStatement row) => new(
        row.Text(0),
        row.Long(1),
        row.Text(2),
        row.Text(3),
        row.Text(4).ToDay(),
        row.Instant(5),
        row.Text(6),
        row.Int(7),
        row.TextOrNull(8),
        row.Text(9),
        row.TextOrNull(10),
        row.Int(11),
        row.Int(12),
        row.Int(13),
        row.Int(14));

    private static ItemRow Item(PreparedStatement row) => new(
        row.Text(0),
        row.Text(1),
        row.Word<ItemKind>(2),
        row.Text(3),
        row.InstantOrNull(4),
        row.InstantOrNull(5),
        row.TextOrNull(6) is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null,
        row.TextOrNull(7));

    /// <summary>
    /// Templates that items are made of. Read once at start; each step seeks the next template of any item, since there are
    /// a few hundred templates and millions of items.
    /// </summary>
    public static List<string> UsedTemplates(Connection connection) =>
        connection.Statement(Sql.Query("used_templates")).All(static row => row.Text(0));
}
