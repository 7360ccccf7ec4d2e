using Monitoring.Gateway.Demo.City;
using Monitoring.Gateway.Demo.Plan;
using Monitoring.Runtime;
using NodaTime;

namespace Monitoring.Gateway.Demo.Play;

/// <summary>What a player plays with.</summary>
/// <param name="City">The city.</param>
/// <param name="Monitoring">The system.</param>
/// <param name="Clock">The system's domain clock, which nobody else moves.</param>
/// <param name="Folder">Remembers where the clock stands.</param>
/// <param name="Account">Tells those who watch.</param>
/// <param name="Pace">How fast.</param>
/// <param name="System">The clock of those who watch.</param>
internal sealed record Stage(
    DemoCity City, IMonitoring Monitoring, IManualClock Clock, DemoFolder Folder, Account Account, Pace Pace, TimeProvider System);

/// <summary>
/// Plays day after day: moves the clock a step, has everything done that is planned for it, hears what the system told, and
/// waits until the step has lasted long enough. Where the machine is slow the clock waits for it.
/// </summary>
/// <param name="stage">What it plays with.</param>
internal sealed class Player(Stage stage)
{
    private const int RegionsAtOnce = 200;
    private const int SitesAtOnce = 500;

    /// <summary>How far back alerts may still lead to something, when a demo goes on.</summary>
    private static readonly Duration LongestReaction = Duration.FromDays(10);

    /// <summary>How far ahead the remembered clock may be of the real one.</summary>
    private static readonly Duration Ahead = Duration.FromHours(1);

    /// <summary>What may not have been sent when a demo was ended; what was sent already changes nothing.</summary>
    private static readonly Duration Resent = Duration.FromMinutes(90);

    private static readonly TimeSpan LongestDebt = TimeSpan.FromSeconds(1);

    private readonly Agenda _agenda = new();
    private readonly Reactions _reactions = new(stage.City);
    private readonly AlertWatch _watch = new(stage.Monitoring.Read);
    private readonly Door _door = new(stage.Monitoring);

    /// <summary>Registers what is not registered yet.</summary>
    internal async Task LoadAsync(CancellationToken cancellation)
    {
        var now = stage.Monitoring.Now;
        var regions = Registry.Regions(stage.City, now).Where(r => stage.Monitoring.Directory.Region(r.Subject) is null);
        foreach (var some in regions.Chunk(RegionsAtOnce))
            await _door.DoAsync(some, cancellation);

        foreach (var some in stage.City.Sites.Chunk(SitesAtOnce))
        {
            var missing = new List<DemoEvent>();
            foreach (var site in some)
            {
                if (await stage.Monitoring.Directory.SiteAsync(site.Code, cancellation) is null)
                    missing.Add(Registry.Site(stage.City, site, now));
            }

            await _door.DoAsync(missing, cancellation);
        }
    }

    /// <summary>Plays from where the clock stands until an instant.</summary>
    internal async Task PlayAsync(Instant until, CancellationToken cancellation)
    {
        try
        {
            await ResumeAsync(cancellation);
            var began = stage.System.GetTimestamp();
            for (var due = TimeSpan.Zero; stage.Monitoring.Now < until;)
            {
                due += stage.Pace.Takes(stage.Monitoring.Now);
                await StepAsync(until, cancellation);
                var elapsed = stage.System.GetElapsedTime(began);
                if (due > elapsed)
                    await Task.Delay(due - elapsed, stage.System, cancellation);
                else if (elapsed - due > LongestDebt)
                    due = elapsed - LongestDebt;
            }
        }
        finally
        {
            stage.Folder.Keep(stage.Monitoring.Now);
        }
    }

    private async Task StepAsync(Instant until, CancellationToken cancellation)
    {
        var now = stage.Monitoring.Now;
        var next = Instant.Min(now + stage.Pace.Step(now), until);
        if (next + Ahead - stage.Folder.Clock > Ahead / 2)
            stage.Folder.Keep(next + Ahead);

        await stage.Clock.AdvanceAsync(next - now, cancellation);
        var (day, today) = (Day(now), Day(next));
        if (day != today)
        {
            if (day >= DayPlan.FirstDay)
                await stage.Account.SumUpAsync(day, await DaySummary.OfAsync(stage.Monitoring, stage.City, _door, day, cancellation));

            _agenda.Add(DayPlan.Of(stage.City, today));
        }

        await _door.DoAsync(_agenda.TakeUntil(next), cancellation);
        var alerts = await _watch.NewAsync(Instant.MinValue, cancellation);
        await stage.Account.TellAsync(alerts);
        _agenda.Add(alerts.SelectMany(_reactions.To));
    }

    /// <summary>Takes up what the last run had before it: plans of today and yesterday, and what alerts lead to.</summary>
    private async Task ResumeAsync(CancellationToken cancellation)
    {
        var now = stage.Monitoring.Now;
        var open = now - Resent;
        for (var day = Day(open - DayPlan.LongestDelay); day <= Day(now); day = day.PlusDays(1))
        {
            if (day >= DayPlan.FirstDay)
                _agenda.Add(DayPlan.Of(stage.City, day).Where(e => e.At > open));
        }

        var alerts = await _watch.NewAsync(now - LongestReaction, cancellation);
        _agenda.Add(alerts.SelectMany(_reactions.To).Where(a => a.At > open));
    }

    private LocalDate Day(Instant at) => at.InZone(stage.City.Time.Zone).Date;
}
