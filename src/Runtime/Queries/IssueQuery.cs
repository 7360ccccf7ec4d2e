using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using NodaTime;

namespace Monitoring.Runtime.Queries;

/// <summary>In what order issues are listed.</summary>
public enum IssueSort
{
    /// <summary>The earliest due first.</summary>
    Due,

    /// <summary>The earliest raised first.</summary>
    Raised,

    /// <summary>The gravest first, among these the earliest due.</summary>
    Severity,

    /// <summary>The highest rung first, among these the earliest due.</summary>
    Rung,

    /// <summary>The one first that has been left alone for longest.</summary>
    Updated,
}

/// <summary>Which issues, and in what order.</summary>
public sealed record IssueQuery
{
    /// <summary>Codes of the regions whose own sites are meant; null for all.</summary>
    public IReadOnlyCollection<string>? Regions { get; init; }

    /// <summary>Codes of the sites meant besides those of the regions; without effect where all regions are.</summary>
    public IReadOnlyCollection<string> Sites { get; init; } = [];

    /// <summary>Code of the site, or null.</summary>
    public string? Site { get; init; }

    /// <summary>Codes of types of site; empty for all.</summary>
    public IReadOnlyCollection<string> SiteTypes { get; init; } = [];

    /// <summary>Codes of templates; null for all.</summary>
    public IReadOnlyCollection<string>? Templates { get; init; }

    /// <summary>How grave; empty for all.</summary>
    public IReadOnlyCollection<Severity> Severities { get; init; } = [];

    /// <summary>In which states; empty for all.</summary>
    public IReadOnlyCollection<IssueState> States { get; init; } = [];

    /// <summary>Due before, or null.</summary>
    public Instant? DueBefore { get; init; }

    /// <summary>Whether somebody took it; null for either.</summary>
    public bool? Taken { get; init; }

    /// <summary>Who took it, or null.</summary>
    public string? TakenBy { get; init; }

    /// <summary>To whom it was given, or null.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>Whether its look-back was called and is waited for still; only true has an effect.</summary>
    public bool LookBackCalled { get; init; }

    /// <summary>Part of number, site code or name, or item; null for any.</summary>
    public string? Text { get; init; }

    /// <summary>Codes of templates that the text stands for as well: their titles are not in a store.</summary>
    public IReadOnlyCollection<string> TextTemplates { get; init; } = [];

    /// <summary>The order. All but <see cref="IssueSort.Due"/> have indexes for live issues alone, and for one site.</summary>
    public IssueSort Sort { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    public bool IsReversed { get; init; }

    /// <summary>How many on a page; 1 to 500.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>From the page before, or null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>Whether only live issues are meant.</summary>
    public bool IsLive => States.Count > 0 && States.All(s => s is not (IssueState.Closed or IssueState.Withdrawn));
}
