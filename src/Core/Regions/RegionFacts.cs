using Monitoring.Core.Catalogue;

namespace Monitoring.Core.Regions;

/// <summary>How dangerous the times are in a region. The order of the members is the order of danger.</summary>
public enum RiskLevel
{
    /// <summary>低风险</summary>
    Low,

    /// <summary>中风险</summary>
    Medium,

    /// <summary>高风险</summary>
    High,
}

/// <summary>On which side of the work a post stands.</summary>
public enum PostSide
{
    /// <summary>Answers for putting right.</summary>
    Line,

    /// <summary>Visits and looks back.</summary>
    Inspection,
}

/// <summary>A way to reach somebody.</summary>
/// <param name="Kind">For example <c>webhook</c>; kinds nobody serves are kept and shown as undeliverable.</param>
/// <param name="Address">An address of that kind.</param>
public sealed record Channel(string Kind, string Address);

/// <summary>A person or body with the channels that reach it.</summary>
/// <param name="Name">As people write it.</param>
/// <param name="Channels">May be empty.</param>
public sealed record Party(string Name, IReadOnlyList<Channel> Channels)
{
    /// <summary>Whether two are the same, channel for channel; both may be nobody.</summary>
    public static bool AreTheSame(Party? one, Party? other) =>
        one is null || other is null ? one is null && other is null : one.Name == other.Name && one.Channels.SequenceEqual(other.Channels);
}

/// <summary>A duty within a region with its holders (岗位); vacant when it has none.</summary>
/// <param name="Code">Unique within the region.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Side">On which side it stands.</param>
/// <param name="Unit">The unit its holders belong to, or null.</param>
/// <param name="Regions">The child regions it answers for; empty means all.</param>
/// <param name="Holders">Who is told; empty when it is vacant.</param>
public sealed record Post(
    string Code, LocalizedText Name, PostSide Side, string? Unit, IReadOnlyList<string> Regions, IReadOnlyList<Party> Holders)
{
    /// <summary>Whether another says the same.</summary>
    public bool SaysTheSameAs(Post other) =>
        this with { Regions = [], Holders = [] } == other with { Regions = [], Holders = [] }
        && Regions.SequenceEqual(other.Regions)
        && Holders.Count == other.Holders.Count
        && Holders.Zip(other.Holders).All(h => Party.AreTheSame(h.First, h.Second));
}

/// <summary>What is known of a region at one moment.</summary>
public sealed record RegionFacts
{
    /// <summary>The code field systems use.</summary>
    public required string Code { get; init; }

    /// <summary>The region above, or null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>What people call it.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>For example <c>city</c>, <c>district</c>, <c>township</c>; free.</summary>
    public string? Level { get; init; }

    /// <summary>Its own risk level; what counts for a site is the highest on its path.</summary>
    public RiskLevel Risk { get; init; }

    /// <summary>IANA zone, or null to inherit.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Code of a calendar, or null to inherit.</summary>
    public string? Calendar { get; init; }

    /// <summary>Name of a policy, or null to inherit.</summary>
    public string? Policy { get; init; }

    /// <summary>In the order field systems named them.</summary>
    public IReadOnlyList<Post> Posts { get; init; } = [];

    /// <summary>Grows with every change of what is said here; 1 when it is registered, 0 where nobody counted yet.</summary>
    public int Revision { get; init; }

    /// <summary>Whether another says the same, whatever their revisions.</summary>
    public bool SaysTheSameAs(RegionFacts other) =>
        this with { Posts = [], Revision = 0 } == other with { Posts = [], Revision = 0 }
        && Posts.Count == other.Posts.Count
        && Posts.Zip(other.Posts).All(p => p.First.SaysTheSameAs(p.Second));
}
