using Monitoring.Runtime.Storage;
using NodaTime;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Compliance;

/// <summary>How channels do, and what was told of it.</summary>
public abstract class ChannelCompliance : StoreSuite
{
    private static readonly Duration Quarter = Duration.FromMinutes(15);

    private IChannelStore Channels => (IChannelStore)Store;

    [Fact]
    public async Task A_word_is_due_once_it_failed_often_and_long_enough()
    {
        var id = await DeliveryAsync("a1", "R1", "S1", "x");
        await FailAsync(id, 0, 5, 10);
        (await UnsettledAsync()).ShouldBeEmpty();
        (await Channels.UnsettledAsync(4, Quarter, 10, Cancellation)).ShouldBeEmpty();

        await FailAsync(id, 15);
        var due = (await UnsettledAsync()).ShouldHaveSingleItem();
        (due.Kind, due.Address, due.Failures, due.FailingSince).ShouldBe(("webhook", "x", 4, Noon));
        (due.Region, due.Site, due.LastError, due.LastFailureAt).ShouldBe(("R1", "S1", "no", Noon + Quarter));
        (await Channels.UnsettledAsync(5, Quarter, 10, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_told_is_not_due_again_until_it_works_and_fails_anew()
    {
        var id = await DeliveryAsync("a1", "R1", "S1", "x");
        await FailAsync(id, 0, 20, 30);
        (await Channels.IsAnyToldAsync(Cancellation)).ShouldBeFalse();
        await Channels.SettleAsync("webhook", "x", Noon, Cancellation);
        (await Channels.IsAnyToldAsync(Cancellation)).ShouldBeTrue();
        await FailAsync(id, 40);
        (await UnsettledAsync()).ShouldBeEmpty();

        await ArriveAsync(id, minutes: 50);
        var works = (await UnsettledAsync()).ShouldHaveSingleItem();
        (works.Failures, works.FailingSince, works.ToldSince, works.Region).ShouldBe((0, null, Noon, "R1"));
        await Channels.SettleAsync("webhook", "x", null, Cancellation);
        (await UnsettledAsync()).ShouldBeEmpty();
        (await Channels.IsAnyToldAsync(Cancellation)).ShouldBeFalse();

        var other = await DeliveryAsync("a2", "R2", "S2", "x");
        await FailAsync(other, 60, 70, 80);
        (await UnsettledAsync()).ShouldHaveSingleItem().Region.ShouldBe("R2");
    }

    [Fact]
    public async Task Something_that_arrives_ends_the_run_of_failures_for_all_that_go_there()
    {
        var first = await DeliveryAsync("a1", "R1", "S1", "x");
        var second = await DeliveryAsync("a2", "R1", "S1", "x");
        await FailAsync(first, 0, 10);
        await ArriveAsync(second, minutes: 12);
        await FailAsync(first, 20);
        (await UnsettledAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_says_nothing_of_a_channel_is_not_counted()
    {
        var id = await DeliveryAsync("a1", "R1", "S1", "x");
        await Outbox.RecordAsync(
            [new DeliveryResult(id, DeliveryState.Failed, Noon, null, "no") { IsOfChannel = false }], Cancellation);
        (await Channels.WebhooksAsync("", 10, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Webhooks_are_listed_by_address_with_how_they_do_and_their_rotations()
    {
        var id = await DeliveryAsync("a1", "R1", "S1", "https://b.example");
        await ArriveAsync(id, minutes: 1);
        await Channels.RotateAsync("https://a.example", Noon, Cancellation);
        await Channels.RotateAsync("https://a.example", Noon + Quarter, Cancellation);

        var all = await Channels.WebhooksAsync("", 10, Cancellation);
        all.Select(w => w.Address).ShouldBe(["https://a.example", "https://b.example"]);
        (all[0].Generation, all[0].RotatedAt, all[0].LastSuccessAt).ShouldBe((2, Noon + Quarter, null));
        (all[1].Generation, all[1].RotatedAt, all[1].LastSuccessAt).ShouldBe((0, null, Noon + Duration.FromMinutes(1)));
        (await Channels.WebhooksAsync("", 1, Cancellation)).ShouldHaveSingleItem().Address.ShouldBe("https://a.example");
        (await Channels.WebhooksAsync("https://a.example", 10, Cancellation)).ShouldHaveSingleItem().Address.ShouldBe("https://b.example");
    }

    [Fact]
    public async Task The_newest_secret_signs_and_those_replaced_lately()
    {
        (await Channels.SecretsAsync("x", Noon, Cancellation)).ShouldBe([new SecretGeneration(0, null)]);
        (await Channels.RotateAsync("x", Noon, Cancellation)).ShouldBe(1);
        (await Channels.RotateAsync("x", Noon + Quarter, Cancellation)).ShouldBe(2);

        (await Channels.SecretsAsync("x", Noon - Quarter, Cancellation)).ShouldBe(
            [new SecretGeneration(2, null), new SecretGeneration(1, Noon + Quarter), new SecretGeneration(0, Noon)]);
        (await Channels.SecretsAsync("x", Noon, Cancellation)).ShouldBe([new SecretGeneration(2, null), new SecretGeneration(1, Noon + Quarter)]);
        (await Channels.SecretsAsync("x", Noon + Quarter, Cancellation)).ShouldBe([new SecretGeneration(2, null)]);
        (await Channels.SecretsAsync("y", Noon - Quarter, Cancellation)).ShouldBe([new SecretGeneration(0, null)]);
    }

    private ValueTask<IReadOnlyList<ChannelHealth>> UnsettledAsync() => Channels.UnsettledAsync(3, Quarter, 10, Cancellation);

    private async Task<long> DeliveryAsync(string alert, string region, string site, string address)
    {
        await Rows(Alert(alert, region: region, addresses: address) with { Site = site });
        return (await Outbox.DueAsync(Noon, [], [], 10, Cancellation)).Single(d => d.Alert == alert).Id;
    }

    private async Task FailAsync(long id, params int[] minutes)
    {
        foreach (var minute in minutes)
        {
            var at = Noon + Duration.FromMinutes(minute);
            await Outbox.RecordAsync([new DeliveryResult(id, DeliveryState.Pending, at, at, "no")], Cancellation);
        }
    }

    private ValueTask ArriveAsync(long id, int minutes) => Outbox.RecordAsync(
        [new DeliveryResult(id, DeliveryState.Delivered, Noon + Duration.FromMinutes(minutes), null, null)], Cancellation);
}
