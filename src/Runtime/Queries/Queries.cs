using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Archiving;
using NodaTime;

namespace Monitoring.Runtime.Queries;

/// <summary>One page of a list.</summary>
/// <param name="Items">In the order of the list.</param>
/// <param name="Next">Where the next page starts, opaque; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Which alerts, the newest first.</summary>
public sealed record AlertQuery
{
    /// <summary>Codes of the regions whose own sites are meant; null for all.</summary>
    public IReadOnlyCollection<string>? Regions { get; init; }

    /// <summary>Codes of the sites meant besides those of the regions; without effect where all regions are.</summary>
    public IReadOnlyCollection<string> Sites { get; init; } = [];

    /// <summary>Whether alerts that only the inspection side may know of are left out.</summary>
    public bool WithoutInspectionOnly { get; init; }

    /// <summary>Code of the site, or null.</summary>
    public string? Site { get; init; }

    /// <summary>Number of the issue, or null.</summary>
    public string? Issue { get; init; }

    /// <summary>In kebab case, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Decided at or after, or null.</summary>
    public Instant? From { get; init; }

    /// <summary>Decided before, or null.</summary>
    public Instant? To { get; init; }

    /// <summary>How many on a page; 1 to 500.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>From the page before, or null for the first.</summary>
    public string? Cursor { get; init; }
}

/// <summary>An alert as it went out, with what became of its deliveries.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Body">The CloudEvent that goes out, structured JSON.</param>
/// <param name="Deliveries">One per target.</param>
public sealed record AlertView(string Id, byte[] Body, IReadOnlyList<DeliveryView> Deliveries);

/// <summary>To whom an alert may be shown.</summary>
/// <param name="Site">Code of the site it is about.</param>
/// <param name="Region">Code of the region it belongs to.</param>
/// <param name="InspectionOnly">Whether only the inspection side may know of it.</param>
public sealed record AlertHome(string Site, string Region, bool InspectionOnly);

/// <summary>What became of a delivery.</summary>
public sealed record DeliveryView(string Kind, DeliveryState State, int Attempts, Instant? LastTriedAt, string? LastError);

/// <summary>Live issues of one region's own sites.</summary>
public sealed record LiveCount(string Region, IssueState State, Severity Severity, int Count);

/// <summary>What the roll-ups count, as the store has it.</summary>
/// <param name="Position">The last ledger position whose changes are in it; 0 for an empty ledger.</param>
/// <param name="Live">Live issues by region, state and severity; what is not named is none.</param>
/// <param name="Sites">How many sites each region has of its own that are not closed; a region not named has none.</param>
public sealed record StoredRollups(long Position, IReadOnlyList<LiveCount> Live, IReadOnlyDictionary<string, int> Sites);

/// <summary>The figures of a span of local days, over the regions asked for.</summary>
/// <param name="Persons">Persons dispatched (人次).</param>
/// <param name="Sorties">Outings of a team (批次); a visit that names no sortie is one of its own.</param>
/// <param name="Visits">Visits to sites (家次).</param>
/// <param name="Sites">Distinct sites visited.</param>
/// <param name="IssuesFound">Issues raised.</param>
/// <param name="IssuesRectified">Issues closed.</param>
/// <param name="Suggestions">Suggestions given.</param>
/// <param name="LookBacks">Look-backs done.</param>
/// <param name="LookBacksPassed">Of these, passed.</param>
/// <param name="DutiesMissed">Windows missed, less those that late evidence took back.</param>
public sealed record Figures(
    int Persons, int Sorties, int Visits, int Sites, int IssuesFound, int IssuesRectified, int Suggestions, int LookBacks, int LookBacksPassed, int DutiesMissed);

/// <summary>Which figures.</summary>
/// <param name="Regions">Codes of the regions whose own sites are meant.</param>
/// <param name="FirstDay">Local day, inclusive.</param>
/// <param name="LastDay">Local day, inclusive.</param>
/// <param name="From">The instant at which the first day starts.</param>
/// <param name="To">The instant at which the last day ends.</param>
/// <param name="SiteType">Code of the type of site, or null for all.</param>
public sealed record FiguresQuery(
    IReadOnlyCollection<string> Regions, LocalDate FirstDay, LocalDate LastDay, Instant From, Instant To, string? SiteType);

/// <summary>What can be asked of the read model. What staff must act on is never behind.</summary>
public interface IReadModel
{
    /// <summary>A page of issues in the order asked for.</summary>
    /// <exception cref="FormatException">The cursor is not one of this list.</exception>
    ValueTask<Page<IssueRow>> IssuesAsync(IssueQuery query, CancellationToken cancellation);

