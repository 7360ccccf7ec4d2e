using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Core.Regions;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Rollups;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>A region as staff see it.</summary>
internal sealed record RegionAnswer
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>The region above.</summary>
    public string? Parent { get; init; }

    /// <summary>Codes from the top down to it.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>What people call the regions of <c>path</c>, in the same order.</summary>
    public required IReadOnlyList<TextAnswer> PathNames { get; init; }

    /// <summary>What people call it.</summary>
    public required TextAnswer Name { get; init; }

    /// <summary>For example city, district, township.</summary>
    public string? Level { get; init; }

    /// <summary>Its own risk level.</summary>
    [OneOf(WordList.RiskLevel)]
    public required string RiskLevel { get; init; }

    /// <summary>The time zone in force, its own or inherited.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Its own calendar.</summary>
    public string? Calendar { get; init; }

    /// <summary>Its own policy.</summary>
    public string? Policy { get; init; }

    /// <summary>Who holds what duty.</summary>
    public required IReadOnlyList<PostAnswer> Posts { get; init; }

    /// <summary>How its subtree stands now.</summary>
    public required LiveAnswer Live { get; init; }

    /// <summary>What happened in its subtree today.</summary>
    public required FiguresAnswer Today { get; init; }
}

/// <summary>A post with its holders.</summary>
/// <param name="Code">Its code within the region.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Side">The side it stands on.</param>
/// <param name="Unit">The unit it belongs to.</param>
/// <param name="Regions">The child regions it answers for; empty for all.</param>
/// <param name="Holders">Who holds it; empty when it is vacant.</param>
internal sealed record PostAnswer(
    string Code, TextAnswer Name, [property: OneOf(WordList.PostSide)] string Side, string? Unit, IReadOnlyList<string> Regions, IReadOnlyList<PartyAnswer> Holders)
{
    /// <summary>The post as it is answered.</summary>
    /// <param name="post">The post.</param>
    /// <param name="masks">Whether its holders are masked.</param>
    internal static PostAnswer Of(Post post, bool masks) => new(
        post.Code,
        TextAnswer.Of(post.Name),
        Words.Of(post.Side),
        post.Unit,
        post.Regions,
        [.. post.Holders.Select(holder => PartyAnswer.Person(holder, masks))]);
}

/// <summary>A region in a tree, with how its subtree stands.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Parent">The region above; left out at the top.</param>
/// <param name="Path">Codes from the top down to it.</param>
/// <param name="PathNames">What people call the regions of <c>path</c>, in the same order.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Level">For example district, township.</param>
/// <param name="RiskLevel">Its own risk level.</param>
/// <param name="Children">How many regions lie directly below it.</param>
/// <param name="Live">How its subtree stands now.</param>
internal sealed record ChildAnswer(
    string Code,
    string? Parent,
    IReadOnlyList<string> Path,
    IReadOnlyList<TextAnswer> PathNames,
    TextAnswer Name,
    string? Level,
    [property: OneOf(WordList.RiskLevel)] string RiskLevel,
    int Children,
    LiveAnswer Live)
{
    /// <summary>A page of regions, ascending by code.</summary>
    internal static ListAnswer<ChildAnswer> Page(IMonitoring monitoring, IEnumerable<string> ascending, string? cursor, int limit)
    {
        // The code of the last one is the cursor.
        var codes = ascending.Where(code => cursor is null || string.CompareOrdinal(code, cursor) > 0).Take(limit + 1).ToList();
        var live = LiveFigures.Now(monitoring);
        var rows = codes.Take(limit).Select(monitoring.Directory.Region).OfType<RegionFacts>().Select(region => Of(region, monitoring.Directory, live)).ToList();
        return new ListAnswer<ChildAnswer>(rows, codes.Count > limit ? codes[limit - 1] : null);
    }

    private static ChildAnswer Of(RegionFacts region, IDirectory directory, LiveFigures live)
    {
        var path = directory.PathCodes(region.Code);
        return new ChildAnswer(
            region.Code,
            region.Parent,
            path,
            TextAnswer.NamesOf(directory, path),
            TextAnswer.Of(region.Name),
            region.Level,
            Words.Of(region.Risk),
            directory.Children(region.Code).Count,
            live.Of(region.Code));
    }
}

/// <summary>Counts by severity.</summary>
/// <param name="General">Those that are general.</param>
/// <param name="Serious">Those that are serious.</param>
/// <param name="Critical">Those that are critical.</param>
/// <param name="Total">All of them.</param>
internal sealed record SeverityCounts(int General, int Serious, int Critical, int Total)
{
    /// <summary>The live issues of a state, counted.</summary>
    internal static SeverityCounts Of(RegionRollup rollup, IssueState state)
    {
        var general = rollup.Issues(state, Severity.General);
        var serious = rollup.Issues(state, Severity.Serious);
        var critical = rollup.Issues(state, Severity.Critical);
        return new SeverityCounts(general, serious, critical, general + serious + critical);
    }
}

/// <summary>How a subtree stands now.</summary>
/// <param name="Open">To be put right in time.</param>
/// <param name="Overdue">Past their deadline.</param>
/// <param name="AwaitingLookBack">Said to be put right.</param>
/// <param name="DueToday">Open ones that come due before the local day ends; left out for children.</param>
/// <param name="Sites">Sites that are not closed.</param>
internal sealed record LiveAnswer(
    SeverityCounts Open, SeverityCounts Overdue, SeverityCounts AwaitingLookBack, int? DueToday, int Sites);

/// <summary>What happened in a subtree over a span of local days, as the source practice reports it.</summary>
internal sealed record FiguresAnswer
{
    /// <summary>First day, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Code of the type of site they are limited to.</summary>
    public string? Type { get; init; }

    /// <summary>人次</summary>
    public required int Persons { get; init; }

    /// <summary>批次</summary>
    public required int Sorties { get; init; }

    /// <summary>家次</summary>
    public required int Visits { get; init; }

    /// <summary>Distinct sites visited.</summary>
    public required int Sites { get; init; }

    /// <summary>Issues raised.</summary>
    public required int IssuesFound { get; init; }

    /// <summary>Issues closed.</summary>
    public required int IssuesRectified { get; init; }

    /// <summary>Issues open now, whatever the span.</summary>
    public required int Open { get; init; }

    /// <summary>Issues overdue now, whatever the span.</summary>
    public required int Overdue { get; init; }

    /// <summary>Suggestions given.</summary>
    public required int Suggestions { get; init; }

    /// <summary>Look-backs done.</summary>
    public required int LookBacks { get; init; }

    /// <summary>Of these, passed.</summary>
    public required int LookBacksPassed { get; init; }

    /// <summary>Windows missed.</summary>
    public required int DutiesMissed { get; init; }
}
