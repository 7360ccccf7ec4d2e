using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Gateway.Demo.City;
using NodaTime;

namespace Monitoring.Gateway.Demo.Plan;

/// <summary>The risk of one district rises on the second day, which brings deadlines forward, and falls a week later.</summary>
internal static class RiskPlan
{
    /// <summary>The district.</summary>
    internal const string District = "330212";

    /// <summary>The day on which the risk rises.</summary>
    internal static readonly LocalDate Rise = DayPlan.FirstDay.PlusDays(1);

    private static readonly LocalDate Fall = Rise.PlusDays(7);

    private static readonly LocalTime At = new(10, 10);

    /// <summary>What is said of the risk on a day.</summary>
    internal static IEnumerable<DemoEvent> Of(DemoCity city, LocalDate day)
    {
        if (day != Rise && day != Fall)
            yield break;

        var at = city.Time.Local(day, At);
        var data = new JsonObject { ["code"] = District, ["riskLevel"] = day == Rise ? "high" : "low" };
        yield return new DemoEvent(at, Registry.Source, $"risk-{day:uuuuMMdd}", EventTypes.Region, District, at, data);
    }
}
