using System.Globalization;
using System.Text.Json;
using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using NodaTime;

namespace Monitoring.Storage.Postgres.Reader;

/// <summary>Reads regions, sites and what belongs to one site or issue.</summary>
internal static class RegistryReader
{
    /// <summary>The statement that reads all regions.</summary>
    internal const string AllRegions = "SELECT facts FROM regions ORDER BY code";

    /// <summary>All regions.</summary>
    public static async ValueTask<IReadOnlyList<RegionFacts>> RegionsAsync(Session session) => await session.Text(AllRegions).AllAsync(Region);

    /// <summary>A site, or null.</summary>
    public static ValueTask<SiteFacts?> SiteAsync(Session session, string code) =>
        session.Text("SELECT facts FROM sites WHERE code = $1").With(v => v.Bind(code))
            .OneAsync(static row => JsonSerializer.Deserialize<SiteFacts>(row.Text(0), CoreJson.Options));

    /// <summary>The check items of a site in the order of its facts; those that are not checked any more last.</summary>
    public static async ValueTask<IReadOnlyList<ItemRow>> ItemsAsync(Session session, string site)
    {
        var order = ((await SiteAsync(session, site))?.Items ?? []).Index().ToDictionary(i => i.Item, i => i.Index);
        var items = await session.Query("items_of_site").With(v => v.Bind(site)).AllAsync(Item);
        return [.. items.OrderBy(i => i.State == "inactive").ThenBy(i => order.GetValueOrDefault(i.Template, int.MaxValue))];
    }

    /// <summary>The check item a notice belongs to, or null.</summary>
    public static ValueTask<EntityKey?> ItemOfNoticeAsync(Session session, string notice) =>
        session.Text("SELECT site, item FROM notices WHERE number = $1").With(v => v.Bind(notice))
            .OneAsync(static row => (EntityKey?)EntityKey.Item(row.Text(0), row.Text(1)));

    /// <summary>Notices of an issue.</summary>
    public static async ValueTask<IReadOnlyList<NoticeRow>> NoticesAsync(Session session, string issue) =>
        await session.Query("notices_of_issue").With(v => v.Bind(issue)).AllAsync(static row => new NoticeRow(
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
    public static async ValueTask<IReadOnlyList<VisitRow>> VisitsAsync(Session session, string site, long? before, Instant? at, int limit) =>
        await session.Query("visits_of_site")
            .With(v => v.Bind(site).Bind(before ?? long.MaxValue).Bind(at).Bind(Math.Clamp(limit, 1, 500)))
            .AllAsync(Visit);

    /// <summary>What a site had to bear in a week, or null.</summary>
    public static ValueTask<BurdenRow?> BurdenAsync(Session session, string site, LocalDate week) =>
        session.Text("SELECT visits, requests, budget, warned FROM burdens WHERE site = $1 AND week = $2")
            .With(v => v.Bind(site).Bind(week.ToIso()))
            .OneAsync(row => new BurdenRow(site, week, row.Int(0), row.Int(1), row.Int(2), row.Flag(3)));

    /// <summary>A setting, or null.</summary>
    public static ValueTask<byte[]?> SettingAsync(Session session, string name) =>
        session.Text("SELECT value FROM settings WHERE name = $1").With(v => v.Bind(name)).OneAsync(static row => row.Blob(0));

    /// <summary>Templates that items are made of; see the query.</summary>
    public static async ValueTask<IReadOnlyList<string>> UsedTemplatesAsync(Session session) =>
        await session.Query("used_templates").AllAsync(static row => row.Text(0));

    /// <summary>The region that a row says.</summary>
    internal static RegionFacts Region(Answer row) => JsonSerializer.Deserialize<RegionFacts>(row.Text(0), CoreJson.Options)!;

    private static VisitRow Visit(Answer row) => new(
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

    private static ItemRow Item(Answer row) => new(
        row.Text(0),
        row.Text(1),
        row.Word<ItemKind>(2),
        row.Text(3),
        row.InstantOrNull(4),
        row.InstantOrNull(5),
        row.TextOrNull(6) is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null,
        row.TextOrNull(7));
}
