using Monitoring.Core.Catalogue;
using Monitoring.Core.Sites;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>A site in a list.</summary>
internal sealed record SiteRowAnswer
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it.</summary>
    public required TextAnswer Name { get; init; }

    /// <summary>Code of its type.</summary>
    public required string Type { get; init; }

    /// <summary>What its type is called; left out when the catalogue has it no more.</summary>
    public TextAnswer? TypeName { get; init; }

    /// <summary>Codes of the regions from the top down to its own.</summary>
    public required IReadOnlyList<string> Region { get; init; }

    /// <summary>What people call its own region.</summary>
    public TextAnswer? RegionName { get; init; }

    /// <summary>Whether it is at work.</summary>
    [OneOf(WordList.SiteStatus)]
    public required string Status { get; init; }

    /// <summary>When a suspension ends by itself.</summary>
    public DateTimeOffset? SuspendedUntil { get; init; }

    /// <summary>Where it is.</summary>
    public GeoPoint? Location { get; init; }

    /// <summary>Metres from the place asked for.</summary>
    public int? Distance { get; init; }

    /// <summary>The site as it is answered.</summary>
    internal static SiteRowAnswer Of(SiteFacts site, IDirectory directory, CatalogueData catalogue, int? distance) => new()
    {
        Code = site.Code,
        Name = TextAnswer.Of(site.Name),
        Type = site.Type,
        TypeName = TextAnswer.NameOfType(catalogue, site.Type),
        Region = directory.PathCodes(site.Region),
        RegionName = directory.Region(site.Region) is { } region ? TextAnswer.Of(region.Name) : null,
        Status = Words.Of(site.Status),
        SuspendedUntil = site.SuspendedUntil.In(directory.Zone(site.Region)),
        Location = site.Location,
        Distance = distance,
    };
}

/// <summary>What a visit has to look at.</summary>
/// <param name="Site">Code of the site.</param>
/// <param name="Items">Its check items, in their order.</param>
internal sealed record ChecklistAnswer(string Site, IReadOnlyList<ChecklistItemAnswer> Items);

/// <summary>A check item as a team needs it.</summary>
/// <param name="Template">Code of its template.</param>
/// <param name="Title">What is checked; left out when the catalogue has the template no more.</param>
/// <param name="Category">What it guards.</param>
/// <param name="Kind">How it is judged.</param>
/// <param name="Severity">The severity of an issue found here, where the finding names none.</param>
/// <param name="Record">What each record of a duty must hold.</param>
/// <param name="Bounds">Within what a reading must lie.</param>
/// <param name="Basis">The rule it rests on.</param>
/// <param name="State">How it stands.</param>
/// <param name="Issue">Number of its live issue.</param>
internal sealed record ChecklistItemAnswer(
    string Template,
    TextAnswer? Title,
    [property: OneOf(WordList.Category)] string? Category,
    [property: OneOf(WordList.ItemKind)] string Kind,
    [property: OneOf(WordList.Severity)] string? Severity,
    IReadOnlyList<RecordFieldAnswer> Record,
    BoundsAnswer? Bounds,
    TextAnswer? Basis,
    [property: OneOf(WordList.ItemState)] string State,
    string? Issue);

/// <summary>A field of the record that a duty must bring.</summary>
/// <param name="Name">The key in the event's record.</param>
/// <param name="Title">What people read beside it.</param>
/// <param name="Type">What the value must be.</param>
/// <param name="Required">Whether a duty without it is refused.</param>
internal sealed record RecordFieldAnswer(string Name, TextAnswer Title, [property: OneOf(WordList.RecordFieldType)] string Type, bool Required)
{
    /// <summary>The field as it is answered.</summary>
    internal static RecordFieldAnswer Of(RecordField field) => new(field.Name, TextAnswer.Of(field.Title), Words.Of(field.Type), field.Required);
}

/// <summary>Within what a reading must lie.</summary>
/// <param name="Unit">The unit it comes in.</param>
/// <param name="Min">The lowest good value.</param>
/// <param name="Max">The highest good value.</param>
/// <param name="InARow">How many readings in a row raise, and recover.</param>
internal sealed record BoundsAnswer(string Unit, decimal? Min, decimal? Max, int InARow)
{
    /// <summary>The bounds as they are answered.</summary>
    internal static BoundsAnswer Of(ReadingBounds bounds) => new(bounds.Unit, bounds.Min, bounds.Max, bounds.InARow);
}

/// <summary>How the duties of a site were done over some days.</summary>
/// <param name="From">The first local day.</param>
/// <param name="To">The last, which is today.</param>
/// <param name="Items">Its duties, in their order.</param>
internal sealed record DutiesAnswer(DateOnly From, DateOnly To, IReadOnlyList<DutyStripAnswer> Items);

/// <summary>How a duty was done.</summary>
/// <param name="Template">Code of its template.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="State">How it stands.</param>
/// <param name="NextDueAt">When the site owes something next.</param>
/// <param name="Days">Its days, the first first; a day without a window has an empty list.</param>
internal sealed record DutyStripAnswer(
    string Template, TextAnswer? Title, [property: OneOf(WordList.ItemState)] string State, DateTimeOffset? NextDueAt, IReadOnlyList<DutyDayAnswer> Days);

/// <summary>A local day of a duty.</summary>
/// <param name="Day">The day.</param>
/// <param name="Windows">The windows that end on it; of those that end later the last day has them.</param>
internal sealed record DutyDayAnswer(DateOnly Day, IReadOnlyList<DutyWindowAnswer> Windows);

/// <summary>A window of a duty.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="State">How it stands.</param>
internal sealed record DutyWindowAnswer(DateTimeOffset Start, DateTimeOffset End, [property: OneOf(WordList.WindowState)] string State);

/// <summary>A visit to a site.</summary>
internal sealed record VisitAnswer
{
    /// <summary>When the team was there.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The team's unit.</summary>
    public required string Unit { get; init; }

    /// <summary>How many they were.</summary>
    public required int Persons { get; init; }

    /// <summary>The outing it belonged to.</summary>
    public string? Sortie { get; init; }

    /// <summary>How it was made.</summary>
    [OneOf(WordList.VisitMode)]
    public required string Mode { get; init; }

    /// <summary>The campaign it belonged to.</summary>
    public string? Campaign { get; init; }

    /// <summary>How many items passed.</summary>
    public required int Passed { get; init; }

    /// <summary>How many failed.</summary>
    public required int Failed { get; init; }

    /// <summary>How many did not apply.</summary>
    public required int NotApplicable { get; init; }

    /// <summary>What was advised.</summary>
    public required IReadOnlyList<string> Suggestions { get; init; }

    /// <summary>What was judged; empty where that is archived.</summary>
    public required IReadOnlyList<VisitFindingAnswer> Results { get; init; }
}

/// <summary>What a visit said of an item.</summary>
/// <param name="Item">Code of the template.</param>
/// <param name="Title">What is checked.</param>
/// <param name="Outcome">What was found.</param>
/// <param name="Severity">How grave, where it was said.</param>
/// <param name="Note">What was written.</param>
/// <param name="FixedOnTheSpot">Whether it was put right during the visit.</param>
/// <param name="Evidence">What was shown.</param>
internal sealed record VisitFindingAnswer(
    string Item,
    TextAnswer? Title,
    [property: OneOf(WordList.VisitOutcome)] string Outcome,
    [property: OneOf(WordList.Severity)] string? Severity,
    string? Note,
    bool FixedOnTheSpot,
    IReadOnlyList<EvidenceReferenceAnswer> Evidence);
