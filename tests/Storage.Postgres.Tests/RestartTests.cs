using System.Diagnostics;
using Monitoring.Runtime.Storage;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>
/// The server is stopped and killed under load, once each here and often when MONITORING_SOAK is 1. What was acknowledged is
/// there once, in places without a gap, and the store goes on by itself.
/// </summary>
public sealed class RestartTests : IAsyncLifetime
{
    private static readonly int Rounds = Soak.Times(1, 20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private PostgresServer? _server;

    public async ValueTask InitializeAsync()
    {
        _server = await PostgresServer.PrivateAsync();
        Assert.SkipWhen(_server is null, PostgresServer.Missing);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_server_that_is_stopped_and_killed_under_load_loses_nothing_and_applies_nothing_twice()
    {
        var options = new PostgresOptions { ConnectionString = _server!.ConnectionString, LockSeconds = 60 };
        await using var store = PostgresStore.Open(options, TimeProvider.System);
        List<Load> loads = [.. Enumerable.Range(0, store.Hands).Select(hand => new Load(store, hand))];
        loads.Count.ShouldBe(2, "one transaction is written while the one before it is not durable");
        using var ended = new CancellationTokenSource();
        var running = Task.WhenAll(loads.Select(load => Task.Run(() => load.RunAsync(ended.Token), TestContext.Current.CancellationToken)));
        var reading = Task.Run(() => Load.ReadAsync(store, ended.Token), TestContext.Current.CancellationToken);
        for (var round = 0; round < Rounds; round++)
        {
            await DisturbAsync(loads, kill: false);
            await DisturbAsync(loads, kill: true);
        }

        await ended.CancelAsync();
        await running;
        (await reading).ShouldBeGreaterThan(0);
        await AuditAsync(store, [.. loads.SelectMany(load => load.Acknowledged)]);
    }

    private static async Task AuditAsync(PostgresStore store, List<byte[]> acknowledged)
    {
        foreach (var identity in acknowledged)
        {
            (await store.FindAsync(identity, CancellationToken.None)).ShouldNotBeNull("it was acknowledged");
        }

        var last = await store.LastPositionAsync(CancellationToken.None);
        var marks = await store.MarksAsync(0, int.MaxValue, CancellationToken.None);
        marks.Select(m => m.Position).ShouldBe(Enumerable.Range(1, (int)last).Select(n => (long)n));
        marks.Count.ShouldBe(acknowledged.Count, "nothing is there twice, and nothing that nobody was told of");
    }

    private async Task DisturbAsync(List<Load> loads, bool kill)
    {
        await Task.WhenAll(loads.Select(load => load.ProgressAsync(20)));
        await _server!.StopAsync(kill);
        await _server.StartAsync();
        await Task.WhenAll(loads.Select(load => load.ProgressAsync(20)));
    }

    /// <summary>One of those who commit side by side: batches of a few entities of its own one after the other, each again until its end is known.</summary>
    private sealed class Load(PostgresStore store, int hand)
    {
        private readonly Dictionary<string, (long Id, long Head)> _entities = [];
        private long _batches;

        public List<byte[]> Acknowledged { get; } = [];

        public static async Task<int> ReadAsync(PostgresStore store, CancellationToken ended)
        {
            var reads = 0;
            while (!ended.IsCancellationRequested)
            {
                try
                {
                    await store.LastPositionAsync(CancellationToken.None);
                    reads++;
                }
                catch (StoreException)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
                }
            }

            return reads;
        }

        public async Task RunAsync(CancellationToken ended)
        {
            while (!ended.IsCancellationRequested)
            {
                await BatchAsync();
                Interlocked.Increment(ref _batches);
            }
        }

        /// <summary>Returns once so many more batches were acknowledged.</summary>
        public async Task ProgressAsync(int batches)
        {
            var target = Interlocked.Read(ref _batches) + batches;
            var waited = Stopwatch.StartNew();
            while (Interlocked.Read(ref _batches) < target)
            {
                waited.Elapsed.ShouldBeLessThan(Patience, "the store goes on by itself");
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
            }
        }

        private async Task BatchAsync()
        {
            var identities = Enumerable.Range(0, 5).Select(_ => Identity()).ToList();
            while (true)
            {
                var changes = identities.Select((identity, n) => Next($"H{hand}S{n}", identity)).ToList();
                try
                {
                    var outcomes = await store.CommitAsync(changes, CancellationToken.None);
                    outcomes.ShouldAllBe(o => o.Status == CommitStatus.Committed);
                    foreach (var (change, outcome) in changes.Zip(outcomes))
                    {
                        _entities[change.Entity.SiteCode] = (outcome.EntityId, change.Head + 1);
                    }

                    Acknowledged.AddRange(identities);
                    return;
                }
                catch (StoreException)
                {
                    // Nothing of it was written: the same again must not be called a duplicate.
                    await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
                }
            }
        }

        private Change Next(string site, byte[] identity)
        {
            var (id, head) = _entities.GetValueOrDefault(site);
            return Append(site, id, head, Entry(head + 1, identity));
        }
    }
}
