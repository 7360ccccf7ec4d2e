using Monitoring.Core;
using Monitoring.Runtime.Storage;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>Entities that are asked for together are loaded together, and each is answered as if it had been alone.</summary>
public sealed class LoadingTests : IAsyncDisposable
{
    private const int Count = 2_000;

    private readonly TemporarySchema _schema = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Fact]
    public async Task Thousands_at_once_are_each_answered_with_what_is_theirs()
    {
        await using var store = await _schema.OpenStoreAsync();
        await store.CommitAsync([.. Enumerable.Range(0, Count).Select(n => Append($"S{n}", 0, 0, [.. Enumerable.Range(1, 1 + (n % 4)).Select(seq => Entry(seq, Identity()))]))], Cancellation);
        await store.CommitAsync([.. Enumerable.Range(0, Count).Where(n => n % 4 == 3).Select(n => Snapshot(n, 2, 4))], Cancellation);

        var loaded = await Task.WhenAll(Enumerable.Range(0, Count + 100).Select(n => store.LoadAsync(Item(n), Cancellation).AsTask()));

        for (var n = 0; n < Count; n++)
        {
            var entity = loaded[n].ShouldNotBeNull();
            entity.Head.ShouldBe(1 + (n % 4));
            entity.HeadHash.ShouldBe(Hash(entity.Head));
            entity.Snapshot?.Seq.ShouldBe(2);
            (entity.Snapshot is not null).ShouldBe(n % 4 == 3);
            entity.Tail.Count.ShouldBe((int)entity.Head - (entity.Snapshot is null ? 0 : 2));
        }

        loaded.Skip(Count).ShouldAllBe(none => none == null);
        loaded.Take(Count).Select(e => e!.EntityId).ShouldBeUnique();
    }

    [Fact]
    public async Task One_that_cannot_be_read_keeps_no_neighbour_from_being_read()
    {
        await using var store = await _schema.OpenStoreAsync();
        await store.CommitAsync([.. Enumerable.Range(0, 50).Select(n => Append($"S{n}", 0, 0, Entry(1, Identity())))], Cancellation);
        await store.CommitAsync([Snapshot(7, 1, 1)], Cancellation);
        await _schema.Server.ExecuteAsync(
            """
            CREATE FUNCTION unreadable(bytea) RETURNS bytea LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RAISE EXCEPTION 'a damaged page'; END $$;
            ALTER TABLE snapshots RENAME TO kept;
            CREATE VIEW snapshots AS SELECT entity, seq, unreadable(hash) AS hash, state FROM kept
            """,
            _schema.Name);

        var loads = Enumerable.Range(0, 50).Select(n => store.LoadAsync(Item(n), Cancellation).AsTask()).ToList();

        await Should.ThrowAsync<StoreException>(() => loads[7]);
        (await Task.WhenAll(loads.Where((_, n) => n != 7))).ShouldAllBe(e => e!.Head == 1);
    }

    private static EntityKey Item(int n) => EntityKey.Item($"S{n}", "hotel.lobby");

    private static Change Snapshot(int n, long seq, long head) =>
        new() { Entity = Item(n), EntityId = 0, Head = head, Snapshot = new Snapshot(seq, Hash(seq), Bytes("{}")) };
}
