using Monitoring.Core;
using Monitoring.Runtime.Storage;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Compliance;

/// <summary>Ledger, snapshots and the two keys that guard them.</summary>
public abstract class StoreCompliance : StoreSuite
{
    private static readonly EntityKey A = EntityKey.Item("A", "hotel.lobby");

    [Fact]
    public async Task What_was_never_stored_is_null()
    {
        (await Store.LoadAsync(A, Cancellation)).ShouldBeNull();
        (await Store.FindAsync(Identity(), Cancellation)).ShouldBeNull();
        (await Store.LastPositionAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task A_committed_entry_is_found_as_it_was_written()
    {
        var part = Content("site", "{\"site\":1}");
        var rules = Content("rules", "{\"rules\":1}");
        var place = Content("place", "{\"place\":1}", part);
        var identity = Identity();
        var entry = Entry(1, identity, rules, place);

        var outcome = (await Commit(Append("A", 0, 0, entry))).ShouldHaveSingleItem();

        outcome.Status.ShouldBe(CommitStatus.Committed);
        outcome.EntityId.ShouldBeGreaterThan(0);
        rules.StoredAs.ShouldBeGreaterThan(0);
        part.StoredAs.ShouldBeGreaterThan(0);
        var stored = await Store.FindAsync(identity, Cancellation);
        stored.ShouldNotBeNull();
        stored.Entity.ShouldBe(A);
        stored.Seq.ShouldBe(1);
        stored.Kind.ShouldBe(entry.Kind);
        stored.Happened.ShouldBe(entry.Happened);
        stored.Decided.ShouldBe(entry.Decided);
        stored.Input.ShouldBe(entry.Input.ToArray());
        stored.Facts.ShouldBe(entry.Facts.ToArray());
        stored.RulesHash.ShouldBe(rules.Hash);
        stored.PlaceHash.ShouldBe(place.Hash);
        stored.Policy.ShouldBe(entry.Policy);
        stored.Hash.ShouldBe(entry.Hash);
        stored.Position.ShouldBe(await Store.LastPositionAsync(Cancellation));
        (await Read.EntriesAsync(A, 0, 10, Cancellation)).ShouldHaveSingleItem().Hash.ShouldBe(entry.Hash);
    }

    [Fact]
    public async Task Loading_gives_the_snapshot_and_the_facts_after_it()
    {
        var first = (await Commit(Append("A", 0, 0, Entry(1), Entry(2))))[0];
        var snapshot = new Snapshot(2, Hash(2), Bytes("{}"));
        var tidy = new Change { Entity = A, EntityId = first.EntityId, Head = 2, Snapshot = snapshot };
        await Commit(tidy, Append("A", first.EntityId, 2, Entry(3)), Append("A", first.EntityId, 3, Entry(4)));

        var stored = await Store.LoadAsync(A, Cancellation);

        stored.ShouldNotBeNull();
        stored.EntityId.ShouldBe(first.EntityId);
        stored.Snapshot!.Seq.ShouldBe(2);
        stored.Snapshot.Hash.ShouldBe(Hash(2));
        stored.Snapshot.State.ShouldBe(Bytes("{}"));
        stored.Tail.ShouldBe([Bytes("[3]"), Bytes("[4]")]);
        stored.Head.ShouldBe(4);
        stored.HeadHash.ShouldBe(Hash(4));
        stored.WakeDue.ShouldBeNull();
    }

    [Fact]
    public async Task An_entity_without_entries_is_chained_to_the_root()
    {
        await Commit(new Change { Entity = A, EntityId = 0, Head = 0, Wake = new WakeChange(Noon, 1, null) });

        var stored = await Store.LoadAsync(A, Cancellation);

        stored!.Head.ShouldBe(0);
        stored.HeadHash.ShouldBe(LedgerHash.Root);
        stored.WakeDue.ShouldBe(Noon);
    }

    [Fact]
    public async Task An_older_snapshot_does_not_replace_a_newer_one()
    {
        var id = (await Commit(Append("A", 0, 0, Entry(1), Entry(2))))[0].EntityId;
        await Commit(new Change { Entity = A, EntityId = id, Head = 2, Snapshot = new Snapshot(2, Hash(2), Bytes("new")) });
        await Commit(new Change { Entity = A, EntityId = id, Head = 2, Snapshot = new Snapshot(1, Hash(1), Bytes("old")) });

        (await Store.LoadAsync(A, Cancellation))!.Snapshot!.State.ShouldBe(Bytes("new"));
    }

    [Fact]
    public async Task A_duplicate_in_the_middle_of_a_batch_leaves_its_neighbours_committed()
    {
        var seen = Identity();
        var id = (await Commit(Append("A", 0, 0, Entry(1, seen))))[0].EntityId;

        var outcomes = await Commit(
            Append("B", 0, 0, Entry(1, Identity())),
            Append("A", id, 1, Entry(2, seen)),
            Append("C", 0, 0, Entry(1, Identity())));

        outcomes.Select(o => o.Status)
            .ShouldBe([CommitStatus.Committed, CommitStatus.Duplicate, CommitStatus.Committed]);
        (await Store.LoadAsync(A, Cancellation))!.Head.ShouldBe(1);
        (await Store.LoadAsync(EntityKey.Item("C", "hotel.lobby"), Cancellation))!.Head.ShouldBe(1);
    }

    [Fact]
    public async Task A_duplicate_names_its_culprit_and_takes_back_the_entries_before_it()
    {
        var seen = Identity();
        await Commit(Append("A", 0, 0, Entry(1, seen)));
        var change = Append("B", 0, 0, Entry(1, Identity()), Entry(2), Entry(3, seen), Entry(4, Identity()));

        var outcome = (await Commit(change))[0];

        outcome.Status.ShouldBe(CommitStatus.Duplicate);
        outcome.Culprit.ShouldBe(2);
        (await Store.LoadAsync(change.Entity, Cancellation)).ShouldBeNull();
        (await Store.LastPositionAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_identity_twice_in_one_batch_applies_once()
    {
        var identity = Identity();

        var outcomes = await Commit(
            Append("A", 0, 0, Entry(1, identity)), Append("B", 0, 0, Entry(1, identity), Entry(2, identity)));

        outcomes[0].Status.ShouldBe(CommitStatus.Committed);
        outcomes[1].Status.ShouldBe(CommitStatus.Duplicate);
        outcomes[1].Culprit.ShouldBe(0);
    }

    [Fact]
    public async Task Of_two_activations_only_one_can_go_on()
    {
        var id = (await Commit(Append("A", 0, 0, Entry(1))))[0].EntityId;
        await Commit(Append("A", id, 1, Entry(2)));

        (await Commit(Append("A", id, 1, Entry(2, Identity()))))[0].Status.ShouldBe(CommitStatus.Conflict);
        (await Commit(Append("A", 0, 0, Entry(1, Identity()))))[0].Status.ShouldBe(CommitStatus.Conflict);
    }

    [Fact]
    public async Task A_gap_in_the_ledger_is_a_conflict()
    {
        var id = (await Commit(Append("A", 0, 0, Entry(1))))[0].EntityId;

        (await Commit(Append("A", id, 2, Entry(3))))[0].Status.ShouldBe(CommitStatus.Conflict);
        (await Commit(Append("B", 0, 1, Entry(2))))[0].Status.ShouldBe(CommitStatus.Conflict);
        (await Store.LoadAsync(EntityKey.Item("B", "hotel.lobby"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task What_was_decided_on_a_refused_change_is_refused_too()
    {
        var id = (await Commit(Append("A", 0, 0, Entry(1), Entry(2))))[0].EntityId;

        var outcomes = await Commit(Append("A", id, 1, Entry(2)), Append("A", id, 2, Entry(3)), Append("B", 0, 0, Entry(1)));

        outcomes.Select(o => o.Status)
            .ShouldBe([CommitStatus.Conflict, CommitStatus.Conflict, CommitStatus.Committed]);
        (await Store.LoadAsync(A, Cancellation))!.Head.ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_change_leaves_nothing_behind()
    {
        var seen = Identity();
        await Commit(Append("A", 0, 0, Entry(1, seen)));
        var b = EntityKey.Item("B", "hotel.lobby");

        var outcome = (await Commit(new Change
        {
            Entity = b,
            EntityId = 0,
            Head = 0,
            Entries = [Entry(1, seen, Content("rules", "{\"left\":1}"))],
            Snapshot = new Snapshot(1, Hash(1), Bytes("{}")),
            Rows = [Issue(1), Alert("x", addresses: "https://a.example")],
            Messages = [new OutgoingMessage(A, Identity(), Noon, Bytes("{}"))],
            Wake = new WakeChange(Noon, 1, null),
        }))[0];

        outcome.Status.ShouldBe(CommitStatus.Duplicate);
        (await Store.LoadAsync(b, Cancellation)).ShouldBeNull();
        (await Read.IssueAsync(Issue(1).Number, Cancellation)).ShouldBeNull();
        (await Outbox.DueAsync(Noon, [], [], 10, Cancellation)).ShouldBeEmpty();
        (await Store.MessagesAsync(0, 10, Cancellation)).ShouldBeEmpty();
        (await Store.WakesAsync(null, Noon, 10, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Content_is_kept_once_and_stays_right_after_a_refusal()
    {
        var seen = Identity();
        var rules = Content("rules", "{\"r\":2}");
        await Commit(Append("A", 0, 0, Entry(1, seen)));
        await Commit(Append("B", 0, 0, Entry(1, seen, rules)));

        var identity = Identity();
        await Commit(Append("C", 0, 0, Entry(1, identity, rules), Entry(2, Identity(), Content("rules", "{\"r\":2}"))));

        (await Store.FindAsync(identity, Cancellation))!.RulesHash.ShouldBe(rules.Hash);
    }

    [Fact]
    public async Task Progress_is_remembered_and_says_who_changed_since()
    {
        await Commit(Append("A", 0, 0, Entry(1)));
        var position = await Store.LastPositionAsync(Cancellation);
        await Store.SetProjectedThroughAsync(position, Cancellation);
        await Commit(Append("B", 0, 0, Entry(1), Entry(2)), Append("C", 0, 0, Entry(1)));

        (await Store.ProjectedThroughAsync(Cancellation)).ShouldBe(position);
        (await Store.ChangedSinceAsync(position, Cancellation)).Select(e => e.SiteCode).ShouldBe(["B", "C"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_first_value_of_a_setting_is_kept()
    {
        (await Store.GetSettingAsync("key", Cancellation)).ShouldBeNull();
        (await Store.KeepSettingAsync("key", [1, 2], Cancellation)).ShouldBe([1, 2]);
        (await Store.KeepSettingAsync("key", [3], Cancellation)).ShouldBe([1, 2]);
        (await Store.GetSettingAsync("key", Cancellation)).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Empty_input_comes_back_empty()
    {
        var entry = Entry(1);
        await Commit(Append("A", 0, 0, new LedgerEntry
        {
            Seq = 1,
            Identity = null,
            Kind = "wake",
            Happened = Noon,
            Decided = Noon,
            Input = default,
            Facts = entry.Facts,
            Rules = null,
            Place = null,
            Policy = null,
            Hash = Hash(1),
        }));

        var stored = (await Read.EntriesAsync(A, 0, 1, Cancellation)).ShouldHaveSingleItem();
        stored.Input.ShouldBeEmpty();
        stored.RulesHash.ShouldBeNull();
        stored.Policy.ShouldBeNull();
    }
}
