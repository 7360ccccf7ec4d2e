using Monitoring.Core;
using Monitoring.Runtime;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Telemetry;
using Monitoring.Runtime.Time;
using Monitoring.Scenarios.Kit;
using Monitoring.Storage.Sqlite;
using NodaTime;
using Shouldly;

namespace Monitoring.Scenarios;

/// <summary>A rule that fails on what a turn leads to takes nobody along, and no loop of the engine ends with what one round stumbled over.</summary>
public sealed class FailingRules : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rules");
    private readonly LogSeen _logs = new();
    private readonly CountingRegion _region = new();
    private SqliteStore _store = null!;
    private EngineMeter _meter = null!;
    private EntityHost _host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _store = SqliteStore.Open(Path.Combine(_folder.FullName, "monitoring.db"));
        _meter = new EngineMeter(this);
        var directory = new LiveDirectory(Shipped.Catalogue, _store, 16);
        var feed = new LedgerFeed(_store, 16, 1 << 20);
        _host = new EntityHost(
            _store, directory, new LiveRollups(0), feed, _meter, new RealClock(TimeProvider.System), TimeProvider.System, new EngineOptions(), [_region], _logs);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        _meter.Dispose();
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task One_that_fails_when_the_next_wake_is_asked_for_is_answered_retry_and_those_beside_it_are_decided()
    {
        var key = EntityKey.Region("R-1");
        var sent = Enumerable.Range(1, 100).Select(n => Send(key, n)).ToList();
        var ended = await Task.WhenAll(sent).WaitAsync(Patience, TimeProvider.System, Cancellation);
        for (var n = 1; n <= 100; n++)
        {
            ended[n - 1].Status.ShouldBe(n % CountingRegion.Bad == 0 ? CommandStatus.Retry : CommandStatus.Accepted, $"{n}");
        }

        _logs.Of(1003).Count.ShouldBe(100 / CountingRegion.Bad);
        (await _store.LoadAsync(key, Cancellation))!.Head.ShouldBe(100 - (100 / CountingRegion.Bad));
        _host.UnderWay.ShouldBe(0);
    }

    [Fact]
    public async Task Rounds_go_on_after_one_that_fails_in_whatever_way()
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var failed = new List<Exception>();
        var rounds = 0;
        await Rounds.RunAsync(TimeSpan.FromMilliseconds(1), TimeProvider.System, atOnce: true, Round, failed.Add, stopping.Token).WaitAsync(Patience, TimeProvider.System, Cancellation);
        failed.Select(e => e.GetType()).ShouldBe([typeof(KeyNotFoundException), typeof(StoreException), typeof(TaskCanceledException)]);
        rounds.ShouldBe(4);

        Task Round(CancellationToken token) => ++rounds switch
        {
            1 => throw new KeyNotFoundException(),
            2 => Task.FromException(new StoreException()),
            3 => Task.FromException(new TaskCanceledException()),
            _ => stopping.CancelAsync(),
        };
    }

    private Task<CommandResult> Send(EntityKey key, int number) => _host.Send(key, new Envelope
    {
        Command = number,
        Kind = EntryKinds.Command,
        Happened = _host.Clock.Now,
        Input = BitConverter.GetBytes(number),
        Identity = new Guid(number, 0, 0, new byte[8]).ToByteArray(),
    });

    /// <summary>A region of which nobody can work out the next wake once it was told certain numbers.</summary>
    private sealed class CountingRegion : EntityModel
    {
        public const int Bad = 7;

        public override object None => false;

        public override object Wake => 0;

        public override Decided Decide(object state, object command, in Scope scope) => new()
        {
            State = (bool)state || (int)command % Bad == 0,
            Facts = "[]"u8.ToArray(),
        };

        public override Instant? NextWake(object state, in Scope scope) =>
            (bool)state ? throw new KeyNotFoundException("There is no such rule.") : null;

        public override object Fold(object state, ReadOnlySpan<byte> facts) => state;

        public override object ReadState(ReadOnlySpan<byte> json) => false;

        public override byte[] WriteState(object state) => "false"u8.ToArray();

        public override object ReadCommand(ReadOnlySpan<byte> json) => 0;

        public override byte[] WriteCommand(object command) => "0"u8.ToArray();
    }
}
