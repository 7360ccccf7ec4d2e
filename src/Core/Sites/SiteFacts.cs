using Monitoring.Core.Catalogue;
using Monitoring.Core.Regions;
using NodaTime;

namespace Monitoring.Core.Sites;

/// <summary>Whether a site is at work.</summary>
public enum SiteStatus
{
    /// <summary>At work.</summary>
    Active,

    /// <summary>Closed for a planned, bounded time; duties pause and resume by themselves.</summary>
    Suspended,

    /// <summary>Gone.</summary>
    Closed,
}

/// <summary>Where a site is.</summary>
/// <param name="Lat">Degrees north, −90 to 90.</param>
/// <param name="Lon">Degrees east, −180 to 180.</param>
public sealed record GeoPoint(double Lat, double Lon)
{
    private const double PerDegree = 1_000_000;

    /// <summary>Millionths of a degree north.</summary>
    public long LatMicro() => (long)Math.Round(Lat * PerDegree, MidpointRounding.AwayFromZero);

    /// <summary>Millionths of a degree east.</summary>
    public long LonMicro() => (long)Math.Round(Lon * PerDegree, MidpointRounding.AwayFromZero);
}

/// <summary>What is known of a site at one moment.</summary>
public sealed record SiteFacts
{
    private static readonly Party Nobody = new("", []);

    /// <summary>The code field systems use.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Code of its type in the catalogue.</summary>
    public required string Type { get; init; }

    /// <summary>Code of the region it belongs to.</summary>
    public required string Region { get; init; }

    /// <summary>The responsible unit (责任单位).</summary>
    public required Party Unit { get; init; }

    /// <summary>The line authority (主管部门), or null.</summary>
    public Party? Authority { get; init; }

    /// <summary>Who is told first, or null when the unit is.</summary>
    public Party? Contact { get; init; }

    /// <summary>Where it is, or null.</summary>
    public GeoPoint? Location { get; init; }

    /// <summary>Codes of the templates that are checked here.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Whether it is at work.</summary>
    public SiteStatus Status { get; init; }

    /// <summary>When a suspension ends by itself; null when not suspended.</summary>
    public Instant? SuspendedUntil { get; init; }

    /// <summary>Grows with every change of what is said here; 1 when it is registered, 0 where nobody counted yet.</summary>
    public int Revision { get; init; }

    /// <summary>Whether another says the same, whatever their revisions.</summary>
    public bool SaysTheSameAs(SiteFacts other) =>
        Bare(this) == Bare(other)
        && Items.SequenceEqual(other.Items)
        && Party.AreTheSame(Unit, other.Unit)
        && Party.AreTheSame(Authority, other.Authority)
        && Party.AreTheSame(Contact, other.Contact);

    private static SiteFacts Bare(SiteFacts facts) =>
        facts with { Items = [], Unit = Nobody, Authority = null, Contact = null, Revision = 0 };
}
