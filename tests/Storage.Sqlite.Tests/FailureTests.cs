using System.Globalization;
using Monitoring.Runtime.Storage;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Sqlite.Tests;

/// <summary>A transaction that fails as a whole.</summary>
public sealed class FailureTests : IAsyncDisposable
{
    private readonly TemporaryFile _file = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    [Fact]
    public async Task A_full_disk_fails_the_batch_leaves_nothing_and_passes()
    {
        await using var store = SqliteStore.Open(_file.Path);
        var rules = Content("rules", "{}");
        LimitPages(store, store.Writer.Write(c => c.Statement("PRAGMA page_count").Number()!.Value) + 4);

        var batch = Enumerable.Range(0, 500).Select(n => Append($"S{n}", 0, 0, Entry(1, Identity(), rules))).ToArray();
        (await Should.ThrowAsync<StoreException>(async () => await store.CommitAsync(batch, Cancellation)))
            .Message.ShouldContain("full");
        (await store.LastPositionAsync(Cancellation)).ShouldBe(0);
        (await store.LoadAsync(batch[0].Entity, Cancellation)).ShouldBeNull();
        rules.StoredAs.ShouldBe(0);

        LimitPages(store, 1_000_000);
        (await store.CommitAsync(batch, Cancellation)).ShouldAllBe(o => o.Status == CommitStatus.Committed);
        (await store.FindAsync(batch[^1].Entries[0].Identity!, Cancellation))!.RulesHash.ShouldBe(rules.Hash);
    }

    [Fact]
    public async Task Entries_that_do_not_follow_each_other_fail_the_batch()
    {
        await using var store = SqliteStore.Open(_file.Path);
        Change[] batch = [Append("A", 0, 0, Entry(1)), Append("B", 0, 0, Entry(1), Entry(3))];

        await Should.ThrowAsync<StoreException>(async () => await store.CommitAsync(batch, Cancellation));

        (await store.LastPositionAsync(Cancellation)).ShouldBe(0);
        (await store.CommitAsync([batch[0]], Cancellation))[0].Status.ShouldBe(CommitStatus.Committed);
    }

    private static void LimitPages(SqliteStore store, long pages) => store.Writer.Write(
        c => c.Statement(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}")).Number());
}
