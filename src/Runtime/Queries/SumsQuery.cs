using NodaTime;

namespace Monitoring.Runtime.Queries;

/// <summary>A span of local days with the instants at which it starts and ends.</summary>
/// <param name="FirstDay">Local day, inclusive.</param>
/// <param name="LastDay">Local day, inclusive.</param>
/// <param name="From">The instant at which the first day starts.</param>
/// <param name="To">The instant at which the last day ends.</param>
public sealed record SumSpan(LocalDate FirstDay, LocalDate LastDay, Instant From, Instant To);

/// <summary>Which sums: of each span, or of each region over one span.</summary>
public sealed record SumsQuery
{
    /// <summary>Codes of the regions whose own sites are meant; null for all.</summary>
    public IReadOnlyCollection<string>? Regions { get; init; }

    /// <summary>Codes of the sites meant besides those of the regions; without effect where all regions are.</summary>
    public IReadOnlyCollection<string> Sites { get; init; } = [];

    /// <summary>The spans; they do not overlap.</summary>
    public required IReadOnlyList<SumSpan> Spans { get; init; }

    /// <summary>Whether sums are told apart by region and not by span.</summary>
    public bool ByRegion { get; init; }
}

/// <summary>What happened in a span or region; where nothing did there is none.</summary>
/// <param name="Key">Code of the region, or the first day of the span in ISO 8601.</param>
/// <param name="Raised">Issues raised.</param>
/// <param name="Closed">Issues closed.</param>
/// <param name="ClosedInTime">Of these, those that were put right by their deadline.</param>
/// <param name="Overdue">Issues that came overdue, each once: the last time it did.</param>
/// <param name="DutiesMissed">Windows missed, less those that late evidence took back.</param>
/// <param name="LookBacks">Look-backs done.</param>
/// <param name="LookBacksPassed">Of these, passed.</param>
public sealed record Sums(string Key, int Raised, int Closed, int ClosedInTime, int Overdue, int DutiesMissed, int LookBacks, int LookBacksPassed)
{
    /// <summary>Nothing happened.</summary>
    public static Sums None(string key) => new(key, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Both together, under the first one's key.</summary>
    public Sums And(Sums other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(
            Key,
            Raised + other.Raised,
            Closed + other.Closed,
            ClosedInTime + other.ClosedInTime,
            Overdue + other.Overdue,
            DutiesMissed + other.DutiesMissed,
            LookBacks + other.LookBacks,
            LookBacksPassed + other.LookBacksPassed);
    }
}

/// <summary>How often a template failed.</summary>
/// <param name="Template">Its code.</param>
/// <param name="Raised">Issues raised.</param>
/// <param name="Sites">Distinct sites among them.</param>
public sealed record FailingTemplate(string Template, int Raised, int Sites);
