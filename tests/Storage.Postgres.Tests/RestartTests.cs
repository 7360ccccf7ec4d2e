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
        var options = new PostgresOptions { ConnectionString = _server!.ConnectionString, OutcomeSeconds = 60 };
        await using var store = PostgresStore.Open(options, TimeProvider.System);
        var load = new Load(store);
        using var ended = new CancellationTokenSource();
        var running = Task.Run(() => load.RunAsync(ended.Token), TestContext.Current.CancellationToken);
        var reading = Task.Run(() => Load.ReadAsync(store, ended.Token), TestContext.Current.CancellationToken);
        for (var round = 0; round < Rounds; round++)
        {
            await DisturbAsync(load, kill: false);
            await DisturbAsync(load, kill: true);
        }

        await ended.CancelAsync();
        await running;
        (await reading).ShouldBeGreaterThan(0);
        await load.AuditAsync();
    }

    private async Task DisturbAsync(Load load, bool kill)
    {
        await load.ProgressAsync(20);
        await _server!.StopAsync(kill);
        await _server.StartAsync();
        await load.ProgressAsync(20);
    }

    /// <summary>Commits batches of a few entities one after the other, each again until its end is known.</summary>
    private sealed class Load(PostgresStore store)
    {
        private readonly List<byte[]> _acknowledged = [];
        private readonly Dictionary<string, (long Id, long Head)> _entities = [];
        private long _batches;

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

        public async Task AuditAsync()
        {
            foreach (var identity in _acknowledged)
            {
                (await store.FindAsync(identity, CancellationToken.None)).ShouldNotBeNull("it was acknowledged");
            }

            var last = await store.LastPositionAsync(CancellationToken.None);
            var marks = await store.MarksAsync(0, int.MaxValue, CancellationToken.None);
            marks.Select(m => m.Position).ShouldBe(Enumerable.Range(1, (int)last).Select(n => (long)n));
            marks.Count.ShouldBe(_acknowledged.Count, "nothing is there twice, and nothing that nobody was told of");
        }

        private async Task BatchAsync()
        {
            var identities = Enumerable.Range(0, 5).Select(_ => Identity()).ToList();
            while (true)
            {
                var changes = identities.Select((identity, n) => Next($"S{n}", identity)).ToList();
                try
                {
                    var outcomes = await store.CommitAsync(changes, CancellationToken.None);
                    outcomes.ShouldAllBe(o => o.Status == CommitStatus.Committed);
                    foreach (var (change, outcome) in changes.Zip(outcomes))
                    {
                        _entities[change.Entity.SiteCode] = (outcome.EntityId, change.Head + 1);
                    }

                    _acknowledged.AddRange(identities);
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
