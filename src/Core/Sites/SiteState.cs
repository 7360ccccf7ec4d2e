using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Monitoring.Core.Events;
using NodaTime;

namespace Monitoring.Core.Sites;

/// <summary>What has happened to a site.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(Changed), "changed")]
[JsonDerivedType(typeof(Kept), "kept")]
[JsonDerivedType(typeof(SuspensionEnded), "suspension-ended")]
[JsonDerivedType(typeof(Visited), "visited")]
[JsonDerivedType(typeof(Requested), "requested")]
[JsonDerivedType(typeof(BudgetWarned), "budget-warned")]
public abstract record SiteEvent
{
    private SiteEvent()
    {
    }

    /// <summary>The site is as <paramref name="Facts"/> says from now on; <paramref name="Fields"/> were set by what happened then.</summary>
    public sealed record Changed(Instant At, SiteFacts Facts, IReadOnlyList<string> Fields, string? Reason) : SiteEvent;

    /// <summary>Fields that an older event named were kept as they are.</summary>
    public sealed record Kept(Instant At, IReadOnlyList<string> Fields) : SiteEvent;

    /// <summary>A suspension ended at its planned time.</summary>
    public sealed record SuspensionEnded(Instant At) : SiteEvent;

    /// <summary>A team was at the site.</summary>
    public sealed record Visited(
        Instant At,
        LocalDate Day,
        LocalDate Week,
        string Unit,
        int Persons,
        string? Sortie,
        VisitMode Mode,
        string? Campaign,
        int Passed,
        int Failed,
        int NotApplicable,
        int Suggestions) : SiteEvent;

    /// <summary>Something was asked of the site.</summary>
    public sealed record Requested(LocalDate Week, string Id) : SiteEvent;

    /// <summary>The week's visits and requests come near what a site should get.</summary>
    public sealed record BudgetWarned(LocalDate Week, int Count, int Budget) : SiteEvent;
}

/// <summary>What a site had to bear in one local week.</summary>
/// <param name="Visits">Visits.</param>
/// <param name="Requests">Requests that needed an answer.</param>
public sealed record Burden(int Visits, int Requests)
{
    /// <summary>The identities of the requests counted, so that one sent twice is counted once.</summary>
    public ImmutableArray<string> Asked { get; init; } = [];

    /// <summary>Both.</summary>
    public int Count => Visits + Requests;
}

/// <summary>Everything a site knows.</summary>
public sealed record SiteState
{
    /// <summary>A site nobody registered yet.</summary>
    public static readonly SiteState None = new();

    private const int WeeksKept = 5;

    /// <summary>What is known of it; null before it is registered.</summary>
    public SiteFacts? Facts { get; init; }

    /// <summary>The own time of what last set each field.</summary>
    public ImmutableDictionary<string, Instant> SetAt { get; init; } = ImmutableDictionary<string, Instant>.Empty;

    /// <summary>What it bore, by the Monday of the local week; the latest weeks.</summary>
    public ImmutableSortedDictionary<LocalDate, Burden> Burdens { get; init; } = ImmutableSortedDictionary<LocalDate, Burden>.Empty;

    /// <summary>The state after one more fact.</summary>
    public static SiteState Evolve(SiteState state, SiteEvent fact) => fact switch
    {
        SiteEvent.Changed e => state with
        {
            Facts = e.Facts,
            SetAt = state.SetAt.SetItems(e.Fields.Select(f => KeyValuePair.Create(f, e.At))),
        },
        SiteEvent.SuspensionEnded => state with
        {
            Facts = state.Facts! with { Status = SiteStatus.Active, SuspendedUntil = null, Revision = state.Facts.Revision + 1 },
        },
        SiteEvent.Visited e => state.Bear(e.Week, b => b with { Visits = b.Visits + 1 }),
        SiteEvent.Requested e => state.Bear(e.Week, b => b with { Requests = b.Requests + 1, Asked = b.Asked.Add(e.Id) }),
        _ => state,
    };

    /// <summary>What it bore in the week of that Monday.</summary>
    public Burden BurdenOf(LocalDate week) => Burdens.GetValueOrDefault(week) ?? new Burden(0, 0);

    private SiteState Bear(LocalDate week, Func<Burden, Burden> more)
    {
        var burdens = Burdens.SetItem(week, more(BurdenOf(week)));
        return this with { Burdens = burdens.Count > WeeksKept ? burdens.Remove(burdens.Keys.First()) : burdens };
    }
}
