using Monitoring.Core.Catalogue;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using NodaTime;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Compliance;

/// <summary>The outbox.</summary>
public abstract class OutboxCompliance : StoreSuite
{
    private static readonly Instant Later = Noon + Duration.FromMinutes(5);

    [Fact]
    public async Task Each_target_gets_a_delivery_that_is_due_at_once()
    {
        await Rows(Alert("a1", addresses: ["https://a.example", "https://b.example"]));

        var due = await Outbox.DueAsync(Noon, [], [], 10, Cancellation);

        due.Select(d => d.Target.Address).ShouldBe(["https://a.example", "https://b.example"]);
        due[0].Alert.ShouldBe("a1");
        due[0].Target.ShouldBe(new DeliveryTarget("webhook", "https://a.example", "Somebody"));
        due[0].Body.ShouldBe(Bytes("{\"id\":\"a1\"}"));
        due[0].Attempts.ShouldBe(0);
        due[0].FirstTriedAt.ShouldBeNull();
    }

    [Fact]
    public async Task The_most_severe_goes_first_then_commit_order()
    {
        await Rows(
            Alert("general", Severity.General, addresses: "x"),
            Alert("critical", Severity.Critical, addresses: "x"),
            Alert("serious", Severity.Serious, addresses: "x"),
            Alert("critical-2", Severity.Critical, addresses: "x"));

        var due = await Outbox.DueAsync(Noon, [], [], 3, Cancellation);

        due.Select(d => d.Alert).ShouldBe(["critical", "critical-2", "serious"]);
        var rest = await Outbox.DueAsync(Noon, [.. due.Select(d => d.Id)], [], 3, Cancellation);
        rest.ShouldHaveSingleItem().Alert.ShouldBe("general");
    }

    [Fact]
    public async Task The_backlog_counts_what_waits_and_what_was_given_up()
    {
        (await Outbox.BacklogAsync(Noon, Cancellation)).ShouldBe(new OutboxBacklog(0, 0, null));
        await Rows(Alert("a1", addresses: ["x", "y", "z"]));
        (await Outbox.BacklogAsync(Noon, Cancellation)).ShouldBe(new OutboxBacklog(3, 0, NodaConstants.UnixEpoch));
        var due = await Outbox.DueAsync(Noon, [], [], 3, Cancellation);

        await Outbox.RecordAsync(
            [
                new DeliveryResult(due[0].Id, DeliveryState.Pending, Noon, Later, "refused"),
                new DeliveryResult(due[1].Id, DeliveryState.Failed, Noon, null, "gone"),
                new DeliveryResult(due[2].Id, DeliveryState.Delivered, Noon, null, null),
            ],
            Cancellation);

        (await Outbox.BacklogAsync(Noon, Cancellation)).ShouldBe(new OutboxBacklog(1, 1, null));
        (await Outbox.BacklogAsync(Later, Cancellation)).ShouldBe(new OutboxBacklog(1, 1, Later));
    }

    [Fact]
    public async Task One_that_failed_waits_until_it_is_tried_again()
    {
        await Rows(Alert("a1", addresses: "x"));
        var id = (await Outbox.DueAsync(Noon, [], [], 1, Cancellation))[0].Id;

        await Outbox.RecordAsync([new DeliveryResult(id, DeliveryState.Pending, Noon, Later, "refused")], Cancellation);

        (await Outbox.DueAsync(Noon, [], [], 1, Cancellation)).ShouldBeEmpty();
        (await Outbox.NextDueAsync(Noon, Cancellation)).ShouldBe(Later);
        (await Outbox.NextDueAsync(Later, Cancellation)).ShouldBeNull();
        var again = (await Outbox.DueAsync(Later, [], [], 1, Cancellation)).ShouldHaveSingleItem();
        again.Attempts.ShouldBe(1);
        again.FirstTriedAt.ShouldBe(Noon);
    }

    [Fact]
    public async Task The_first_try_is_remembered_over_later_ones()
    {
        await Rows(Alert("a1", addresses: "x"));
        var id = (await Outbox.DueAsync(Noon, [], [], 1, Cancellation))[0].Id;
        await Outbox.RecordAsync(
            [
                new DeliveryResult(id, DeliveryState.Pending, Noon, Later, "refused"),
                new DeliveryResult(id, DeliveryState.Pending, Later, Later, "refused again"),
            ],
            Cancellation);

        (await Outbox.DueAsync(Later, [], [], 1, Cancellation))[0].FirstTriedAt.ShouldBe(Noon);
    }

    [Theory]
    [InlineData(DeliveryState.Delivered)]
    [InlineData(DeliveryState.Failed)]
    public async Task One_that_is_done_with_is_never_due_and_can_be_seen(DeliveryState state)
    {
        await Rows(Alert("a1", addresses: "x"));
        var id = (await Outbox.DueAsync(Noon, [], [], 1, Cancellation))[0].Id;

        await Outbox.RecordAsync([new DeliveryResult(id, state, Later, null, "why")], Cancellation);

        (await Outbox.DueAsync(Later, [], [], 1, Cancellation)).ShouldBeEmpty();
        (await Outbox.NextDueAsync(Noon, Cancellation)).ShouldBeNull();
        (await Read.AlertsAsync(new AlertQuery(), Cancellation)).Items[0].Deliveries
            .ShouldHaveSingleItem().ShouldBe(new DeliveryView("webhook", state, 1, Later, "why"));
    }

    [Fact]
    public async Task An_alert_written_again_goes_out_once()
    {
        await Rows(Alert("a1", addresses: "x"));
        await Rows(Alert("a1", addresses: "x"), Alert("a2"));

        (await Outbox.DueAsync(Noon, [], [], 10, Cancellation)).Count.ShouldBe(1);
    }
}
