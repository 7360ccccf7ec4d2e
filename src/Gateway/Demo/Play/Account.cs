using System.Globalization;
using Monitoring.Contracts.Alerts;
using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Demo.City;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Gateway.Demo.Play;

/// <summary>
/// Writes what happens for people to read along: one line for an alert, at most so many in a second. Where more is told,
/// reasons that were shown least come first, and of these the most severe.
/// </summary>
/// <param name="output">The terminal.</param>
/// <param name="city">What things are called.</param>
/// <param name="catalogue">What is checked.</param>
/// <param name="linesPerSecond">How many lines at most.</param>
/// <param name="system">The clock of those who read.</param>
internal sealed class Account(TextWriter output, DemoCity city, CatalogueData catalogue, double linesPerSecond, TimeProvider system)
{
    private const int LongestTitle = 44;
    private const int MostPosts = 3;

    /// <summary>How many lines what is rare may be ahead of its time.</summary>
    private const double Overdraft = 3;

    /// <summary>The <see cref="Dullness"/> of what people watch a demo for.</summary>
    private const double Rare = 0.2;

    private static readonly ZonedDateTimePattern Clock = ZonedDateTimePattern.CreateWithInvariantCulture("ddd dd MMM HH:mm", null);

    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("ddd dd MMM uuuu");

    /// <summary>How many lines may have gathered at most, so that a rate below one a second writes a line now and then.</summary>
    private readonly double _most = linesPerSecond > 0 ? Math.Max(1, linesPerSecond) : 0;

    private readonly double _rate = linesPerSecond;
    private readonly Dictionary<string, double> _shown = new(StringComparer.Ordinal);
    private long _last = system.GetTimestamp();
    private double _budget = linesPerSecond;

    /// <summary>How many alerts there were since the last summary, and how many of them were written.</summary>
    private (int All, int Written) _count;

    /// <summary>Writes some of what was told, in its order.</summary>
    internal async Task TellAsync(IReadOnlyList<AlertMessage> alerts)
    {
        var now = system.GetTimestamp();
        _budget = Math.Min(_most, _budget + (system.GetElapsedTime(_last, now).TotalSeconds * _rate));
        _last = now;
        var chosen = new HashSet<AlertMessage>(ReferenceEqualityComparer.Instance);
        while (_rate > 0 && _budget >= 1 - Overdraft)
        {
            var next = alerts.Where(a => !chosen.Contains(a) && (_budget >= 1 || Dullness(a.Reason) <= Rare))
                .MinBy(a => (_shown.GetValueOrDefault(a.Reason), a.Severity switch { "critical" => 0, "serious" => 1, _ => 2 }));
            if (next is null)
                break;

            chosen.Add(next);
            _shown[next.Reason] = _shown.GetValueOrDefault(next.Reason) + Dullness(next.Reason);
            _budget--;
        }

        _count = (_count.All + alerts.Count, _count.Written + chosen.Count);
        foreach (var alert in alerts.Where(chosen.Contains))
            await output.WriteLineAsync(Line(alert));
    }

    /// <summary>Writes a line that sums a day up.</summary>
    internal async Task SumUpAsync(LocalDate day, string figures)
    {
        await output.WriteLineAsync($"== {Day.Format(day)}: {figures}");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"   {_count.All} alerts told, {_count.Written} of them above =="));
        _count = default;
    }

    /// <summary>What counts for more than one when it was shown gives way to others the more often.</summary>
    private static double Dullness(string reason) => AlertReasons.Parse(reason) switch
    {
        AlertReason.DeadlineMissed or AlertReason.Escalated or AlertReason.LookBackMissed or AlertReason.LookBackFailed => Rare,
        AlertReason.IssueRaised or AlertReason.LookBackDue or AlertReason.Closed => 0.5,
        AlertReason.Withdrawn or AlertReason.DutyMissed or AlertReason.CoverageLapsed => 3,
        _ => 1,
    };

    private string Line(AlertMessage alert)
    {
        var at = Clock.Format(Instant.FromDateTimeOffset(alert.DecidedAt).InZone(city.Time.Zone));
        var to = string.Join(", ", Recipients(alert).Take(MostPosts).DefaultIfEmpty("nobody"));
        return $"{at}  {alert.Reason,-21} {alert.Severity,-8} {Site(alert)}: {Title(alert)} -> {to}";
    }

    private string Site(AlertMessage alert) =>
        city.Site.TryGetValue(alert.Site, out var site) ? $"{site.Name.En}, {city.Region[site.District].Name.En}" : alert.Site;

    private string Title(AlertMessage alert)
    {
        if (alert.Item is null || !catalogue.Templates.TryGetValue(alert.Item, out var template))
            return alert.Item ?? alert.Issue ?? "";

        var title = template.Title.En;
        return title.Length <= LongestTitle ? title : title[..LongestTitle].TrimEnd() + "…";
    }

    private IEnumerable<string> Recipients(AlertMessage alert) => alert.Recipients
        .OrderByDescending(r => r.Rung)
        .Select(r => r.Region is { } region && r.Post is { } post
            ? $"{(city.Region.TryGetValue(region, out var known) ? known.Name.En : region)} {Posts.NameOf(post)}"
            : "the site")
        .Distinct(StringComparer.Ordinal);
}
