using Monitoring.Core.Catalogue;
using Monitoring.Core.Sites;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>A site as staff see it.</summary>
internal sealed record SiteAnswer
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

    /// <summary>What people call the regions of <c>region</c>, in the same order.</summary>
    public required IReadOnlyList<TextAnswer> RegionNames { get; init; }

    /// <summary>Its revision, as in the ETag.</summary>
    public required int Revision { get; init; }

    /// <summary>active, suspended or closed.</summary>
    [OneOf(WordList.SiteStatus)]
    public required string Status { get; init; }

    /// <summary>When a suspension ends by itself.</summary>
    public DateTimeOffset? SuspendedUntil { get; init; }

    /// <summary>The responsible unit.</summary>
    public required PartyAnswer Unit { get; init; }

    /// <summary>The line authority.</summary>
    public PartyAnswer? Authority { get; init; }

    /// <summary>Who is told first.</summary>
    public PartyAnswer? Contact { get; init; }

    /// <summary>Where it is.</summary>
    public GeoPoint? Location { get; init; }

    /// <summary>What is checked there.</summary>
    public required IReadOnlyList<ItemAnswer> Items { get; init; }

    /// <summary>What it had to bear this week.</summary>
    public required BurdenAnswer Burden { get; init; }
}

/// <summary>A check item as staff see it.</summary>
/// <param name="Template">Code of its template.</param>
/// <param name="Title">What is checked; left out when the catalogue has the template no more.</param>
/// <param name="Category">What it guards; left out when the catalogue has the template no more.</param>
/// <param name="Severity">The severity of an issue found here, where the finding names none.</param>
/// <param name="Kind">How it is judged.</param>
/// <param name="State">How it stands.</param>
/// <param name="NextDueAt">When the site owes something next.</param>
/// <param name="LastAt">When it was last judged, done or measured.</param>
/// <param name="LastValue">The last reading.</param>
/// <param name="Issue">Number of its live issue.</param>
internal sealed record ItemAnswer(
    string Template,
    TextAnswer? Title,
    [property: OneOf(WordList.Category)] string? Category,
    [property: OneOf(WordList.Severity)] string? Severity,
    [property: OneOf(WordList.ItemKind)] string Kind,
    [property: OneOf(WordList.ItemState)] string State,
    DateTimeOffset? NextDueAt,
    DateTimeOffset? LastAt,
    decimal? LastValue,
    string? Issue)
{
    /// <summary>The item as it is answered.</summary>
    internal static ItemAnswer Of(ItemRow row, CatalogueData catalogue, DateTimeZone zone) => new(
        row.Template,
        TextAnswer.TitleOf(catalogue, row.Template),
        catalogue.Templates.TryGetValue(row.Template, out var template) ? Words.Of(template.Category) : null,
        template is null ? null : Words.Of(template.Severity),
        Words.Of(row.Kind),
        row.State,
        row.NextDueAt.In(zone),
        row.LastAt.In(zone),
        row.LastValue,
        row.Issue);
}

/// <summary>What a site had to bear in a week.</summary>
/// <param name="Week">The Monday.</param>
/// <param name="Visits">Visits.</param>
/// <param name="Requests">Requests that needed an answer.</param>
/// <param name="Budget">How many of both it should get at most; null while it had none.</param>
/// <param name="Warned">Whether it came near the budget.</param>
internal sealed record BurdenAnswer(DateOnly Week, int Visits, int Requests, int? Budget, bool Warned)
{
    /// <summary>The burden as it is answered; a week without a row had none.</summary>
    internal static BurdenAnswer Of(LocalDate week, BurdenRow? row) =>
        new(week.ToDateOnly(), row?.Visits ?? 0, row?.Requests ?? 0, row?.Budget, row?.Warned ?? false);
}
