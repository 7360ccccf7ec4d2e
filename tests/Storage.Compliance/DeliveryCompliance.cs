using Monitoring.Core.Catalogue;
using Monitoring.Runtime.Storage;
using NodaTime;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Compliance;

/// <summary>Messages that stand for several alerts, the log of deliveries, and sending again.</summary>
public abstract class DeliveryCompliance : StoreSuite
{
    private static readonly Instant Later = Noon + Duration.FromMinutes(5);
    private static readonly DeliveryTarget Target = new("webhook", "x", "Somebody");

    private IDeliveryLog Log => (IDeliveryLog)Store;

    [Fact]
    public async Task Busy_addresses_are_left_out()
    {
        await Rows(Alert("a1", addresses: ["x", "y"]));
        (await Outbox.DueAsync(Noon, [], ["x"], 10, Cancellation)).ShouldHaveSingleItem().Target.Address.ShouldBe("y");
    }

    [Fact]
    public async Task What_is_held_waits_and_stays_fresh()
    {
        await Rows(Alert("a1", addresses: "x"));
        var due = (await DueAsync(Noon)).ShouldHaveSingleItem();
        (due.IsFresh, due.WasHeld).ShouldBe((true, false));

        await Outbox.HoldAsync([due.Id], Later, Cancellation);

        (await DueAsync(Noon)).ShouldBeEmpty();
        (await Outbox.NextDueAsync(Noon, Cancellation)).ShouldBe(Later);
        due = (await DueAsync(Later)).ShouldHaveSingleItem();
        (due.IsFresh, due.WasHeld, due.Attempts).ShouldBe((true, true, 0));
    }

