using Monitoring.Runtime.Storage;
using NodaTime;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>What a transaction leaves behind: places without a gap, months of their own, and a known end even when nobody heard of it.</summary>
public sealed class CommitTests : IAsyncDisposable
{
    private readonly TemporarySchema _schema = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Fact]
    public async Task Refused_changes_and_failed_batches_leave_no_gap_in_any_number()
    {
        await using var store = await _schema.OpenStoreAsync();
        var seen = Identity();
        await store.CommitAsync([Append("A", 0, 0, Entry(1, seen))], Cancellation);
        await store.CommitAsync([Append("B", 0, 0, Entry(1, Identity()), Entry(2, seen)), Append("C", 0, 0, Entry(1, Identity()))], Cancellation);
        await Should.ThrowAsync<StoreException>(async () => await store.CommitAsync([Append("D", 0, 0, Entry(1), Entry(3))], Cancellation));

        var last = (await store.CommitAsync([Append("D", 0, 0, Entry(1, seen)), Append("E", 0, 0, Entry(1, Identity()))], Cancellation))[1];

        last.Position.ShouldBe(3);
        last.EntityId.ShouldBe(3);
        (await _schema.ReadAsync<long>("SELECT position FROM ledger ORDER BY position")).ShouldBe([1, 2, 3]);
        (await _schema.ReadAsync<string>("SELECT key FROM entities ORDER BY id")).ShouldBe(["item:A.hotel.lobby", "item:C.hotel.lobby", "item:E.hotel.lobby"]);
    }

    [Fact]
    public async Task Each_month_has_a_partition_and_an_event_is_known_again_across_them()
    {
        await using var store = await _schema.OpenStoreAsync();
        var seen = Identity();
        var id = (await store.CommitAsync([Append("A", 0, 0, At(1, seen, Noon), At(2, Identity(), Noon + Duration.FromDays(40)))], Cancellation))[0].EntityId;

        var again = (await store.CommitAsync([Append("A", id, 2, At(3, seen, Noon + Duration.FromDays(80)))], Cancellation))[0];

        again.Status.ShouldBe(CommitStatus.Duplicate);
        (await _schema.ReadAsync<int>("SELECT month FROM ledger ORDER BY position")).ShouldBe([202403, 202404]);
        (await _schema.ReadAsync<string>("SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() AND tablename LIKE 'ledger\\_2%' ORDER BY 1"))
            .ShouldBe(["ledger_202403", "ledger_202404", "ledger_202405", "ledger_202406"], "the one after each is there before it begins");
        (await store.LoadAsync(Core.EntityKey.Item("A", "hotel.lobby"), Cancellation))!.Tail.Count.ShouldBe(2);
        (await _schema.ReadAsync<DateTime>("SELECT decided FROM ledger_lines WHERE seq = 1")).ShouldBe([Noon.ToDateTimeUtc()]);
    }

    [Fact]
    public async Task A_zombie_that_lost_its_right_to_write_is_refused_by_the_keys()
    {
        await using var store = await _schema.OpenStoreAsync();
        var id = (await store.CommitAsync([Append("A", 0, 0, Entry(1, Identity()))], Cancellation))[0].EntityId;

        // Somebody else has written the second entry in the meantime.
        await _schema.Server.ExecuteAsync(
            $"""
            INSERT INTO ledger_keys (entity, seq, position, month) VALUES ({id}, 2, 2, 202403);
            INSERT INTO ledger (position, month, entity, seq, kind, happened, decided, input, facts, hash) VALUES (2, 202403, {id}, 2, 'wake', 0, 0, '', '', '');
            UPDATE heads SET position = 2
            """,
            _schema.Name);

        var outcomes = await store.CommitAsync([Append("A", id, 1, Entry(2, Identity())), Append("B", 0, 0, Entry(1, Identity()))], Cancellation);

        outcomes.Select(o => o.Status).ShouldBe([CommitStatus.Conflict, CommitStatus.Committed]);
        outcomes[1].Position.ShouldBe(3);
    }

    [Fact]
    public async Task Numbers_that_somebody_else_has_given_are_not_given_again()
    {
        await using var store = await _schema.OpenStoreAsync();
        var id = (await store.CommitAsync([Append("A", 0, 0, Entry(1, Identity()))], Cancellation))[0].EntityId;
        await _schema.Server.ExecuteAsync("UPDATE heads SET message = 7, commits = commits + 1", _schema.Name);

        var outcome = (await store.CommitAsync([Send(id, 1)], Cancellation))[0];

        outcome.Status.ShouldBe(CommitStatus.Committed);
        outcome.FirstMessageId.ShouldBe(8);
        (await store.CommitAsync([Send(id, 2)], Cancellation))[0].FirstMessageId.ShouldBe(9);
    }

    [Fact]
    public async Task A_server_that_has_lost_the_end_of_its_ledger_gets_nothing_before_a_new_start()
    {
        var id = 0L;
        await using (var store = await _schema.OpenStoreAsync())
        {
            id = (await store.CommitAsync([Append("A", 0, 0, Entry(1, Identity()))], Cancellation))[0].EntityId;
            await store.CommitAsync([Append("A", id, 1, Entry(2, Identity()))], Cancellation);
            await store.CommitAsync([Append("B", 0, 0, Entry(1, Identity()))], Cancellation);
            await _schema.Server.ExecuteAsync(
                """
                SET session_replication_role = replica;
                DELETE FROM ledger WHERE position > 1;
                DELETE FROM ledger_keys WHERE position > 1;
                DELETE FROM entities WHERE id > 1;
                UPDATE heads SET position = 1, entity = 1, commits = 1
                """,
                _schema.Name);

            // C would get the number that this process knows B by.
            foreach (var change in new[] { Append("A", id, 2, Entry(3, Identity())), Append("C", 0, 0, Entry(1, Identity())), Append("A", id, 1, Entry(2, Identity())) })
            {
                (await Should.ThrowAsync<StoreException>(async () => await store.CommitAsync([change], Cancellation))).Message.ShouldContain("start it anew");
            }

            (await store.LastPositionAsync(Cancellation)).ShouldBe(1);
        }

        await using var anew = await _schema.OpenStoreAsync();
        (await anew.LoadAsync(Core.EntityKey.Item("A", "hotel.lobby"), Cancellation))!.Head.ShouldBe(1);
        (await anew.CommitAsync([Append("A", id, 1, Entry(2, Identity()))], Cancellation))[0].Position.ShouldBe(2);
    }

    [Fact]
    public async Task A_routine_row_that_comes_late_takes_back_nothing()
    {
        await using var store = await _schema.OpenStoreAsync();
        var id = (await store.CommitAsync([Append("S1", 0, 0, Entry(1, Identity()), Entry(2, Identity()))], Cancellation))[0].EntityId;

        foreach (var (head, state) in new[] { (1, "first"), (2, "second"), (1, "late"), (2, "again") })
        {
            (await store.CommitAsync(store.Lanes, [Routine(id, head, state)], Cancellation))[0].Status.ShouldBe(CommitStatus.Committed);
        }

        (await store.ItemsAsync("S1", Cancellation)).ShouldHaveSingleItem().State.ShouldBe("again");
    }

    [Fact]
    public async Task A_character_that_the_server_does_not_know_stops_nothing()
    {
        await using var store = await _schema.OpenStoreAsync();
        await store.CommitAsync([Write(Alert("x", addresses: "https://a.example"))], Cancellation);
        var due = (await store.DueAsync(Noon, [], [], 10, Cancellation)).ShouldHaveSingleItem();

        await store.RecordAsync([new DeliveryResult(due.Id, DeliveryState.Failed, Noon, null, "answered \0")], Cancellation);

        (await store.DeliveryAsync(due.Id, Cancellation))!.LastError.ShouldBe("answered \uFFFD");
        (await store.IssuesAsync(new Runtime.Queries.IssueQuery { Text = "\0" }, Cancellation)).Items.ShouldBeEmpty();
    }

    private static Change Send(long id, long head) => new()
    {
        Entity = Core.EntityKey.Item("A", "hotel.lobby"),
        EntityId = id,
        Head = head,
        Entries = [Entry(head + 1, Identity())],
        Messages = [new OutgoingMessage(Core.EntityKey.Item("B", "hotel.lobby"), Identity(), Noon, Bytes("{}"))],
    };

    private static Change Routine(long id, long head, string state) => new()
    {
        Entity = Core.EntityKey.Item("S1", "hotel.lobby"),
        EntityId = id,
        Head = head,
        Rows = [new ItemRow("S1", "hotel.lobby", Core.Catalogue.ItemKind.Duty, state, Noon, Noon, null, null)],
    };

    private static LedgerEntry At(long seq, byte[] identity, Instant decided)
    {
        var entry = Entry(seq, identity);
        return new LedgerEntry
        {
            Seq = seq,
            Identity = identity,
            Kind = entry.Kind,
            Happened = decided,
            Decided = decided,
            Input = entry.Input,
            Facts = entry.Facts,
            Rules = null,
            Place = null,
            Policy = null,
            Hash = entry.Hash,
        };
    }
}
