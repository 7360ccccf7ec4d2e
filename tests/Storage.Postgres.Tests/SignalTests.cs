using System.Text;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Signals;
using Npgsql;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>Other nodes hear that something was committed, soon, seldom, and after every interruption.</summary>
public sealed class SignalTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporarySchema _schema = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Fact]
    public async Task A_commit_is_heard_by_another_node_which_then_finds_it_and_many_commits_are_few_signals()
    {
        await _schema.StartAsync();
        var options = _schema.Options;
        options.SignalMilliseconds = 2_000;
        await using var store = PostgresStore.Open(options, TimeProvider.System);
        await using var elsewhere = new Listener(new Server(options), self: "", TimeProvider.System);
        using var heard = new SemaphoreSlim(0);
        var count = 0;
        using var listening = elsewhere.Add(() =>
        {
            Interlocked.Increment(ref count);
            heard.Release();
        });
        (await heard.WaitAsync(Patience, Cancellation)).ShouldBeTrue("it is told once it listens");

        for (var n = 1; n <= 200; n++)
        {
            await store.CommitAsync([Append($"S{n}", 0, 0, Entry(1, Identity()))], Cancellation);
        }

        while (await store.LastPositionAsync(Cancellation) < 200)
        {
            (await heard.WaitAsync(Patience, Cancellation)).ShouldBeTrue();
        }

        (await heard.WaitAsync(Patience, Cancellation)).ShouldBeTrue("a signal comes after the last commit");
        count.ShouldBeLessThan(150);
    }

    [Fact]
    public async Task A_node_hears_the_others_and_not_itself()
    {
        await _schema.StartAsync();
        await using var first = PostgresStore.Join(_schema.Options, TimeProvider.System, "first");
        await using var second = PostgresStore.Join(_schema.Options, TimeProvider.System, "second");
        using var firstHeard = new SemaphoreSlim(0);
        using var secondHeard = new SemaphoreSlim(0);
        using var listeningFirst = first.OnCommitted(() => firstHeard.Release());
        using var listeningSecond = second.OnCommitted(() => secondHeard.Release());
        (await firstHeard.WaitAsync(Patience, Cancellation)).ShouldBeTrue("it is told once it listens");
        (await secondHeard.WaitAsync(Patience, Cancellation)).ShouldBeTrue("it is told once it listens");

        await first.CommitAsNodeAsync([Append("S1", 0, 0, Entry(1))], 0);
        (await secondHeard.WaitAsync(Patience, Cancellation)).ShouldBeTrue();
        await second.CommitAsNodeAsync([Append("S2", 0, 0, Entry(1))], 1);
        (await firstHeard.WaitAsync(Patience, Cancellation)).ShouldBeTrue();

        // Signals come in the order they went out, so that its own would have come before that of the other one.
        firstHeard.CurrentCount.ShouldBe(0);
    }

    [Fact]
    public async Task What_may_have_been_committed_is_heard_by_the_node_itself_too()
    {
        await _schema.StartAsync();
        await using var node = PostgresStore.Join(_schema.Options, TimeProvider.System, "node");
        using var heard = new SemaphoreSlim(0);
        using var listening = node.OnCommitted(() => heard.Release());
        (await heard.WaitAsync(Patience, Cancellation)).ShouldBeTrue("it is told once it listens");
        await _schema.Server.ExecuteAsync($"ALTER TABLE {_schema.Name}.heads RENAME TO gone");
        await Should.ThrowAsync<StoreException>(async () => await node.CommitAsNodeAsync([Append("S1", 0, 0, Entry(1))], 0));
        (await heard.WaitAsync(Patience, Cancellation)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_signal_that_could_not_go_out_goes_out_later_to_whom_it_was_for(bool isForAll)
    {
        await _schema.StartAsync();
        await using var way = new CutProxy(new NpgsqlConnectionStringBuilder(_schema.Server.ConnectionString).Port);
        var options = _schema.Options;
        options.ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString) { Host = "127.0.0.1", Port = way.Port }.ConnectionString;
        await using var pool = new ConnectionPool(new Server(options).Pool(), options);
        await using var notifier = new Notifier(pool, _schema.Name, from: "node", TimeSpan.FromMilliseconds(1), TimeProvider.System);
        await using var listener = new Listener(new Server(_schema.Options), isForAll ? "node" : "other", TimeProvider.System);
        using var heard = new SemaphoreSlim(0);
        using var listening = listener.Add(() => heard.Release());
        (await heard.WaitAsync(Patience, Cancellation)).ShouldBeTrue("it is told once it listens");

        way.CutAt(Encoding.UTF8.GetBytes("pg_notify"), isDelivered: false);
        Action say = isForAll ? notifier.PerhapsCommitted : notifier.Committed;
        say();

        (await heard.WaitAsync(Patience, Cancellation)).ShouldBeTrue();
        way.Cuts.ShouldBe(1);
    }

    [Fact]
    public async Task After_an_interruption_whoever_listens_is_told_to_look()
    {
        await using var store = await _schema.OpenStoreAsync();
        using var heard = new SemaphoreSlim(0);
        using var listening = store.OnCommitted(() => heard.Release());
        (await heard.WaitAsync(Patience, Cancellation)).ShouldBeTrue();

        await _schema.Server.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN {_schema.Name}'");

        (await heard.WaitAsync(Patience, Cancellation)).ShouldBeTrue();
    }
}