    [Fact]
    public async Task Fresh_are_those_to_the_same_recipient_that_were_never_tried_the_most_severe_first()
    {
        await Rows(
            Alert("general", Severity.General, addresses: "x"),
            Alert("critical", Severity.Critical, addresses: "x"),
            Alert("tried", Severity.Critical, addresses: "x"),
            Alert("elsewhere", Severity.Critical, addresses: "y"),
            Alert("serious", Severity.Serious, addresses: "x"));
        var tried = (await DueAsync(Noon)).Single(d => d.Alert == "tried");
        await Outbox.RecordAsync([new DeliveryResult(tried.Id, DeliveryState.Pending, Noon, Noon, "no")], Cancellation);

        (await Outbox.FreshAsync(Target, 10, Cancellation)).Select(d => d.Alert).ShouldBe(["critical", "serious", "general"]);
        (await Outbox.FreshAsync(Target, 2, Cancellation)).Select(d => d.Alert).ShouldBe(["critical", "serious"]);
        (await Outbox.FreshAsync(Target with { Recipient = "Nobody" }, 10, Cancellation)).ShouldBeEmpty();
        (await DueAsync(Noon)).Single(d => d.Alert == "tried").IsFresh.ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_put_into_one_message_is_sent_and_recorded_as_one()
    {
        var (lead, other) = await FrozenAsync();

        var due = (await DueAsync(Later)).ShouldHaveSingleItem();
        (due.Id, due.Alert, due.IsFresh, due.IsBundle).ShouldBe((lead, "a1", false, true));
        due.Body.ShouldBe(Bytes("both"));
        due.Message.ShouldNotBe((due with { IsBundle = false }).Message, "a receiver that has seen the first alert alone must not take it for that");
        (await Outbox.FreshAsync(Target, 10, Cancellation)).ShouldBeEmpty();

        await Outbox.RecordAsync([new DeliveryResult(lead, DeliveryState.Pending, Noon, Later, "no") { IsOfBundle = true }], Cancellation);
        (await DueAsync(Noon)).ShouldBeEmpty();
        (await DueAsync(Later)).ShouldHaveSingleItem().Id.ShouldBe(lead);
        await Outbox.RecordAsync([new DeliveryResult(lead, DeliveryState.Delivered, Later, null, null) { IsOfBundle = true }], Cancellation);

        var lines = (await Log.DeliveriesAsync(new DeliveryQuery(), Cancellation)).Items;
        lines.Select(l => l.Id).ShouldBe([other, lead]);
        lines.ShouldAllBe(l => l.State == DeliveryState.Delivered && l.Attempts == 2 && l.StandsFor == 2);
        lines.Select(l => l.Lead).ShouldBe([lead, null]);
        lines.Select(l => l.Message).Distinct().ShouldHaveSingleItem().ShouldBe(due.Message);
        (await Log.AttemptsAsync(other, Cancellation)).ShouldBe(await Log.AttemptsAsync(lead, Cancellation));
    }

    [Theory]
    [InlineData(DeliveryState.Delivered)]
    [InlineData(DeliveryState.Failed)]
    [InlineData(DeliveryState.Pending)]
    public async Task What_was_sent_alone_says_nothing_of_a_message_that_was_made_of_it_meanwhile(DeliveryState alone)
    {
        var (lead, other) = await FrozenAsync();

        await Outbox.RecordAsync([new DeliveryResult(lead, alone, Noon, alone == DeliveryState.Pending ? Noon : null, null)], Cancellation);

        (await Log.AttemptsAsync(lead, Cancellation)).ShouldBeEmpty();
        foreach (var id in (long[])[lead, other])
            (await Log.DeliveryAsync(id, Cancellation)).ShouldNotBeNull().State.ShouldBe(DeliveryState.Pending);
        (await DueAsync(Later)).ShouldHaveSingleItem().Id.ShouldBe(lead);
    }

    [Fact]
    public async Task A_message_that_failed_is_sent_again_whole_with_its_history()
    {
        var (lead, other) = await FrozenAsync();
        await Outbox.RecordAsync(
            [new DeliveryResult(lead, DeliveryState.Failed, Noon, null, "gone") { IsOfBundle = true, Took = Duration.FromMilliseconds(12) }], Cancellation);

        (await Log.ResendAsync(other, Later, Cancellation)).ShouldBe(ResendOutcome.Resent);

        var due = (await DueAsync(Later)).ShouldHaveSingleItem();
        (due.Id, due.Attempts, due.FirstTriedAt, due.IsFresh).ShouldBe((lead, 0, Later, false));
        due.Body.ShouldBe(Bytes("both"));
        await Outbox.RecordAsync([new DeliveryResult(lead, DeliveryState.Delivered, Later, null, null) { IsOfBundle = true }], Cancellation);
        (await Log.AttemptsAsync(lead, Cancellation)).ShouldBe(
            [
                new AttemptLine(1, Noon, Duration.FromMilliseconds(12), DeliveryState.Failed, "gone"),
                new AttemptLine(2, Later, Duration.Zero, DeliveryState.Delivered, null),
            ]);
        var line = (await Log.DeliveryAsync(other, Cancellation)).ShouldNotBeNull();
        (line.State, line.Resends, line.FirstTriedAt).ShouldBe((DeliveryState.Delivered, 1, Noon));
    }

    [Fact]
    public async Task Sending_again_hastens_what_is_tried_still_and_leaves_alone_what_was_never_tried()
    {
        await Rows(Alert("a1", addresses: "x"));
        var id = (await DueAsync(Noon)).ShouldHaveSingleItem().Id;
        (await Log.ResendAsync(id, Noon, Cancellation)).ShouldBe(ResendOutcome.Waiting);

        await Outbox.RecordAsync([new DeliveryResult(id, DeliveryState.Pending, Noon, Later, "no")], Cancellation);
        (await DueAsync(Noon)).ShouldBeEmpty();
        (await Log.ResendAsync(id, Noon, Cancellation)).ShouldBe(ResendOutcome.Hastened);
        (await DueAsync(Noon)).ShouldHaveSingleItem().Attempts.ShouldBe(1);
        (await Log.ResendAsync(id + 1, Noon, Cancellation)).ShouldBe(ResendOutcome.Unknown);
    }

    [Theory]
    [InlineData(DeliveryState.Delivered, DeliveryState.Pending)]
    [InlineData(DeliveryState.Delivered, DeliveryState.Failed)]
    [InlineData(DeliveryState.Failed, DeliveryState.Pending)]
    [InlineData(DeliveryState.Failed, DeliveryState.Failed)]
    public async Task A_failure_that_another_node_keeps_late_changes_nothing_of_what_is_settled(DeliveryState settled, DeliveryState late)
    {
        var (lead, other) = await FrozenAsync();
        await Rows(Alert("a3", addresses: "y"));
        var neighbour = (await DueAsync(Noon)).Single(d => d.Alert == "a3").Id;
        await Outbox.RecordAsync([new DeliveryResult(lead, settled, Noon, null, null) { IsOfBundle = true }], Cancellation);
        var health = await HealthAsync();

        await Outbox.RecordAsync(
            [
                new DeliveryResult(lead, late, Later, late == DeliveryState.Pending ? Later : null, "no") { IsOfBundle = true },
                new DeliveryResult(neighbour, DeliveryState.Delivered, Later, null, null),
            ],
            Cancellation);

        (await Log.AttemptsAsync(lead, Cancellation)).ShouldHaveSingleItem().State.ShouldBe(settled);
        foreach (var id in (long[])[lead, other])
        {
            var line = (await Log.DeliveryAsync(id, Cancellation)).ShouldNotBeNull();
            (line.State, line.Attempts).ShouldBe((settled, 1));
        }

        (await DueAsync(Later)).ShouldBeEmpty();
        (await HealthAsync()).ShouldBe(health);
        (await Log.AttemptsAsync(neighbour, Cancellation)).ShouldHaveSingleItem("its neighbour is kept").State.ShouldBe(DeliveryState.Delivered);
    }

    [Fact]
    public async Task What_another_node_gave_up_and_arrives_late_has_arrived()
    {
        var (lead, other) = await FrozenAsync();
        await Outbox.RecordAsync([new DeliveryResult(lead, DeliveryState.Failed, Noon, null, "no") { IsOfBundle = true }], Cancellation);
        await Outbox.RecordAsync([new DeliveryResult(lead, DeliveryState.Delivered, Later, null, null) { IsOfBundle = true }], Cancellation);

        (await Log.DeliveryAsync(other, Cancellation)).ShouldNotBeNull().State.ShouldBe(DeliveryState.Delivered);
        (await Log.AttemptsAsync(lead, Cancellation)).Select(a => (a.Number, a.State)).ShouldBe([(1, DeliveryState.Failed), (2, DeliveryState.Delivered)]);
        (await HealthAsync()).Failures.ShouldBe(0);
    }

    [Fact]
    public async Task Only_the_newest_attempts_are_kept()
    {
        await Rows(Alert("a1", addresses: "x"));
        var id = (await DueAsync(Noon)).ShouldHaveSingleItem().Id;
        await Outbox.RecordAsync(
            [.. Enumerable.Range(0, IOutboxStore.AttemptsKept + 7).Select(_ => new DeliveryResult(id, DeliveryState.Pending, Noon, Noon, "no"))], Cancellation);

        var kept = await Log.AttemptsAsync(id, Cancellation);
        (kept.Count, kept[0].Number, kept[^1].Number).ShouldBe((IOutboxStore.AttemptsKept, 8, IOutboxStore.AttemptsKept + 7));
    }

    [Fact]
    public async Task The_log_is_read_page_by_page_by_any_filter()
    {
        for (var i = 0; i < 9; i++)
        {
            await Rows(Alert($"a{i}", region: $"R{i % 3}", addresses: ["x", "y"]) with { Site = $"S{i % 2}", Issue = $"I{i}", DecidedAt = Noon + Duration.FromHours(i) });
        }

        var failed = (await DueAsync(Noon)).Where(d => d.Alert is "a1" or "a5" && d.Target.Address == "y").ToList();
        await Outbox.RecordAsync([.. failed.Select(d => new DeliveryResult(d.Id, DeliveryState.Failed, Noon, null, "gone"))], Cancellation);

        (await AllAsync(new DeliveryQuery())).Count.ShouldBe(18);
        (await AllAsync(new DeliveryQuery { Site = "S1" })).ShouldBe(["a7y", "a7x", "a5y", "a5x", "a3y", "a3x", "a1y", "a1x"]);
        (await AllAsync(new DeliveryQuery { Regions = ["R0"] })).ShouldBe(["a6y", "a6x", "a3y", "a3x", "a0y", "a0x"]);
        (await AllAsync(new DeliveryQuery { Regions = ["R1", "R2"] })).ShouldBe(
            ["a8y", "a8x", "a7y", "a7x", "a5y", "a5x", "a4y", "a4x", "a2y", "a2x", "a1y", "a1x"]);
        (await AllAsync(new DeliveryQuery { Regions = [] })).ShouldBeEmpty();
        (await AllAsync(new DeliveryQuery { Issue = "I4" })).ShouldBe(["a4y", "a4x"]);
        (await AllAsync(new DeliveryQuery { Alert = "a3" })).ShouldBe(["a3y", "a3x"]);
        (await AllAsync(new DeliveryQuery { Kind = "sms" })).ShouldBeEmpty();
        (await AllAsync(new DeliveryQuery { State = DeliveryState.Failed })).ShouldBe(["a5y", "a1y"]);
        (await AllAsync(new DeliveryQuery { State = DeliveryState.Failed, Regions = ["R1"] })).ShouldBe(["a1y"]);
        (await AllAsync(new DeliveryQuery { State = DeliveryState.Failed, Site = "S1", From = Noon + Duration.FromHours(2) })).ShouldBe(["a5y"]);
        (await AllAsync(new DeliveryQuery { From = Noon + Duration.FromHours(7), To = Noon + Duration.FromHours(8) })).ShouldBe(["a7y", "a7x"]);
        await Should.ThrowAsync<FormatException>(async () => await Log.DeliveriesAsync(new DeliveryQuery { Cursor = "nonsense" }, Cancellation));
    }

    [Fact]
    public async Task Failed_ones_are_sent_again_by_filter_and_in_portions()
    {
        await Rows(Alert("a1", region: "R1", addresses: "x"), Alert("a2", region: "R2", addresses: "x"), Alert("a3", region: "R2", addresses: "x"));
        var due = await DueAsync(Noon);
        await Outbox.RecordAsync([.. due.Select(d => new DeliveryResult(d.Id, DeliveryState.Failed, Noon, null, "gone"))], Cancellation);

        (await Log.ResendFailedAsync(new DeliveryQuery { Regions = ["R2"], Limit = 1 }, Later, Cancellation)).ShouldBe((1, true));
        (await DueAsync(Later)).ShouldHaveSingleItem().Alert.ShouldBe("a3");
        (await Log.ResendFailedAsync(new DeliveryQuery { Regions = ["R2"] }, Later, Cancellation)).ShouldBe((1, false));
        (await Log.ResendFailedAsync(new DeliveryQuery { Regions = ["R2"] }, Later, Cancellation)).ShouldBe((0, false));
        (await AllAsync(new DeliveryQuery { State = DeliveryState.Failed })).ShouldBe(["a1x"]);
    }

    private async Task<(long Lead, long Other)> FrozenAsync()
    {
        await Rows(Alert("a1", Severity.Serious, addresses: "x"), Alert("a2", addresses: "x"));
        var due = await DueAsync(Noon);
        await Outbox.FreezeAsync(due[0].Id, [due[1].Id], Bytes("both"), Cancellation);
        return (due[0].Id, due[1].Id);
    }

    private ValueTask<IReadOnlyList<PendingDelivery>> DueAsync(Instant now) => Outbox.DueAsync(now, [], [], 100, Cancellation);

    /// <summary>How the channel does that all but neighbours go by.</summary>
    private async Task<ChannelHealth> HealthAsync() =>
        (await ((IChannelStore)Store).WebhooksAsync("", 10, Cancellation)).Single(h => h.Address == Target.Address);

    private async Task<IReadOnlyList<string>> AllAsync(DeliveryQuery query)
    {
        var all = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = await Log.DeliveriesAsync(query with { Limit = 2, Cursor = cursor }, Cancellation);
            page.Items.Count.ShouldBeLessThanOrEqualTo(2);
            all.AddRange(page.Items.Select(l => l.Alert + l.Target.Address));
            if ((cursor = page.Next) is null)
            {
                return all;
            }
        }
    }
}
