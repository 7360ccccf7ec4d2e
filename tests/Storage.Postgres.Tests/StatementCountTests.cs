using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Policies;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Storage;
using NodaTime;
using Npgsql;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>A transaction is a handful of statements, whatever the batch. The server counts what it executes.</summary>
public sealed class StatementCountTests : IAsyncLifetime
{
    private const int Many = 1_000;

    /// <summary>More than there are tables that one change can write to.</summary>
    private const int Handful = 30;

    /// <summary>A database of its own, so that whoever counts is not counted.</summary>
    private const string Counted = "counted";

    private static readonly LocalDate Day = new(2024, 3, 1);
    private static readonly Instant Due = Noon + Duration.FromHours(1);

    private readonly HeldClock _clock = new();
    private PostgresServer? _server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // BEGIN and COMMIT are left out: the server counts those only where they are not prepared.
        _server = await PostgresServer.PrivateAsync("shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track_utility=off");
        Assert.SkipWhen(_server is null, PostgresServer.Missing);
        await _server!.ExecuteAsync("CREATE EXTENSION pg_stat_statements");
        await _server.ExecuteAsync($"CREATE DATABASE {Counted}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_thousand_changes_take_the_same_statements_as_one(bool asNode)
    {
        // The signal that something was committed goes out beside the first commit; while the clock is held there is no other.
        _clock.Hold();
        var options = new PostgresOptions
        {
            ConnectionString = new NpgsqlConnectionStringBuilder(_server!.ConnectionString) { Database = Counted }.ConnectionString,
        };
        await using var store = asNode ? PostgresStore.Join(options, _clock, "node") : PostgresStore.Open(options, _clock);
        await LiveAsync(store, "A", 1);
        await Elsewhere.UntilAsync(async () => (await CallsAsync()).Keys.Any(q => q.Contains("pg_notify")) && await IsAtRestAsync());

        var one = await LiveAsync(store, "B", 1);
        var many = await LiveAsync(store, "C", Many);

        foreach (var (few, all) in one.Zip(many))
        {
            all.ShouldBe(few);
            few.Count.ShouldBeInRange(1, Handful);
        }
    }

    /// <summary>What some items go through, each step of all of them in one batch; the statements of each step.</summary>
    private async Task<List<List<string>>> LiveAsync(PostgresStore store, string name, int count)
    {
        List<string> codes = [.. Enumerable.Range(0, count).Select(n => $"{name}{n}")];
        var ids = new long[count];
        var steps = new List<List<string>> { await CountAsync(async () => ids = await CommitAsync(store, codes.Select(First))) };
        steps.Add(await CountAsync(() => CommitAsync(store, codes.Select((code, n) => Next(code, ids[n])))));
        var messages = await store.MessagesAsync(0, count, Cancellation);
        steps.Add(await CountAsync(() => CommitAsync(store, codes.Select((code, n) => Tidied(code, ids[n], messages[n].Id)))));
        steps.Add(await CountAsync(async () => await store.CommitAsync(store.Lanes, [.. codes.Select((code, n) => Routine(code, ids[n]))], Cancellation)));
        return steps;
    }

    private static async Task<long[]> CommitAsync(PostgresStore store, IEnumerable<Change> changes)
    {
        var outcomes = store.Node == 0
            ? await store.CommitAsync([.. changes], Cancellation)
            : (await store.CommitAsNodeAsync([.. changes], await store.LastPositionAsync(Cancellation))).Outcomes;
        outcomes.ShouldAllBe(o => o.Status == CommitStatus.Committed);
        return [.. outcomes.Select(o => o.EntityId)];
    }

    /// <summary>The first of an item: everything that a change can write.</summary>
    private static Change First(string code) => new()
    {
        Entity = EntityKey.Item(code, "hotel.lobby"),
        EntityId = 0,
        Head = 0,
        Entries = [Entry(1, Identity(), Content("rules", $"rules {code}"), Content("place", $"place {code}")), Entry(2, Identity())],
        Rows =
        [
            new RegionRow(Region(code, null)),
            new SiteRow(Site(code)),
            new BurdenRow(code, Day, 2, 1, 5, true),
            Item(code),
            Issue(1, site: code),
            new NoticeRow($"N-{code}", $"{code}.hotel.lobby.1", code, "hotel.lobby", Addressee.Authority, 2, Noon, Noon, Noon, null, null, null),
            Visit(code, 1, "out-1"),
            new LookBackRow(code, "hotel.lobby", 1, $"{code}.hotel.lobby.1", "HS-01", "hotel", Day, true),
            new MissRow(code, "hotel.lobby", "HS-01", "hotel", Day, Noon, false),
            Alert(code, addresses: ["https://a.example", "https://b.example"]),
        ],
        Messages = [new OutgoingMessage(EntityKey.Site(code), Identity(), Noon, Bytes("{}"))],
        Feed = new FeedNews([new FeedAlert(code, code, "HS-01", InspectionOnly: false) { Body = Bytes("{}") }]),
        News = new ChangeNews(false, null, true, Bytes("{}")),
        Wake = new WakeChange(Due, 1, null),
    };

    /// <summary>The next of it, which meets its rows and moves its wake.</summary>
    private static Change Next(string code, long id) => new()
    {
        Entity = EntityKey.Item(code, "hotel.lobby"),
        EntityId = id,
        Head = 2,
        Entries = [Entry(3, Identity())],
        Rows = [Item(code), Issue(1, site: code)],
        Wake = new WakeChange(Due + Duration.FromHours(1), 1, Due),
    };

    /// <summary>What is done besides decisions: a state kept, a message consumed, a wake removed.</summary>
    private static Change Tidied(string code, long id, long message) => new()
    {
        Entity = EntityKey.Item(code, "hotel.lobby"),
        EntityId = id,
        Head = 3,
        Snapshot = new Snapshot(3, Hash(3), Bytes("{}")),
        Consumed = [message],
        Wake = new WakeChange(null, 0, null),
    };

    /// <summary>A row that is brought after.</summary>
    private static Change Routine(string code, long id) => new()
    {
        Entity = EntityKey.Item(code, "hotel.lobby"),
        EntityId = id,
        Head = 4,
        Rows = [Item(code)],
    };

    private static ItemRow Item(string code) => new(code, "hotel.lobby", ItemKind.Duty, "ok", Noon, Noon, null, null);

    /// <summary>The statements that the server executes for some work, each with how often.</summary>
    private async Task<List<string>> CountAsync(Func<Task> work)
    {
        var before = await CallsAsync();
        await work();
        return
        [
            .. (await CallsAsync())
                .Select(s => (Text: s.Key, Calls: s.Value - before.GetValueOrDefault(s.Key)))
                .Where(s => s.Calls > 0)
                .OrderBy(s => s.Text, StringComparer.Ordinal)
                .Select(s => $"{s.Calls} times {s.Text}"),
        ];
    }

    /// <summary>How often the server has executed each statement, by how it begins: with the sentence on top of its file.</summary>
    private async Task<Dictionary<string, long>> CallsAsync()
    {
        await using var connection = await _server!.ConnectAsync();
        await using var command = new NpgsqlCommand(
            "SELECT left(query, 70), sum(calls)::bigint FROM pg_stat_statements JOIN pg_database AS d ON d.oid = dbid WHERE d.datname = $1 GROUP BY 1", connection);
        command.Parameters.AddWithValue(Counted);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var calls = new Dictionary<string, long>();
        while (await reader.ReadAsync(Cancellation))
        {
            calls.Add(reader.GetString(0), reader.GetInt64(1));
        }

        return calls;
    }

    private async Task<bool> IsAtRestAsync()
    {
        await using var connection = await _server!.ConnectAsync();
        return await connection.ReadAsync<long>($"SELECT count(*) FROM pg_stat_activity WHERE datname = '{Counted}' AND state <> 'idle'") is [0];
    }
}
