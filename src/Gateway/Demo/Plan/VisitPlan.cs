using System.Globalization;
using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Demo.City;
using NodaTime;

namespace Monitoring.Gateway.Demo.Plan;

/// <summary>
/// Where the teams of a district go on a working day, and what they find. The shares are those that the source city
/// reported for three weeks: 5,029 person-times in 2,116 sorties that made 9,280 visits, 1,241 issues, 871 suggestions.
/// </summary>
internal static class VisitPlan
{
    /// <summary>How many of the city's sites are visited on a working day: 9,280 visits to some 4,000 sites on 15 working days.</summary>
    private const double VisitedShare = 9280.0 / 4000 / 15;

    /// <summary>Visits of which one item fails; at <see cref="TwoShare"/> of these a second one does.</summary>
    private const double FailShare = 1241.0 / 9280 / (1 + TwoShare);

    private const double TwoShare = 0.12;
    private const double SuggestionShare = 871.0 / 9280;
    private const double OnTheSpotShare = 0.35;
    private const double CriticalShare = 0.04;
    private const double NoticeShare = 0.03;
    private const double NotApplicableShare = 0.02;
    private const double SentLaterShare = 0.03;

    private static readonly (int Value, double Weight)[] SortieLengths = [(3, 0.2), (4, 0.35), (5, 0.3), (6, 0.15)];

    private static readonly (int Value, double Weight)[] Persons = [(2, 0.66), (3, 0.3), (4, 0.04)];

    private static readonly (string Value, double Weight)[] Modes =
        [("unannounced", 0.7), ("cross", 0.1), ("announced", 0.08), ("joint", 0.06), ("remote", 0.04), ("entrusted", 0.02)];

    private static readonly string[] Notes = ["现场查看未落实，已当场告知", "记录不全，责任人不清", "抽查时无人在岗", "措施不到位，存在漏洞"];

    private static readonly string[] Advice = ["建议张贴流程图并指定专人", "建议增加备用物资", "建议每班交接时复核记录", "建议分时段分流"];

    /// <summary>The visits of a district on a day; none on a day off.</summary>
    internal static IEnumerable<DemoEvent> Of(DemoCity city, DemoRegion district, LocalDate day)
    {
        if (!city.Time.Calendar.IsWorkday(day))
            yield break;

        var draws = new Draws(city.Seed, $"sorties|{district.Code}|{day:uuuuMMdd}");
        var left = new Queue<DemoSite>(city.Sites.Where(s => s.District == district.Code && IsVisited(city, s, day)));
        for (var number = 1; left.Count > 0; number++)
        {
            var sortie = new Sortie(
                string.Create(CultureInfo.InvariantCulture, $"{district.Code}-{day:uuuuMMdd}-{number:00}"),
                Posts.TeamOf(district),
                draws.Pick(Persons),
                draws.Pick(Modes));
            var at = city.Time.Local(day, new LocalTime(8, 40)) + Duration.FromMinutes(draws.Below(5 * 60));
            for (var stops = draws.Pick(SortieLengths); stops > 0 && left.TryDequeue(out var site); stops--)
            {
                yield return Visit(city, site, sortie, day, at);
                at += Duration.FromMinutes(25 + draws.Below(20));
            }
        }
    }

    private static bool IsVisited(DemoCity city, DemoSite site, LocalDate day) =>
        new Draws(city.Seed, $"visited|{site.Code}|{day:uuuuMMdd}").Happens(VisitedShare * site.VisitWeight / city.MeanVisitWeight);

    private static DemoEvent Visit(DemoCity city, DemoSite site, Sortie sortie, LocalDate day, Instant at)
    {
        var draws = new Draws(city.Seed, $"visit|{site.Code}|{day:uuuuMMdd}");
        var inspected = site.Type.Templates.Where(t => t.Kind == ItemKind.Inspection).ToList();
        var failing = Failing(inspected, draws);
        var data = new JsonObject
        {
            ["team"] = new JsonObject { ["unit"] = sortie.Unit, ["persons"] = sortie.Persons },
            ["sortie"] = sortie.Id,
            ["mode"] = sortie.Mode,
            ["results"] = new JsonArray([.. inspected.Select(t => Result(t, failing.Contains(t), draws))]),
        };
        if (draws.Happens(SuggestionShare))
            data["suggestions"] = new JsonArray(new JsonObject { ["text"] = draws.Pick(Advice) });

        // Where a tablet has no network, the visit is sent when the team is back.
        var sent = draws.Happens(SentLaterShare) ? at + Duration.FromMinutes(20 + draws.Below(70)) : at;
        return new DemoEvent(
            sent, $"/demo/teams/{site.District}", $"visit-{site.Code}-{day:uuuuMMdd}", EventTypes.Visit, site.Code, at, data);
    }

    private static List<Template> Failing(List<Template> inspected, Draws draws)
    {
        if (!draws.Happens(FailShare))
            return [];

        var count = draws.Happens(TwoShare) ? 2 : 1;
        return [.. inspected.Select(t => (Template: t, Rank: draws.Next())).OrderBy(t => t.Rank).Take(count).Select(t => t.Template)];
    }

    private static JsonObject Result(Template template, bool fails, Draws draws)
    {
        if (!fails)
            return new JsonObject { ["item"] = template.Code, ["outcome"] = draws.Happens(NotApplicableShare) ? "na" : "pass" };

        var result = new JsonObject { ["item"] = template.Code, ["outcome"] = "fail", ["note"] = draws.Pick(Notes) };
        if (draws.Happens(CriticalShare))
            result["severity"] = "critical";

        if (draws.Happens(OnTheSpotShare))
            result["fixedOnTheSpot"] = true;

        // One finding of this kind concerns every comparable site, so the authority is told at once.
        if (template.Sweep || draws.Happens(NoticeShare))
            result["notice"] = "authority";

        return result;
    }

    /// <summary>An outing of a team to several sites.</summary>
    private sealed record Sortie(string Id, string Unit, int Persons, string Mode);
}
