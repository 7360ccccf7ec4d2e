using Monitoring.Core.Regions;
using Monitoring.Core.Sites;

namespace Monitoring.Core.Escalation;

/// <summary>One who is told.</summary>
/// <param name="Rung">0 is the site, 1 its own region, and so on.</param>
/// <param name="Region">Code of the region, or null for the site.</param>
/// <param name="Post">Code of the post, or null for the site.</param>
/// <param name="Name">The holder's name.</param>
/// <param name="Channels">How to reach the holder; may be empty.</param>
public sealed record Recipient(int Rung, string? Region, string? Post, string Name, IReadOnlyList<Channel> Channels);

/// <summary>A post that should have been told and has no holder.</summary>
/// <param name="Rung">Its rung.</param>
/// <param name="Region">Code of its region.</param>
/// <param name="Post">Its code, or null when the region has no post of that side at all.</param>
public sealed record Vacancy(int Rung, string Region, string? Post);

/// <summary>Who is told, and which vacant posts were passed over.</summary>
/// <param name="Recipients">Nobody twice.</param>
/// <param name="Vacant">In the order they were met.</param>
public sealed record Audience(IReadOnlyList<Recipient> Recipients, IReadOnlyList<Vacancy> Vacant)
{
    /// <summary>The highest rung reached.</summary>
    public int Rung => Recipients.Count == 0 ? 0 : Recipients.Max(r => r.Rung);

    /// <summary>Both audiences, nobody twice.</summary>
    public Audience And(Audience other) => new(
        Recipients.Concat(other.Recipients).GroupBy(Person).Select(posts => posts.MaxBy(r => r.Rung)!).ToArray(),
        Vacant.Concat(other.Vacant).Distinct().ToArray());

    /// <summary>Who it is: the same name at the same addresses is one person, told once and for the highest of the posts held.</summary>
    private static string Person(Recipient r) => r.Channels.Count == 0
        ? $"{r.Name}\n{r.Region}\n{r.Post}"
        : string.Join('\n', r.Channels.Select(c => $"{c.Kind} {c.Address}").Prepend(r.Name));
}

/// <summary>Finds who stands on a rung, from the region tree as it is now.</summary>
public static class Ladder
{
    private static readonly Audience Nobody = new([], []);

    /// <summary>Those who answer for putting right, on each of the rungs; rungs beyond the top are the top.</summary>
    public static Audience Line(Place place, IEnumerable<int> rungs) =>
        rungs.Select(r => Math.Min(r, place.Top)).Distinct().Order()
            .Aggregate(Nobody, (told, rung) => told.And(rung == 0 ? Site(place) : LineFrom(place, rung)));

    /// <summary>The inspection side on each of the rungs; the line post of a level where no inspection post exists.</summary>
    public static Audience Inspection(Place place, IEnumerable<int> rungs) =>
        rungs.Select(r => Math.Clamp(r, 1, place.Top)).Distinct().Order()
            .Aggregate(Nobody, (told, rung) => told.And(InspectionFrom(place, rung)));

    /// <summary>The nearest inspection post up the tree whose unit is not the one excepted; otherwise the line post of the site's region.</summary>
    /// <param name="place">Where.</param>
    /// <param name="exceptUnit">The unit that found the issue, where policy asks for another; null otherwise.</param>
    public static Audience NearestInspection(Place place, string? exceptUnit)
    {
        var passed = Nobody;
        for (var rung = 1; rung <= place.Top; rung++)
        {
            passed = passed.And(At(place, rung, PostSide.Inspection, exceptUnit));
            if (passed.Recipients.Count > 0)
            {
                return passed;
            }
        }

        return passed.And(LineFrom(place, 1));
    }

    /// <summary>The site's contact, its unit where it has none.</summary>
    public static Audience Site(Place place) => Party(place.Site.Contact ?? place.Site.Unit);

    /// <summary>Somebody who belongs to the site.</summary>
    public static Audience Party(Party party) => new([new Recipient(0, null, null, party.Name, party.Channels)], []);

    /// <summary>The inspection posts of a rung. A vacant one falls through to the next rung that has one; the line answers where none does.</summary>
    private static Audience InspectionFrom(Place place, int rung)
    {
        var told = At(place, rung, PostSide.Inspection, exceptUnit: null);
        for (var next = rung + 1; next <= place.Top && told is { Recipients.Count: 0, Vacant.Count: > 0 }; next++)
        {
            told = told.And(At(place, next, PostSide.Inspection, exceptUnit: null));
        }

        return told.Recipients.Count > 0 ? told : told.And(LineFrom(place, rung));
    }

    /// <summary>
    /// The line posts of a rung. A vacant one falls through to the next rung; where everything above is vacant too, to the
    /// nearest one below, so that nothing missed goes untold while anybody holds a post.
    /// </summary>
    private static Audience LineFrom(Place place, int rung)
    {
        var told = Nobody;
        var upThenDown = Enumerable.Range(rung, place.Top - rung + 1).Concat(Enumerable.Range(1, rung - 1).Reverse());
        foreach (var next in upThenDown)
        {
            var here = At(place, next, PostSide.Line, exceptUnit: null);
            told = told.And(here.Recipients.Count == 0 && here.Vacant.Count == 0
                ? new Audience([], [new Vacancy(next, place.RegionAt(next).Code, null)])
                : here);
            if (told.Recipients.Count > 0)
            {
                return told;
            }
        }

        return told.And(Site(place));
    }

    private static Audience At(Place place, int rung, PostSide side, string? exceptUnit)
    {
        var region = place.RegionAt(rung);
        var posts = region.Posts
            .Where(p => p.Side == side && AnswersFor(p, place) && (exceptUnit is null || p.Unit != exceptUnit))
            .ToList();
        return new Audience(
            posts.SelectMany(p => p.Holders.Select(h => new Recipient(rung, region.Code, p.Code, h.Name, h.Channels))).ToArray(),
            posts.Where(p => p.Holders.Count == 0).Select(p => new Vacancy(rung, region.Code, p.Code)).ToArray());
    }

    /// <summary>A post bound to some child regions answers only for sites below them.</summary>
    private static bool AnswersFor(Post post, Place place) =>
        post.Regions.Count == 0 || place.Path.Any(r => post.Regions.Contains(r.Code));
}
