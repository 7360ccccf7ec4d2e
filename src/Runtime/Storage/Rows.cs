using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>One row of the read model as it is from now on; its key says which row it replaces.</summary>
public abstract record Row;

/// <summary>A region, by its code.</summary>
public sealed record RegionRow(RegionFacts Facts) : Row;

/// <summary>A site, by its code.</summary>
public sealed record SiteRow(SiteFacts Facts) : Row;

/// <summary>What a site had to bear in a week, by site and week.</summary>
public sealed record BurdenRow(string Site, LocalDate Week, int Visits, int Requests, int Budget, bool Warned) : Row;

/// <summary>A check item, by site and template.</summary>
/// <param name="Site">Code of the site.</param>
/// <param name="Template">Code of the template.</param>
/// <param name="Kind">Inspection, duty or reading.</param>
/// <param name="State">A word for people: ok, missed, open, overdue, awaitingLookBack, suspended, inactive.</param>
/// <param name="NextDueAt">What the site owes next; never a sealed instant.</param>
/// <param name="LastAt">The own time of the last record, reading or visit.</param>
/// <param name="LastValue">The last reading.</param>
/// <param name="Issue">Number of the live issue, or null.</param>
public sealed record ItemRow(
    string Site, string Template, ItemKind Kind, string State, Instant? NextDueAt, Instant? LastAt, decimal? LastValue, string? Issue) : Row;

/// <summary>An issue, by its number.</summary>
public sealed record IssueRow : Row
{
    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Code of its site.</summary>
    public required string Site { get; init; }

    /// <summary>Code of its site's type.</summary>
    public required string SiteType { get; init; }

    /// <summary>Code of its template.</summary>
    public required string Item { get; init; }

    /// <summary>Code of its site's own region.</summary>
    public required string Region { get; init; }

    /// <summary>How grave.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required IssueState State { get; init; }

    /// <summary>What raised it.</summary>
    public required IssueCause Cause { get; init; }

    /// <summary>What its deadline was first counted from.</summary>
    public required Instant RaisedAt { get; init; }

    /// <summary>The own time of its first finding.</summary>
    public required Instant FoundAt { get; init; }

    /// <summary>The present deadline.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>The highest rung told in the present round.</summary>
    public required int Rung { get; init; }

    /// <summary>How many look-backs failed.</summary>
    public required int Recurrence { get; init; }

    /// <summary>How many findings it stands for.</summary>
    public required int Findings { get; init; }

    /// <summary>Who took it, or null.</summary>
    public string? TakenBy { get; init; }

    /// <summary>To whom it was given, or null.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>Grows with every fact that everybody may see of it; 0 in a row that is older than the count.</summary>
    public int Revision { get; init; }

    /// <summary>When it was put right, by the claim's own time; null while it is not.</summary>
    public Instant? ClaimedAt { get; init; }

    /// <summary>From when its look-back may come, for inspection roles; null when none is awaited.</summary>
    public Instant? LookBackFrom { get; init; }

    /// <summary>Until when its look-back may come.</summary>
    public Instant? LookBackTo { get; init; }

    /// <summary>By when a look-back that was called must be done; null before it is called.</summary>
    public Instant? LookBackDueAt { get; init; }

    /// <summary>When it was closed or withdrawn.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Name and version of its policy.</summary>
    public required string Policy { get; init; }

    /// <summary>When its line is told next if nothing happens, never a sealed instant; null where nothing is to come, or in a row that is older than this.</summary>
    public Instant? NextStepAt { get; init; }

    /// <summary>When its revision last moved. Where it does not move this is null, and the row keeps what it says.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>Since when it is overdue, last. Where it is not this is null, and the row keeps what it says.</summary>
    public Instant? OverdueAt { get; init; }
}

/// <summary>A notice, by its number.</summary>
public sealed record NoticeRow(
    string Number,
    string Issue,
    string Site,
    string Item,
    Addressee Addressee,
    int Rung,
    Instant IssuedAt,
    Instant ReceiptDueAt,
    Instant ReplyDueAt,
    Instant? AcknowledgedAt,
    Instant? AnsweredAt,
    Instant? RevokedAt) : Row;

/// <summary>An alert, by its id; written once, with what goes out frozen in its body.</summary>
public sealed record AlertRow : Row
{
    /// <summary>The identity for receivers.</summary>
    public required string Id { get; init; }

    /// <summary>Kebab case.</summary>
    public required string Reason { get; init; }

    /// <summary>How grave.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Number of the issue, or null.</summary>
    public string? Issue { get; init; }

    /// <summary>Code of the site.</summary>
    public required string Site { get; init; }

    /// <summary>Code of the template, or null.</summary>
    public string? Item { get; init; }

    /// <summary>Code of the site's own region.</summary>
    public required string Region { get; init; }

    /// <summary>The clock it was decided on.</summary>
    public required Instant DecidedAt { get; init; }

    /// <summary>Whether it tells that a look-back has come or was missed: only the inspection side may know.</summary>
    public bool InspectionOnly { get; init; }

    /// <summary>The CloudEvent that goes out, structured JSON, frozen.</summary>
    public required byte[] Body { get; init; }

    /// <summary>Where it goes; one delivery each.</summary>
    public required IReadOnlyList<DeliveryTarget> Targets { get; init; }
}

/// <summary>Where an alert goes.</summary>
/// <param name="Kind">Kind of channel, for example <c>webhook</c>.</param>
/// <param name="Address">An address of that kind.</param>
/// <param name="Recipient">Who is behind it, for people; null for a channel of the installation.</param>
public sealed record DeliveryTarget(string Kind, string Address, string? Recipient = null);

/// <summary>A visit, by the site's ledger entry; written once, for the figures.</summary>
public sealed record VisitRow(
    string Site,
    long Seq,
    string Region,
    string SiteType,
    LocalDate Day,
    Instant At,
    string Unit,
    int Persons,
    string? Sortie,
    string Mode,
    string? Campaign,
    int Passed,
    int Failed,
    int NotApplicable,
    int Suggestions) : Row;

/// <summary>A look-back done, by the item's ledger entry; written once, for the figures.</summary>
public sealed record LookBackRow(string Site, string Item, long Seq, string Issue, string Region, string SiteType, LocalDate Day, bool Passed) : Row;

/// <summary>A missed window, by site, template and start; taken back when late evidence came.</summary>
public sealed record MissRow(string Site, string Item, string Region, string SiteType, LocalDate Day, Instant Start, bool Withdrawn) : Row;
