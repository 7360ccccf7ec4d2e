using System.Text;
using Monitoring.Core;
using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using Monitoring.Scenarios.Hosts;
using Monitoring.Scenarios.Kit;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>How alerts reach those they are for: bursts together, nothing lost or told twice over a restart, failing channels told elsewhere.</summary>
public abstract class AlertsOut(IScenarioHost host, Postbox box) : Scenario(host)
{
    /// <summary>Everything within seconds.</summary>
    protected static readonly DeliveryOptions Quick = new()
    {
        GroupSeconds = 2,
        FirstRetrySeconds = 0.05,
        LongestRetrySeconds = 0.2,
        FailingAttempts = 3,
        FailingMinutes = 0,
    };

    private const string Contact = "https://contact.example/a";
    private const string Township = "https://township.example/b";
    private const string District = "https://district.example/c";

    [Fact(Timeout = 120_000)]
    public async Task A_burst_to_one_recipient_is_one_message_after_the_first_the_most_severe_leading()
    {
        await PlaceAsync();
        await VisitAsync("M-1", "market.flow", "fail", severity: "general");
        await box.UntilAsync(b => b.At(Contact).Count > 0, "the first goes at once");
        await RaiseAsync("general", "general", "critical", "serious");
        await box.UntilAsync(b => b.At(Contact).Sum(p => p.Alerts.Count) == 5, "everything arrives");

        var posted = box.At(Contact);
        posted[0].Alerts.ShouldHaveSingleItem();
        posted[0].Alert.Data.TryGetProperty("standsFor", out _).ShouldBeFalse();
        posted.SelectMany(p => p.Alerts).ShouldBeUnique();
        foreach (var several in posted.Where(p => p.Alerts.Count > 1))
        {
            several.Alert.Data.GetProperty("standsFor").GetInt32().ShouldBe(several.Alerts.Count);
            string[] severities = [several.Alert.Severity, .. several.Alert.Data.GetProperty("others").EnumerateArray().Select(o => o.GetProperty("severity").GetString()!)];
            severities.ShouldBe(severities.OrderByDescending(s => s switch { "critical" => 2, "serious" => 1, _ => 0 }));
        }

        // On a machine that is very slow the window may end between two of the four; that they do not go one by one is the promise.
        posted.Count.ShouldBeLessThan(5);
        await DeliveredAsync();
    }

    [Fact(Timeout = 120_000)]
    public async Task What_is_on_its_way_alone_goes_in_no_other_message()
    {
        await PlaceAsync();
        box.Delay(Contact);
        await VisitAsync("M-1", "market.flow", "fail", severity: "critical");
        await box.UntilAsync(b => b.At(Contact).Count == 1, "the first is sent, and not answered");
        await RaiseAsync("general", "general");
        await box.UntilAsync(b => b.At(Contact).SelectMany(p => p.Alerts).Distinct().Count() == 3, "the others are sent meanwhile");
        box.Answer(Contact);

        await DeliveredAsync();
        box.At(Contact).SelectMany(p => p.Alerts).ShouldBeUnique();
    }

    [Fact]
    public async Task A_message_for_several_is_frozen_over_failures_and_a_power_cut()
    {
        await PlaceAsync();
        await VisitAsync("M-1", "market.flow", "fail");
        await box.UntilAsync(b => b.At(Contact).Count == 1, "the first arrives");
        box.Break(Contact);
        await RaiseAsync("critical", "serious", "general");
        await box.UntilAsync(b => b.At(Contact).Any(p => p.Alerts.Count > 1), "several go together");
        var several = box.At(Contact).First(p => p.Alerts.Count > 1).Delivery;

        await RestartAsync();
        box.Mend(Contact);
        await box.UntilAsync(b => b.At(Contact).Any(p => p.Taken && p.Delivery.Id == several.Id), "they arrive after the restart");

        var again = box.At(Contact).Where(p => p.Delivery.Id == several.Id).ToList();
        again.Count.ShouldBeGreaterThan(1);
        foreach (var one in again)
        {
            one.Delivery.Message.ShouldBe(several.Message);
            one.Delivery.Body.ShouldBe(several.Body);
        }

        await box.UntilAsync(b => b.At(Contact).Where(p => p.Taken).SelectMany(p => p.Alerts).Distinct().Count() == 4, "nothing is lost");
    }