    /// <summary>How many issues there are of those asked for, counted no further than a number.</summary>
    /// <param name="query">Which; order, limit and cursor are without effect.</param>
    /// <param name="most">Where counting ends; 1 or more.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The number, or one more than <paramref name="most"/> where there are more.</returns>
    ValueTask<int> CountIssuesAsync(IssueQuery query, int most, CancellationToken cancellation);

    /// <summary>What people call sites, by their codes; a site that is not known is left out.</summary>
    ValueTask<IReadOnlyDictionary<string, LocalizedText>> SiteNamesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation);

    /// <summary>One issue, or null.</summary>
    ValueTask<IssueRow?> IssueAsync(string number, CancellationToken cancellation);

    /// <summary>The check items of a site, in the order of its facts' items; inactive ones last.</summary>
    ValueTask<IReadOnlyList<ItemRow>> ItemsAsync(string site, CancellationToken cancellation);

    /// <summary>Notices of an issue, in order of their numbers.</summary>
    ValueTask<IReadOnlyList<NoticeRow>> NoticesAsync(string issue, CancellationToken cancellation);

    /// <summary>Sites, in the order of their codes.</summary>
    ValueTask<IReadOnlyList<SiteFacts>> SitesAsync(SiteQuery query, CancellationToken cancellation);

    /// <summary>The same sites where they lie on the map, gathered by squares of so many millionths of a degree.</summary>
    ValueTask<IReadOnlyList<SiteCluster>> ClustersAsync(SiteQuery query, long square, CancellationToken cancellation);

    /// <summary>How many live issues sites have, by site and state; what is not named is none.</summary>
    ValueTask<IReadOnlyList<(string Site, IssueState State, int Count)>> LiveOfSitesAsync(IReadOnlyCollection<string> sites, CancellationToken cancellation);

    /// <summary>The windows that a site missed, of those that started at or after an instant.</summary>
    ValueTask<IReadOnlyList<MissedWindow>> MissesAsync(string site, Instant from, CancellationToken cancellation);

    /// <summary>Visits to a site, those that came in last first.</summary>
    /// <param name="site">Code of the site.</param>
    /// <param name="before">Those whose ledger entry lies before that number; null for the first.</param>
    /// <param name="at">Those of that time, or null for all.</param>
    /// <param name="limit">How many at most; 1 to 500.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<IReadOnlyList<VisitRow>> VisitsAsync(string site, long? before, Instant? at, int limit, CancellationToken cancellation);

    /// <summary>What a site had to bear in a week, or null for nothing.</summary>
    ValueTask<BurdenRow?> BurdenAsync(string site, LocalDate week, CancellationToken cancellation);

    /// <summary>A page of alerts, the newest first.</summary>
    /// <exception cref="FormatException">The cursor is not one of this list.</exception>
    ValueTask<Page<AlertView>> AlertsAsync(AlertQuery query, CancellationToken cancellation);

    /// <summary>To whom an alert may be shown, by its id; null where there is none.</summary>
    ValueTask<AlertHome?> AlertHomeAsync(string id, CancellationToken cancellation);

    /// <summary>Where the ledger of an entity begins after months of it were archived; null where it begins with the first entry.</summary>
    ValueTask<Checkpoint?> CheckpointAsync(Core.EntityKey entity, CancellationToken cancellation);

    /// <summary>Ledger entries of an entity, ascending, after a sequence number; archived ones are left out.</summary>
    ValueTask<IReadOnlyList<StoredEntry>> EntriesAsync(Core.EntityKey entity, long after, int limit, CancellationToken cancellation);

    /// <summary>
    /// All that the roll-ups count, counted anew, in one transaction with the ledger position it is true at. For those who
    /// build and compare the roll-ups; how regions stand is answered by <see cref="IMonitoring.Rollups"/>.
    /// </summary>
    ValueTask<StoredRollups> RollupsAsync(CancellationToken cancellation);

    /// <summary>What happened in each of some spans, or in each region over a span.</summary>
    ValueTask<IReadOnlyList<Sums>> SumsAsync(SumsQuery query, CancellationToken cancellation);

    /// <summary>The templates of which most issues were raised in a span, those first.</summary>
    ValueTask<IReadOnlyList<FailingTemplate>> FailingAsync(
        IReadOnlyCollection<string> regions, Instant from, Instant until, int limit, CancellationToken cancellation);

    /// <summary>The figures of a span of days.</summary>
    ValueTask<Figures> FiguresAsync(FiguresQuery query, CancellationToken cancellation);
}
