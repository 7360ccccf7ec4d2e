using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Archiving;
using Monitoring.Storage.Postgres.Reader;
using NodaTime;

namespace Monitoring.Storage.Postgres;

/// <content>The read model.</content>
public sealed partial class PostgresStore : IReadModel
{
    /// <inheritdoc />
    public ValueTask<Page<IssueRow>> IssuesAsync(IssueQuery query, CancellationToken cancellation) =>
        _pool.ReadAsync(s => IssueReader.PageAsync(s, query), cancellation);

    /// <inheritdoc />
    public ValueTask<int> CountIssuesAsync(IssueQuery query, int most, CancellationToken cancellation) =>
        _pool.ReadAsync(s => IssueReader.CountAsync(s, query, most), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyDictionary<string, LocalizedText>> SiteNamesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation) =>
        _pool.ReadAsync(s => IssueReader.SiteNamesAsync(s, codes), cancellation);

    /// <inheritdoc />
    public ValueTask<IssueRow?> IssueAsync(string number, CancellationToken cancellation) =>
        _pool.ReadAsync(s => IssueReader.OneAsync(s, number), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<ItemRow>> ItemsAsync(string site, CancellationToken cancellation) =>
        _pool.ReadAsync(s => RegistryReader.ItemsAsync(s, site), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<NoticeRow>> NoticesAsync(string issue, CancellationToken cancellation) =>
        _pool.ReadAsync(s => RegistryReader.NoticesAsync(s, issue), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<SiteFacts>> SitesAsync(SiteQuery query, CancellationToken cancellation) =>
        _pool.ReadAsync(s => SiteReader.PageAsync(s, query), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<SiteCluster>> ClustersAsync(SiteQuery query, long square, CancellationToken cancellation) =>
        _pool.ReadAsync(s => SiteReader.ClustersAsync(s, query, square), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<(string Site, IssueState State, int Count)>> LiveOfSitesAsync(
        IReadOnlyCollection<string> sites, CancellationToken cancellation) =>
        _pool.ReadAsync(s => SiteReader.LiveAsync(s, sites), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<MissedWindow>> MissesAsync(string site, Instant from, CancellationToken cancellation) =>
        _pool.ReadAsync(s => SiteReader.MissesAsync(s, site, from), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<VisitRow>> VisitsAsync(string site, long? before, Instant? at, int limit, CancellationToken cancellation) =>
        _pool.ReadAsync(s => RegistryReader.VisitsAsync(s, site, before, at, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<BurdenRow?> BurdenAsync(string site, LocalDate week, CancellationToken cancellation) =>
        _pool.ReadAsync(s => RegistryReader.BurdenAsync(s, site, week), cancellation);

    /// <inheritdoc />
    public ValueTask<Page<AlertView>> AlertsAsync(AlertQuery query, CancellationToken cancellation) =>
        _pool.SnapshotAsync(s => AlertReader.PageAsync(s, query), cancellation);

    /// <inheritdoc />
    public ValueTask<AlertHome?> AlertHomeAsync(string id, CancellationToken cancellation) =>
        _pool.ReadAsync(s => AlertReader.HomeAsync(s, id), cancellation);

    /// <inheritdoc />
    public ValueTask<Checkpoint?> CheckpointAsync(EntityKey entity, CancellationToken cancellation) =>
        _pool.ReadAsync(s => ArchiveReader.CheckpointAsync(s, entity), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<StoredEntry>> EntriesAsync(EntityKey entity, long after, int limit, CancellationToken cancellation) =>
        _pool.ReadAsync(s => LedgerReader.EntriesAsync(s, entity, after, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<StoredRollups> RollupsAsync(CancellationToken cancellation) =>
        _pool.SnapshotAsync(CountReader.RollupsAsync, cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<Sums>> SumsAsync(SumsQuery query, CancellationToken cancellation) =>
        _pool.ReadAsync(s => CountReader.SumsAsync(s, query), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<FailingTemplate>> FailingAsync(
        IReadOnlyCollection<string> regions, Instant from, Instant until, int limit, CancellationToken cancellation) =>
        _pool.ReadAsync(s => CountReader.FailingAsync(s, regions, from, until, limit), cancellation);

    /// <inheritdoc />
    public ValueTask<Figures> FiguresAsync(FiguresQuery query, CancellationToken cancellation) =>
        _pool.ReadAsync(s => CountReader.FiguresAsync(s, query), cancellation);
}
