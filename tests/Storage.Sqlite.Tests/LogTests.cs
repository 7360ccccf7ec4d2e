using Monitoring.Runtime.Storage;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Sqlite.Tests;

/// <summary>The write-ahead log stays bounded.</summary>
public sealed class LogTests : IAsyncDisposable
{
    private const int Pages = 100;

    private readonly TemporaryFile _file = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private long LogBytes => new FileInfo(_file.Path + "-wal").Length;

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    [Fact]
    public async Task Reads_that_overlap_without_end_do_not_make_it_grow()
    {
        await using var store = SqliteStore.Open(_file.Path, new SqliteOptions { CheckpointPages = Pages });
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                await store.MessagesAsync(0, 100, Cancellation);
            }
        })).ToArray();

        await Fill(store, "A", batches: 200);
        await done.CancelAsync();
        await Task.WhenAll(readers);

        // One batch is about 30 pages; 200 of them are 6,000. The log may grow to three times its pages while it is copied,
        // and once more before it is made to start over.
        LogBytes.ShouldBeLessThan(12 * Pages * 4200);
    }

    [Fact]
    public async Task A_foreign_read_that_lasts_holds_nobody_up_and_the_log_starts_over_after_it()
    {
        await using var store = SqliteStore.Open(_file.Path, new SqliteOptions { CheckpointPages = Pages });
        await Fill(store, "A", batches: 1);
        using (var foreign = Database.Connection.OpenReader(_file.Path, new SqliteOptions()))
        {
            foreign.Execute("BEGIN");
            foreign.Statement("SELECT count(*) FROM ledger").Number().ShouldBe(20);
            await Fill(store, "B", batches: 30);
            foreign.Statement("SELECT count(*) FROM ledger").Number().ShouldBe(20);
        }

        var grown = LogBytes;
        await Fill(store, "C", batches: 100);
        LogBytes.ShouldBeLessThanOrEqualTo(grown + (3 * Pages * 4200));
    }

    private static async Task Fill(SqliteStore store, string prefix, int batches)
    {
        for (var b = 0; b < batches; b++)
        {
            var changes = Enumerable.Range(0, 20).Select(n => Append($"{prefix}{b}-{n}", 0, 0, Entry(1, Identity()))).ToArray();
            (await store.CommitAsync(changes, Cancellation)).ShouldAllBe(o => o.Status == CommitStatus.Committed);
        }
    }
}
