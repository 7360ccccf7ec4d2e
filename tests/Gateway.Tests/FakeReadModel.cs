using System.Globalization;
using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Archiving;
using NodaTime;

namespace Monitoring.Gateway.Tests;

/// <summary>Answers from lists in memory and remembers what it was asked.</summary>
internal sealed class FakeReadModel : IReadModel
{
    internal List<IssueRow> Issues { get; } = [];

    internal List<ItemRow> Items { get; } = [];

    internal List<NoticeRow> Notices { get; } = [];

    internal List<AlertView> Alerts { get; } = [];

    internal List<StoredEntry> Entries { get; } = [];

    internal BurdenRow? Burden { get; set; }

    internal List<IssueQuery> AskedIssues { get; } = [];

    internal AlertQuery? AskedAlerts { get; private set; }

    internal List<FiguresQuery> AskedFigures { get; } = [];

    internal LocalDate AskedWeek { get; private set; }

    internal bool Fails { get; set; }

    public ValueTask<Page<IssueRow>> IssuesAsync(IssueQuery query, CancellationToken cancellation)
    {
        if (Fails)
            throw new InvalidOperationException("secret of the store");

        AskedIssues.Add(query);
        return ValueTask.FromResult(PageOf(
            Issues.Where(i => query.Regions?.Contains(i.Region) != false
                && (query.States.Count == 0 || query.States.Contains(i.State))
                && (query.SiteTypes.Count == 0 || query.SiteTypes.Contains(i.SiteType))
                && !(i.DueAt >= query.DueBefore)),
            query.Cursor,
            query.Limit));
    }

    public ValueTask<int> CountIssuesAsync(IssueQuery query, int most, CancellationToken cancellation)
    {
        AskedIssues.Add(query);
        return ValueTask.FromResult(Issues.Count(i => query.Regions?.Contains(i.Region) != false
            && query.States.Contains(i.State)
            && (query.SiteTypes.Count == 0 || query.SiteTypes.Contains(i.SiteType))
            && !(i.DueAt >= query.DueBefore)));
    }

    public ValueTask<IReadOnlyDictionary<string, LocalizedText>> SiteNamesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyDictionary<string, LocalizedText>>(codes.ToDictionary(c => c, c => new LocalizedText("场所" + c, "Site " + c)));

    public ValueTask<IssueRow?> IssueAsync(string number, CancellationToken cancellation) =>
        ValueTask.FromResult(Issues.Find(i => i.Number == number));

    public ValueTask<IReadOnlyList<ItemRow>> ItemsAsync(string site, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<ItemRow>>([.. Items.Where(i => i.Site == site)]);

    public ValueTask<IReadOnlyList<NoticeRow>> NoticesAsync(string issue, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<NoticeRow>>([.. Notices.Where(n => n.Issue == issue)]);

    public ValueTask<IReadOnlyList<SiteFacts>> SitesAsync(SiteQuery query, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<SiteFacts>>([]);

    public ValueTask<IReadOnlyList<SiteCluster>> ClustersAsync(SiteQuery query, long square, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<SiteCluster>>([]);

    public ValueTask<IReadOnlyList<(string Site, IssueState State, int Count)>> LiveOfSitesAsync(
        IReadOnlyCollection<string> sites, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<(string Site, IssueState State, int Count)>>([]);

    public ValueTask<IReadOnlyList<MissedWindow>> MissesAsync(string site, Instant from, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<MissedWindow>>([]);

    public ValueTask<IReadOnlyList<VisitRow>> VisitsAsync(string site, long? before, Instant? at, int limit, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<VisitRow>>([]);

    public ValueTask<BurdenRow?> BurdenAsync(string site, LocalDate week, CancellationToken cancellation)
    {
        AskedWeek = week;
        return ValueTask.FromResult(Burden);
    }

    public ValueTask<AlertHome?> AlertHomeAsync(string id, CancellationToken cancellation) =>
        ValueTask.FromResult<AlertHome?>(null);

    public ValueTask<Page<AlertView>> AlertsAsync(AlertQuery query, CancellationToken cancellation)
    {
        AskedAlerts = query;
        return ValueTask.FromResult(PageOf(Alerts, query.Cursor, query.Limit));
    }

    public ValueTask<Checkpoint?> CheckpointAsync(EntityKey entity, CancellationToken cancellation) => ValueTask.FromResult<Checkpoint?>(null);

    public ValueTask<IReadOnlyList<StoredEntry>> EntriesAsync(EntityKey entity, long after, int limit, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<StoredEntry>>([.. Entries.Where(e => e.Entity == entity && e.Seq > after).Take(limit)]);

    public ValueTask<StoredRollups> RollupsAsync(CancellationToken cancellation) =>
        throw new NotSupportedException("How regions stand is not asked of the store.");

    public ValueTask<IReadOnlyList<Sums>> SumsAsync(SumsQuery query, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<Sums>>([]);

    public ValueTask<IReadOnlyList<FailingTemplate>> FailingAsync(
        IReadOnlyCollection<string> regions, Instant from, Instant until, int limit, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<FailingTemplate>>([]);

    public ValueTask<Figures> FiguresAsync(FiguresQuery query, CancellationToken cancellation)
    {
        AskedFigures.Add(query);
        return ValueTask.FromResult(new Figures(11, 2, 5, 4, 7, 3, 6, 2, 1, 9));
    }

    private static Page<T> PageOf<T>(IEnumerable<T> all, string? cursor, int limit)
    {
        var skip = cursor is null ? 0 : int.Parse(cursor, CultureInfo.InvariantCulture);
        var list = all.Skip(skip).Take(limit + 1).ToList();
        return list.Count > limit
            ? new Page<T>(list[..limit], (skip + limit).ToString(CultureInfo.InvariantCulture))
            : new Page<T>(list, null);
    }
}
