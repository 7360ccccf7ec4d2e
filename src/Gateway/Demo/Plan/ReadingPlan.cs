using System.Globalization;
using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Demo.City;
using NodaTime;

namespace Monitoring.Gateway.Demo.Plan;

/// <summary>What is measured: twice a day, out of bounds on a few days, inside them again on the next.</summary>
internal static class ReadingPlan
{
    private const double BadDayShare = 0.012;

    private static readonly LocalTime[] Times = [new(10, 0), new(15, 0)];

    /// <summary>The readings of a site on a day.</summary>
    internal static IEnumerable<DemoEvent> Of(DemoCity city, DemoSite site, LocalDate day)
    {
        foreach (var template in site.Type.Templates)
        {
            if (template.Bounds is not { } bounds)
                continue;

            var draws = new Draws(city.Seed, $"reading|{site.Code}|{template.Code}|{day:uuuuMMdd}");
            var isBad = draws.Happens(BadDayShare);
            for (var i = 0; i < Times.Length; i++)
            {
                var at = city.Time.Local(day, Times[i]) + Duration.FromSeconds(draws.Below(50 * 60));
                var id = string.Create(CultureInfo.InvariantCulture, $"reading-{site.Code}-{template.Code}-{day:uuuuMMdd}-{i + 1}");
                var data = new JsonObject { ["item"] = template.Code, ["value"] = Value(bounds, isBad, draws), ["unit"] = bounds.Unit };
                yield return new DemoEvent(at, $"/demo/sites/{site.District}", id, EventTypes.Reading, site.Code, at, data);
            }
        }
    }

    /// <summary>A tenth or so beyond a bound, or a little inside it.</summary>
    private static decimal Value(ReadingBounds bounds, bool isBad, Draws draws)
    {
        var share = (decimal)Math.Round(draws.Between(0.005, 0.05), 3);
        return (bounds.Min, bounds.Max) switch
        {
            ({ } min, _) => min * (isBad ? 1 - (3 * share) : 1 + share),
            (_, { } max) => max * (isBad ? 1 + (3 * share) : 1 - share),
            _ => share,
        };
    }
}
