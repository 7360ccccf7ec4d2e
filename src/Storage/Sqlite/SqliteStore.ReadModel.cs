using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Archiving;
using Monitoring.Storage.Sqlite.Reader;
using NodaTime;

namespace Monitoring.Storage.Sqlite;

/// <content>The read model.</content>
public sealed partial class SqliteStore : IReadModel
{
    /// <inheritdoc />
    public ValueTask<Page<IssueRow>> IssuesAsync(IssueQuery query, CancellationToken cancellation) =>
        _readers.ReadAsync(c => IssueReader.Page(c, query), cancellation);

    /// <inheritdoc />
    public ValueTask<int> CountIssuesAsync(IssueQuery query, int most, CancellationToken cancellation) =>
        _readers.ReadAsync(c => IssueReader.Count(c, query, most), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyDictionary<string, LocalizedText>> SiteNamesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation) =>
        _readers.ReadAsync(c => IssueReader.SiteNames(c, codes), cancellation);

    /// <inheritdoc />
    public ValueTask<IssueRow?> IssueAsync(string number, CancellationToken cancellation) =>
        _readers.ReadAsync(c => IssueReader.One(c, number), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<ItemRow>> ItemsAsync(string site, CancellationToken cancellation) =>
        _readers.ReadAsync(c => RegistryReader.Items(c, site), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<NoticeRow>> NoticesAsync(string issue, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => RegistryReader.Notices(c, issue), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<SiteFacts>> SitesAsync(SiteQuery query, CancellationToken cancellation) =>
        _readers.ReadAsync(c => SiteReader.Page(c, query), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<SiteCluster>> ClustersAsync(SiteQuery query, long square, CancellationToken cancellation) =>
        _readers.ReadAsync(c => SiteReader.Clusters(c, query, square), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<(string Site, IssueState State, int Count)>> LiveOfSitesAsync(
        IReadOnlyCollection<string> sites, CancellationToken cancellation) =>
        _readers.ReadAsync(c => SiteReader.Live(c, sites), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<MissedWindow>> MissesAsync(string site, Instant from, CancellationToken cancellation) =>
        _readers.ReadAsync(c => SiteReader.Misses(c, site, from), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<VisitRow>> VisitsAsync(string site, long? before, Instant? at, int limit, CancellationToken cancellation) =>
        _readers.ReadAsync(c => RegistryReader.Visits(c, site, before, at, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<BurdenRow?> BurdenAsync(string site, LocalDate week, CancellationToken cancellation) =>
        _readers.ReadAsync(c => RegistryReader.Burden(c, site, week), cancellation);

    /// <inheritdoc />
    public ValueTask<Page<AlertView>> AlertsAsync(AlertQuery query, CancellationToken cancellation) =>
        _readers.ReadAsync(c => AlertReader.Page(c, query), cancellation);

    /// <inheritdoc />
    public ValueTask<AlertHome?> AlertHomeAsync(string id, CancellationToken cancellation) =>
        _readers.ReadAsync(c => AlertReader.Home(c, id), cancellation);

    /// <summary>Nothing is archived from a file.</summary>
    public ValueTask<Checkpoint?> CheckpointAsync(EntityKey entity, CancellationToken cancellation) => ValueTask.FromResult<Checkpoint?>(null);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<StoredEntry>> EntriesAsync(
        EntityKey entity, long after, int limit, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => LedgerReader.Entries(c, entity, after, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<StoredRollups> RollupsAsync(CancellationToken cancellation) =>
        _readers.ReadAsync(CountReader.Rollups, cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<Sums>> SumsAsync(SumsQuery query, CancellationToken cancellation) =>
        _readers.ReadAsync(c => CountReader.Sums(c, query), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<FailingTemplate>> FailingAsync(
        IReadOnlyCollection<string> regions, Instant from, Instant until, int limit, CancellationToken cancellation) =>
        _readers.ReadAsync(c => CountReader.Failing(c, regions, from, until, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<Figures> FiguresAsync(FiguresQuery query, CancellationToken cancellation) =>
        _readers.ReadAsync(c => CountReader.Figures(c, query), cancellation);
}
