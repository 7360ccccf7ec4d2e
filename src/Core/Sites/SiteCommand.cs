using System.Text.Json.Serialization;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Events;
using Monitoring.Core.Regions;
using NodaTime;

namespace Monitoring.Core.Sites;

/// <summary>One result of a visit, on its way to its check item.</summary>
/// <param name="Item">Code of the template.</param>
/// <param name="Judgement">What the item is to decide.</param>
public sealed record VisitResult(string Item, ItemCommand.Judge Judgement);

/// <summary>What can be asked of a site.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(Upsert), "upsert")]
[JsonDerivedType(typeof(Visit), "visit")]
[JsonDerivedType(typeof(CountRequest), "count-request")]
[JsonDerivedType(typeof(Wake), "wake")]
public abstract record SiteCommand
{
    private SiteCommand()
    {
    }

    /// <summary>The revision that the site must still have, <see cref="Expected.NotThere"/> where it must be new; null for any.</summary>
    public int? ExpectedRevision { get; init; }

    /// <summary>Registers or changes the site; what is null is not named and stays.</summary>
    public sealed record Upsert(
        Instant At,
        string Code,
        LocalizedText? Name,
        string? Type,
        string? Region,
        Party? Unit,
        Party? Authority,
        Party? Contact,
        GeoPoint? Location,
        IReadOnlyList<string>? Items,
        SiteStatus? Status,
        Instant? Until,
        string? Reason) : SiteCommand;

    /// <summary>A team was at the site. Accepted or refused whole.</summary>
    public sealed record Visit(
        Instant At,
        string Unit,
        int Persons,
        string? Sortie,
        VisitMode Mode,
        string? Campaign,
        IReadOnlyList<VisitResult> Results,
        int Suggestions) : SiteCommand;

    /// <summary>Something was asked of the site: one request of the week's budget, counted once however often it is sent.</summary>
    public sealed record CountRequest(Instant At, string Id) : SiteCommand;

    /// <summary>Time has passed.</summary>
    public sealed record Wake : SiteCommand;
}