    [Fact(Timeout = 180_000)]
    public async Task A_channel_that_keeps_failing_is_told_once_over_another_and_again_when_it_fails_again()
    {
        await PlaceAsync();
        box.Break(Township);
        await VisitAsync("M-1", "market.flow", "fail");
        await box.UntilAsync(b => Failing(b).Count == 1, "the district hears of it");
        var told = Failing(box).Single().Alert;
        told.Names.ShouldBe(["district officer"]);
        told.Data.GetProperty("site").GetString().ShouldBe("M-1");
        told.Data.GetProperty("text").GetProperty("en").GetString()!.ShouldContain("https://township.example have failed");
        Encoding.UTF8.GetString(Failing(box).Single().Delivery.Body).ShouldNotContain("example/b");

        // It goes on failing, over a restart too, and nobody hears it twice.
        await RestartAsync();
        var before = box.At(Township).Count;
        await box.UntilAsync(b => b.At(Township).Count > before + 5, "it goes on failing");
        (await FailedFactsAsync()).ShouldBe(1);

        // What had arrived when the power went, but was not recorded yet, is sent once more: the same message.
        Failing(box).Select(p => p.Delivery.Id).Distinct().ShouldHaveSingleItem();

        box.Mend(Township);
        await box.UntilAsync(b => b.At(Township).Any(p => p.Taken), "it works again");
        await UntilWorkedAsync();
        box.Break(Township);
        await VisitAsync("M-1", "market.ledger", "fail");
        await box.UntilAsync(b => Failing(b).Select(p => p.Delivery.Id).Distinct().Count() == 2, "the district hears of it again");
        (await AlertsAsync(new AlertQuery { Reason = "channel-failing" })).Count.ShouldBe(2);
        box.At(Township).ShouldAllBe(p => p.Alert.Reason != "channel-failing");
    }

    private static IReadOnlyList<Posted> Failing(Postbox box) => [.. box.At(District).Where(p => p.Alert.Reason == "channel-failing")];

    private async Task PlaceAsync()
    {
        await RegionWithAsync("330203", "330200", "district officer", District);
        await RegionWithAsync("330203001", "330203", "township officer", Township);
        var site = SiteData("M-1", "market");
        site["contact"]!["channels"] = Channels(Contact);
        await AcceptedAsync("site", "M-1", site);
        for (var i = 2; i <= 5; i++)
        {
            var other = SiteData($"M-{i}", "market");
            other["contact"] = site["contact"]!.DeepClone();
            await AcceptedAsync("site", $"M-{i}", other);
        }
    }

    private async Task RegionWithAsync(string code, string parent, string officer, string address)
    {
        var posts = new[] { new { code = "duty", holders = new[] { new { name = officer, channels = new[] { new { kind = "webhook", address } } } } } };
        await AcceptedAsync("region", code, new { code, parent, posts });
    }

    private async Task RaiseAsync(params string[] severities)
    {
        var visits = severities.Select((severity, i) => EventOf("visit", $"M-{i + 2}", VisitData("market.flow", "fail", severity: severity)));
        await AcceptedAsync(visits);
    }

    private async Task<int> FailedFactsAsync() =>
        (await System.Read.EntriesAsync(EntityKey.Region("330203001"), 0, 100, CancellationToken.None))
            .Count(e => e.Facts.AsSpan().IndexOf("\"channel-failed\""u8) >= 0);

    private async Task UntilWorkedAsync()
    {
        while (!(await System.Read.EntriesAsync(EntityKey.Region("330203001"), 0, 100, TestContext.Current.CancellationToken))
            .Any(e => e.Facts.AsSpan().IndexOf("\"channel-worked\""u8) >= 0))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private async Task DeliveredAsync()
    {
        while (!(await System.Read.AlertsAsync(new AlertQuery { Limit = 500 }, TestContext.Current.CancellationToken)).Items
            .All(a => a.Deliveries.All(d => d.State == DeliveryState.Delivered)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private static global::System.Text.Json.Nodes.JsonArray Channels(string address) =>
        [new global::System.Text.Json.Nodes.JsonObject { ["kind"] = "webhook", ["address"] = address }];
}

/// <inheritdoc/>
public sealed class AlertsOutOnSqlite : AlertsOut
{
    /// <summary>Over a box of its own.</summary>
    public AlertsOutOnSqlite()
        : this(new Postbox())
    {
    }

    private AlertsOutOnSqlite(Postbox box)
        : base(new OneProcessOnSqlite { Notifiers = [box], Delivery = Quick }, box)
    {
    }
}

/// <inheritdoc/>
public sealed class AlertsOutOnPostgres : AlertsOut
{
    /// <summary>Over a box of its own.</summary>
    public AlertsOutOnPostgres()
        : this(new Postbox())
    {
    }

    private AlertsOutOnPostgres(Postbox box)
        : base(new OneProcessOnPostgres { Notifiers = [box], Delivery = Quick }, box)
    {
    }
}
