using System.Globalization;
using System.Text;
using Monitoring.Contracts;
using Monitoring.Contracts.Alerts;
using Monitoring.Contracts.Payloads;
using Monitoring.Gateway.Demo.City;
using Monitoring.Gateway.Demo.Plan;
using NodaTime;

namespace Monitoring.Gateway.Tests.Demo;

/// <summary>What the people of a demo do because they were told something.</summary>
public sealed class ReactionTests
{
    private const int Many = 2000;

    private static readonly DateTimeOffset Told = new(2022, 3, 15, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset Due = Told.AddHours(24);
    private static readonly DemoCity City = DemoCity.Create(2022, 400, FakeMonitoring.Shipped);
    private static readonly DemoSite Hotel = City.Sites.First(s => s.Type.Code == "hotel");

    [Fact]
    public void Whoever_is_told_the_same_twice_does_the_same()
    {
        foreach (var reason in (string[])["issue-raised", "look-back-due", "notice-issued", "escalated"])
            Do(reason).Select(Text).ShouldBe(Do(reason).Select(Text));
    }

    [Fact]
    public void Everything_keeps_the_contract_and_comes_after_the_alert()
    {
        var actions = Vocabulary.AlertReasons.SelectMany(r => Do(r)).ToList();
        actions.OfType<DemoEvent>().Select(e => e.Type).Distinct().ShouldBe(
            [EventTypes.Rectification, EventTypes.LookBack, EventTypes.Receipt, EventTypes.Extension], ignoreOrder: true);
        foreach (var action in actions)
        {
            action.At.ShouldBeGreaterThan(Instant.FromDateTimeOffset(Told));
            if (action is DemoEvent e)
                CloudEventReader.ReadStructured(Encoding.UTF8.GetBytes(e.ToJson()), e.At.ToDateTimeOffset()).Errors.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Most_findings_are_put_right_in_time_some_late_and_some_never()
    {
        var done = Do("issue-raised").ToList();
        var claims = done.OfType<DemoEvent>().Where(e => e.Type == EventTypes.Rectification).ToList();
        var timely = claims.Count(c => c.At < Instant.FromDateTimeOffset(Due));
        timely.ShouldBeInRange((int)(Many * 0.54), (int)(Many * 0.7));
        (claims.Count - timely).ShouldBeInRange((int)(Many * 0.12), (int)(Many * 0.35));
        done.OfType<DemoEvent>().Count(e => e.Type == EventTypes.Extension).ShouldBeInRange((int)(Many * 0.03), (int)(Many * 0.1));
        (Many - done.Count).ShouldBeInRange((int)(Many * 0.02), (int)(Many * 0.07), "some are left to the ladder");
    }

    [Fact]
    public void Most_look_backs_are_made_in_time_and_most_pass()
    {
        var made = Do("look-back-due").Cast<DemoEvent>().ToList();
        made.Count(e => e.At < Instant.FromDateTimeOffset(Due)).ShouldBeInRange((int)(Many * 0.8), (int)(Many * 0.9));
        made.Count.ShouldBeInRange((int)(Many * 0.92), (int)(Many * 0.98));
        var outcomes = made.CountBy(e => e.Data["outcome"]!.GetValue<string>()).ToDictionary();
        outcomes.Keys.ShouldBe(["passed", "incomplete", "false", "perfunctory"], ignoreOrder: true);
        outcomes["passed"].ShouldBeInRange((int)(made.Count * 0.8), (int)(made.Count * 0.88));
    }

    [Fact]
    public void What_the_site_does_on_a_cadence_is_not_claimed_and_strangers_are_left_alone()
    {
        Do("issue-raised", alert => alert with { Item = "hotel.disinfection" }).ShouldBeEmpty();
        Do("issue-raised", alert => alert with { Site = "MY-OWN-SITE" }).ShouldBeEmpty();
        Do("issue-raised", alert => alert with { Region = ["MY-OWN-CITY"] }).ShouldBeEmpty();
        Do("issue-raised", alert => alert with { DueAt = null }).ShouldBeEmpty();
    }

    [Fact]
    public void Officers_take_some_issues_and_decide_on_every_extension()
    {
        var decided = Do("extension-asked").Cast<DemoCommand>().ToList();
        decided.Count.ShouldBe(Many);
        decided.Select(d => d.Key).ShouldBeUnique();
        Do("deadline-missed").Cast<DemoCommand>().Count().ShouldBeInRange((int)(Many * 0.2), (int)(Many * 0.4));
    }

    private static IEnumerable<DemoAction> Do(string reason, Func<AlertMessage, AlertMessage>? change = null)
    {
        var reactions = new Reactions(City);
        return Enumerable.Range(0, Many).SelectMany(i => reactions.To((change ?? (a => a))(Alert(reason, i))));
    }

    private static string Text(DemoAction action) => action is DemoEvent e ? $"{e.At} {e.ToJson()}" : action.ToString();

    private static AlertMessage Alert(string reason, int number) => new()
    {
        Alert = string.Create(CultureInfo.InvariantCulture, $"{Hotel.Code}.hotel.lobby.{number:x16}"),
        Reason = reason,
        Severity = "serious",
        Issue = $"{Hotel.Code}.hotel.lobby.1",
        Notice = reason.StartsWith("notice", StringComparison.Ordinal) ? "330200-2022-0001" : null,
        Site = Hotel.Code,
        Item = "hotel.lobby",
        Region = [DemoCity.Code, Hotel.District, Hotel.Township],
        Rung = 1,
        Recipients = [],
        RaisedAt = Told,
        DueAt = Due,
        DecidedAt = Told,
        Late = false,
        Policy = new AlertPolicy("standard", 1),
        Inputs = new Dictionary<string, RecordValue>(StringComparer.Ordinal),
        Text = new AlertText("…", "…"),
        Link = "http://127.0.0.1:8080/",
    };
}
