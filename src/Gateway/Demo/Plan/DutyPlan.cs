using System.Globalization;
using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems.Duties;
using Monitoring.Gateway.Demo.City;
using NodaTime;

namespace Monitoring.Gateway.Demo.Plan;

/// <summary>What sites do by themselves: most duties in time, some reported late, some not at all.</summary>
internal static class DutyPlan
{
    private const double WeakShare = 0.03;

    private static readonly Duration ShortestDelay = Duration.FromMinutes(90);

    /// <summary>Most sites, and the few that somebody must keep an eye on: the share of windows reported late, and missed.</summary>
    private static readonly (double Late, double Missed) Usual = (0.004, 0.005);

    private static readonly (double Late, double Missed) Weak = (0.05, 0.12);

    private static readonly string[] Agents = ["含氯消毒液 500 mg/L", "含氯消毒液 1000 mg/L", "75% 酒精", "过氧乙酸"];

    private static readonly string[] Areas = ["大厅、走廊、电梯", "公共区域", "卫生间、楼道", "操作间、通道"];

    /// <summary>The duties of a site in the windows that begin on a day.</summary>
    internal static IEnumerable<DemoEvent> Of(DemoCity city, DemoSite site, LocalDate day)
    {
        var (late, missed) = new Draws(city.Seed, $"weak|{site.Code}").Happens(WeakShare) ? Weak : Usual;
        foreach (var template in site.Type.Templates)
        {
            if (template.Cadence is not { } cadence)
                continue;

            var number = 0;
            var draws = new Draws(city.Seed, $"duty|{site.Code}|{template.Code}|{day:uuuuMMdd}");
            foreach (var (happened, end) in Times(city, cadence, site.Code + template.Code, day, draws))
            {
                number++;
                var fate = draws.Next();
                if (fate < missed)
                    continue;

                // What is reported late was done in time: such a record takes back the miss that was told meanwhile.
                var isLate = fate < missed + late;
                var at = isLate ? end + Minutes(draws.Between(ShortestDelay.TotalMinutes, 8 * 60)) : happened;
                var id = string.Create(CultureInfo.InvariantCulture, $"duty-{site.Code}-{template.Code}-{day:uuuuMMdd}-{number}");
                var data = new JsonObject { ["item"] = template.Code, ["record"] = Record(template, draws) };
                yield return new DemoEvent(at, $"/demo/sites/{site.District}", id, EventTypes.Duty, site.Code, happened, data);
            }
        }
    }

    /// <summary>When the duty is done on a day, and when the window ends that it is done for.</summary>
    private static IEnumerable<(Instant Happened, Instant End)> Times(DemoCity city, Cadence cadence, string item, LocalDate day, Draws draws)
    {
        if (cadence is Cadence.TimesPerWeek weekly)
        {
            if (IsWeeklyDay(city.Seed, weekly.Times, item, day))
                yield return Weekly(city, day, draws);

            yield break;
        }

        var start = city.Time.Zone.AtStartOfDay(day).ToInstant();
        var end = city.Time.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
        var (from, to) = Part(cadence);
        foreach (var window in new DutySchedule(cadence, city.Time, start).From(start).TakeWhile(w => w.Start < end).Where(w => w.Start >= start))
            yield return (window.Start + Minutes((window.End - window.Start).TotalMinutes * draws.Between(from, to)), window.End);
    }

    /// <summary>The part of a window in which people do it: in the morning or evening of half days, shortly before an hour named.</summary>
    private static (double From, double To) Part(Cadence cadence) => cadence switch
    {
        Cadence.DailyBy or Cadence.WeeklyBy => (0.83, 0.98),
        Cadence.TimesPerDay { Times: 1 } => (0.3, 0.85),
        Cadence.TimesPerDay { Times: 2 } => (0.55, 0.9),
        _ => (0.1, 0.7),
    };

    /// <summary>A week is cut into as many parts as it asks for, and each part has its day.</summary>
    private static bool IsWeeklyDay(int seed, int times, string item, LocalDate day) =>
        Enumerable.Range(0, times).Any(i =>
            (int)day.DayOfWeek - 1 == (7 * i / times) + new Draws(seed, $"weekday|{item}|{i}").Below(times <= 3 ? 2 : 1));

    private static (Instant Happened, Instant End) Weekly(DemoCity city, LocalDate day, Draws draws)
    {
        var happened = city.Time.Local(day, new LocalTime(9, 0)) + Minutes(draws.Between(0, 7 * 60));
        return (happened, happened);
    }

    private static JsonObject Record(Template template, Draws draws)
    {
        var record = new JsonObject();
        foreach (var field in template.Record)
        {
            record[field.Name] = field.Type switch
            {
                RecordFieldType.Number => draws.Below(40),
                RecordFieldType.Flag => true,
                _ => draws.Pick(field.Name == "agent" ? Agents : Areas),
            };
        }

        return record;
    }

    private static Duration Minutes(double minutes) => Duration.FromSeconds(Math.Floor(minutes * 60));
}
