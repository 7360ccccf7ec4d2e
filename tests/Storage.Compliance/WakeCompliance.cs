using Monitoring.Core;
using Monitoring.Runtime.Storage;
using NodaTime;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Compliance;

/// <summary>Wakes and messages.</summary>
public abstract class WakeCompliance : StoreSuite
{
    private static readonly EntityKey A = EntityKey.Item("A", "hotel.lobby");
    private static readonly Instant Later = Noon + Duration.FromHours(1);

    [Fact]
    public async Task Wakes_come_in_order_of_due_then_entity_and_page_by_page()
    {
        await Commit(
            Arm("S3", Later), Arm("S1", Noon), Arm("S2", Noon), Arm("S4", Later + Duration.FromHours(9)));

        var first = await Store.WakesAsync(null, Later, 2, Cancellation);
        var second = await Store.WakesAsync(first[^1], Later, 2, Cancellation);

        first.Select(w => w.Entity.Code).ShouldBe(["S1", "S2"]);
        first[0].Urgency.ShouldBe(2);
        second.ShouldHaveSingleItem().ShouldBe(new ArmedWake(EntityKey.Site("S3"), Later, 2));
        (await Store.WakesAsync(second[^1], Later, 2, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wake_is_replaced_and_removed()
    {
        await Commit(Arm("S1", Later));
        await Commit(Arm("S1", Noon));
        (await Store.WakesAsync(null, Later, 9, Cancellation)).ShouldHaveSingleItem().Due.ShouldBe(Noon);

        await Commit(new Change { Entity = EntityKey.Site("S1"), EntityId = 0, Head = 0, Wake = new WakeChange(null, 0, null) });
        (await Store.WakesAsync(null, Later, 9, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_claimed_wake_is_put_off_while_nothing_moved()
    {
        var id = await Decided(Noon);

        await Tidy(id, head: 1, claimed: Noon, due: Later);

        (await Store.LoadAsync(A, Cancellation))!.WakeDue.ShouldBe(Later);
        await Tidy(id, head: 1, claimed: Later, due: null);
        (await Store.LoadAsync(A, Cancellation))!.WakeDue.ShouldBeNull();
    }

    [Fact]
    public async Task A_claimed_wake_that_was_armed_anew_is_left_alone()
    {
        var id = await Decided(Noon);

        await Tidy(id, head: 1, claimed: Noon - Duration.FromHours(1), due: Later);

        (await Store.LoadAsync(A, Cancellation))!.WakeDue.ShouldBe(Noon);
    }

    [Fact]
    public async Task A_claimed_wake_of_an_entity_that_moved_on_is_left_alone()
    {
        var id = await Decided(Noon);
        await Commit(Append("A", id, 1, Entry(2)));

        await Tidy(id, head: 1, claimed: Noon, due: Later);

        (await Store.LoadAsync(A, Cancellation))!.WakeDue.ShouldBe(Noon);
    }

    [Fact]
    public async Task Rows_of_a_state_that_is_past_are_a_conflict()
    {
        var id = await Decided(Noon);
        await Commit(Append("A", id, 1, Entry(2)));

        var change = new Change { Entity = A, EntityId = id, Head = 1, Rows = [Issue(1)] };

        (await Commit(change))[0].Status.ShouldBe(CommitStatus.Conflict);
        (await Read.IssueAsync(Issue(1).Number, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_snapshot_of_entries_that_were_refused_is_not_kept()
    {
        var id = await Decided(Noon);
        await Commit(Append("A", id, 1, Entry(2)));
        var late = new Change { Entity = A, EntityId = id, Head = 2, Snapshot = new Snapshot(2, Hash(9), Bytes("{}")) };

        await Commit(Append("A", id, 1, Entry(2)), late);

        (await Store.LoadAsync(A, Cancellation))!.Snapshot.ShouldBeNull();
    }

    [Fact]
    public async Task Messages_come_in_commit_order_until_they_are_consumed()
    {
        var sent = new Change
        {
            Entity = A,
            EntityId = 0,
            Head = 0,
            Entries = [Entry(1)],
            Messages =
            [
                .. Enumerable.Range(1, 3)
                    .Select(n => new OutgoingMessage(EntityKey.Site($"S{n}"), Hash(n)[..16], Noon, Bytes($"{n}"))),
            ],
        };

        var first = (await Commit(Append("B", 0, 0, Entry(1)), sent))[1].FirstMessageId;

        var page = await Store.MessagesAsync(0, 2, Cancellation);
        page.Select(m => m.Id).ShouldBe([first, first + 1]);
        page[0].To.ShouldBe(EntityKey.Site("S1"));
        page[0].Identity.ShouldBe(Hash(1)[..16]);
        page[0].Sent.ShouldBe(Noon);
        page[0].Body.ShouldBe(Bytes("1"));
        await Commit(new Change { Entity = EntityKey.Site("S3"), EntityId = 0, Head = 0, Consumed = [first + 2] });
        (await Store.MessagesAsync(first, 9, Cancellation)).ShouldHaveSingleItem().Id.ShouldBe(first + 1);
    }

    [Fact]
    public async Task The_id_of_a_consumed_message_never_comes_back()
    {
        var message = new OutgoingMessage(EntityKey.Site("S1"), Identity(), Noon, Bytes("{}"));
        var sender = new Change { Entity = A, EntityId = 0, Head = 0, Messages = [message] };
        var first = (await Commit(sender))[0].FirstMessageId;
        await Commit(new Change { Entity = EntityKey.Site("S1"), EntityId = 0, Head = 0, Consumed = [first] });

        (await Commit(sender))[0].FirstMessageId.ShouldBeGreaterThan(first);
    }

    private static Change Arm(string site, Instant due) => new()
    {
        Entity = EntityKey.Site(site),
        EntityId = 0,
        Head = 0,
        Wake = new WakeChange(due, 2, null),
    };

    private async Task<long> Decided(Instant due) => (await Commit(new Change
    {
        Entity = A,
        EntityId = 0,
        Head = 0,
        Entries = [Entry(1)],
        Wake = new WakeChange(due, 1, null),
    }))[0].EntityId;

    private async Task Tidy(long id, long head, Instant claimed, Instant? due) =>
        (await Commit(new Change { Entity = A, EntityId = id, Head = head, Wake = new WakeChange(due, 1, claimed) }))[0]
            .Status.ShouldBe(CommitStatus.Committed);
}
