using Monitoring.Contracts.Alerts;
using Monitoring.Contracts.Payloads;
using Monitoring.Gateway.Demo;
using Monitoring.Gateway.Demo.City;
using Monitoring.Gateway.Demo.Plan;
using Monitoring.Gateway.Demo.Play;
using NodaTime;

namespace Monitoring.Gateway.Tests.Demo;

/// <summary>How fast a demo goes, what of it is told, and where its data may lie.</summary>
public sealed class DemoPlayTests
{
    private static readonly DemoCity City = DemoCity.Create(2022, 200, FakeMonitoring.Shipped);

    [Fact]
    public void A_working_day_takes_as_long_as_asked_and_a_day_off_is_shorter()
    {
        var pace = new Pace(City.Time, 20);
        Seconds(pace, DayPlan.FirstDay).ShouldBe(20, 0.001);
        Seconds(pace, DayPlan.FirstDay.PlusDays(5)).ShouldBeInRange(5, 10);
    }

    [Fact]
    public async Task Of_many_alerts_a_few_are_written_of_different_reasons_the_most_severe_first()
    {
        await using var terminal = new StringWriter();
        var account = new Account(terminal, City, FakeMonitoring.Shipped, linesPerSecond: 3, new StoppedClock());
        var alerts = Enumerable.Range(0, 40).Select(i => Alert("issue-raised", i == 30 ? "critical" : "general"))
            .Append(Alert("escalated", "serious")).ToList();
        await account.TellAsync(alerts);
        var lines = terminal.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines[1].ShouldStartWith("Tue 15 Mar 10:00  issue-raised          critical ");
        lines[1].ShouldContain(": Somebody at the door checks codes and temper… -> Ningbo leader 1, the site");
        lines[^1].ShouldContain("escalated");
        await account.TellAsync([.. alerts.Where(a => a.Reason == "issue-raised")]);
        terminal.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3, "no time has passed");
        await account.TellAsync([Alert("escalated", "serious")]);
        terminal.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[3..].ShouldHaveSingleItem().ShouldContain("escalated", customMessage: "what is rare is shown all the same");
        await account.SumUpAsync(DayPlan.FirstDay, "quiet");
        terminal.ToString().ShouldContain("== Mon 14 Mar 2022: quiet\n   82 alerts told, 4 of them above ==");
    }

    [Fact]
    public void A_folder_of_a_demo_goes_on_with_what_it_was_made_with()
    {
        var parent = Directory.CreateTempSubdirectory("monitoring-tests-");
        try
        {
            var path = Path.Combine(parent.FullName, "new");
            string? token;
            using (var made = DemoFolder.Open(path, new DemoOptions { Seed = 7, Sites = 300 }, bringsToken: false))
            {
                token = made.Token.ShouldNotBeNull();
                made.IsTemporary.ShouldBeFalse();
                made.Clock.ShouldBe(FakeMonitoring.Local("2022-03-13T22:00:00+08:00"));
                made.Keep(FakeMonitoring.Local("2022-03-17T09:30:00+08:00"));
            }

            using var again = DemoFolder.Open(path, new DemoOptions(), bringsToken: true);
            (again.Seed, again.Sites, again.Token).ShouldBe((7, 300, token));
            again.Clock.ShouldBe(FakeMonitoring.Local("2022-03-17T09:30:00+08:00"));
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }

    [Fact]
    public void Other_data_is_refused_and_left_as_it_is()
    {
        var folder = Directory.CreateTempSubdirectory("monitoring-tests-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "monitoring.db"), "somebody's");
            Should.Throw<IOException>(() => DemoFolder.Open(folder.FullName, new DemoOptions(), bringsToken: false))
                .Message.ShouldContain("never mixes with other data");
            folder.GetFileSystemInfos().ShouldHaveSingleItem();

            File.WriteAllText(Path.Combine(folder.FullName, "demo.json"), "{ nonsense");
            Should.Throw<IOException>(() => DemoFolder.Open(folder.FullName, new DemoOptions(), bringsToken: false))
                .Message.ShouldContain("is not what a demo has written");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Seconds(Pace pace, LocalDate day)
    {
        var (at, end) = (City.Time.Zone.AtStartOfDay(day).ToInstant(), City.Time.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
        var seconds = 0.0;
        for (; at < end; at += pace.Step(at))
            seconds += pace.Takes(at).TotalSeconds;

        at.ShouldBe(end);
        return seconds;
    }

    private static AlertMessage Alert(string reason, string severity)
    {
        var hotel = City.Sites.First(s => s.Type.Code == "hotel");
        var at = new DateTimeOffset(2022, 3, 15, 10, 0, 0, TimeSpan.FromHours(8));
        return new AlertMessage
        {
            Alert = "a",
            Reason = reason,
            Severity = severity,
            Site = hotel.Code,
            Item = "hotel.lobby",
            Region = [DemoCity.Code, hotel.District, hotel.Township],
            Rung = 3,
            Recipients = [new AlertRecipient(0, null, null, "张三"), new AlertRecipient(3, DemoCity.Code, "leader-1", "李四")],
            RaisedAt = at,
            DecidedAt = at,
            Late = false,
            Policy = new AlertPolicy("standard", 1),
            Inputs = new Dictionary<string, RecordValue>(StringComparer.Ordinal),
            Text = new AlertText("…", "…"),
            Link = "http://127.0.0.1:8080/",
        };
    }

    /// <summary>A clock of those who watch that does not move.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
