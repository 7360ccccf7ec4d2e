using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Regions;
using Monitoring.Core.Tests.Kit;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.Regions;

public sealed class ChannelTests
{
    private static readonly Channel Failing = new("webhook", "https://user:secret@hooks.example/path?token=1");
    private static readonly Instant Since = Instant.FromUtc(2026, 1, 1, 0, 0);

    private readonly Dictionary<string, RegionFacts> _regions = Town.Path.ToDictionary(r => r.Code);

    [Fact]
    public void The_nearest_line_post_is_told_once_for_a_run_of_failures()
    {
        var state = Known(Town.Township);
        var failed = Decide(state, Command()).ShouldHaveSingleItem().ShouldBeOfType<RegionEvent.ChannelFailed>();

        failed.Alert.Reason.ShouldBe(AlertReason.ChannelFailing);
        failed.Alert.Recipients.Select(r => r.Name).ShouldBe(["Township officer"]);
        (failed.Alert.Rung, failed.Alert.RaisedAt, failed.Alert.Policy.Name).ShouldBe((1, I("2022-03-18T11:40"), "standard"));
        state = RegionState.Evolve(state, failed);
        Decide(state, Command()).ShouldBeEmpty();
        Decide(state, Command() with { Since = Since + Duration.FromHours(1) }).ShouldHaveSingleItem();
    }

    [Fact]
    public void Who_works_again_and_fails_again_is_told_again()
    {
        var state = Known(Town.Township);
        state = RegionState.Evolve(state, Decide(state, Command()).Single());
        var worked = Decide(state, new RegionCommand.ChannelWorks(Failing)).ShouldHaveSingleItem();
        state = RegionState.Evolve(state, worked);
        state.Failing.ShouldBeEmpty();
        Decide(state, new RegionCommand.ChannelWorks(Failing)).ShouldBeEmpty();
        Decide(state, Command()).ShouldHaveSingleItem();
    }

    [Fact]
    public void Whoever_is_reached_by_that_channel_alone_is_passed_over_and_it_is_used_for_nobody()
    {
        Holders(Town.Township, new Party("Alone", [Failing]));
        Holders(Town.District, new Party("Both", [Failing, new Channel("webhook", "https://other.example/x")]));

        var alert = Told();
        alert.Recipients.Select(r => (r.Name, r.Rung)).ShouldBe([("Both", 2)]);
        alert.Recipients.SelectMany(r => r.Channels).Select(c => c.Address).ShouldBe(["https://other.example/x"]);
    }

    [Fact]
    public void Vacant_posts_are_named_and_where_nobody_can_be_reached_the_nearest_holder_is()
    {
        Holders(Town.Township);
        Holders(Town.District, new Party("Alone", [Failing]));
        Holders(Town.City, new Party("Alone too", [Failing]));

        var alert = Told();
        alert.Recipients.ShouldHaveSingleItem().Name.ShouldBe("Alone");
        alert.Recipients[0].Channels.ShouldBeEmpty();
        alert.Vacant.ShouldHaveSingleItem().Region.ShouldBe(Town.Township);
    }

    [Fact]
    public void The_text_says_what_is_wrong_in_both_languages_without_the_secret_of_the_address()
    {
        var text = ChannelText.For(Told(), DateTimeZoneProviders.Tzdb["Asia/Shanghai"]);
        text.En.ShouldBe("Alerts to webhook https://hooks.example have failed 7 times in a row since 2022-03-18 11:40 and do not arrive.");
        text.Zh.ShouldBe("发往 webhook https://hooks.example 的告警自 2022-03-18 11:40 起连续 7 次投递失败，该通道的告警未能送达。");
    }

    [Fact]
    public void A_region_nobody_registered_has_nothing_to_say() =>
        RegionDecider.Decide(RegionState.None, Command(), Context, I("2022-03-18T12:00")).Events.ShouldBeEmpty();

    private static RegionCommand.ChannelFailing Command() =>
        new(Failing, Since, Duration.FromMinutes(20), 7, "The receiver answered 500.", Town.SiteCode);

    private RegionContext Context => new(c => _regions.GetValueOrDefault(c), _ => [], Shipped.Catalogue);

    private Alert Told() => Decide(Known(Town.Township), Command()).OfType<RegionEvent.ChannelFailed>().Single().Alert;

    private RegionState Known(string code) => RegionState.None with { Facts = _regions[code] };

    private void Holders(string region, params Party[] holders) => _regions[region] = _regions[region] with
    {
        Posts = [new Post("duty", new LocalizedText("值班", "Duty"), PostSide.Line, null, [], holders)],
    };

    private IReadOnlyList<RegionEvent> Decide(RegionState state, RegionCommand command)
    {
        var decision = RegionDecider.Decide(state, command, Context, I("2022-03-18T12:00"));
        decision.Refusals.ShouldBeEmpty();
        return decision.Events;
    }
}
