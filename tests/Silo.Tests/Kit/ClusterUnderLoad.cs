using System.Globalization;
using Monitoring.EndToEnd.Tests.Kills;
using Monitoring.EndToEnd.Tests.Kit;
using Npgsql;

namespace Monitoring.Silo.Tests.Kit;

/// <summary>
/// Several nodes as real processes over one PostgreSQL, on a clock on which an hour passes in a moment, with callers who never
/// stop: what befalls the nodes is told with how long a caller waited for it, and in the end everything is audited.
/// </summary>
internal sealed class ClusterUnderLoad : IAsyncDisposable
{
    private const int Sites = 12;
    private const string City = "330200";

    /// <summary>What a node may have under way at one receiver: as often an alert may come twice for each node that dies.</summary>
    private const int AtOneReceiver = 4;

    /// <summary>Longer than anything here takes on a machine that has much else to do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>How often a node that does not get ready is started.</summary>
    private const int MostStarts = 3;

    private static readonly DateTimeOffset Beginning = new(2022, 3, 18, 8, 0, 0, TimeSpan.FromHours(8));

    /// <summary>How often what befalls nodes befalls them.</summary>
    public static int Rounds { get; } = Soak.Times(1, 3);

    private readonly PostgresServer _server;
    private readonly string _schema = PostgresServer.NewSchema();
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("cluster");
    private readonly Traffic _traffic = new();
    private readonly Receiver _receiver;
    private readonly Callers _callers;
    private readonly NodeLaunch _launch;
    private readonly List<NodeProcess> _started = [];
    private volatile IReadOnlyList<NodeProcess> _nodes = [];
    private int _deaths;
    private bool _isSound;

    private ClusterUnderLoad(PostgresServer server, Receiver receiver, Setup setup)
    {
        (_server, _receiver) = (server, receiver);
        DateTimeOffset? beginning = setup.IsOnRealClock ? null : Beginning;
        _callers = new Callers(() => _nodes, new City(receiver.Hook(), Sites), _traffic, receiver, beginning);
        _launch = new NodeLaunch
        {
            Data = _keys.FullName,
            Clock = beginning?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            Settings = new Dictionary<string, string> { ["Postgres:ConnectionString"] = setup.ConnectionString ?? server.ConnectionString, ["Postgres:Schema"] = _schema },
        };
    }

    /// <summary>Who sends.</summary>
    public Callers Callers => _callers;

    /// <summary>The nodes that callers send to.</summary>
    public IReadOnlyList<NodeProcess> Nodes => _nodes;

    /// <summary>How a node is started where nothing is said.</summary>
    public NodeLaunch Launch => _launch;

    /// <summary>Starts nodes, the city and the callers.</summary>
    public static async Task<ClusterUnderLoad> StartAsync(PostgresServer server, Setup setup)
    {
        var cluster = new ClusterUnderLoad(server, await Receiver.StartAsync(address: setup.Here), setup);
        try
        {
            await cluster.JoinAsync([.. setup.Nodes.Select(n => n(cluster.Launch))]);
            await cluster.Callers.RegisterAsync();
            cluster.Callers.Start(Random.Shared.Next(1_000_000));
            await cluster.Callers.GoOnAsync("at the beginning");
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts nodes that differ in nothing.</summary>
    public static Task<ClusterUnderLoad> StartAsync(PostgresServer server, int nodes) => StartAsync(server, new Setup { Nodes = Setup.Alike(nodes) });

    /// <summary>Something befalls the nodes; callers go on all the same. How long the longest of them waited is told.</summary>
    public async Task BefallAsync(string what, Func<Task> befall)
    {
        _callers.TakeLongest();
        await befall();
        await _callers.GoOnAsync($"after {what}");
        Tell(string.Create(CultureInfo.InvariantCulture, $"{what}: a caller waited {_callers.TakeLongest().TotalSeconds:0.0} s at most"));
    }

    /// <summary>Starts nodes, and sends callers to them once they are ready.</summary>
    public async Task<IReadOnlyList<NodeProcess>> JoinAsync(params IReadOnlyList<NodeLaunch> launches)
    {
        var joining = await Task.WhenAll(launches.Select(JoinAsync));
        _nodes = [.. _nodes, .. joining];
        return joining;
    }

    /// <summary>
    /// Starts a node, and starts it anew where the others found it dead before it was ready, as whatever runs services does. On a
    /// machine that runs much else at the same time, a node that compiles itself may not answer for longer than they wait.
    /// </summary>
    private async Task<NodeProcess> JoinAsync(NodeLaunch launch)
    {
        for (var start = 1; ; start++)
        {
            var node = NodeProcess.Start(launch);
            lock (_started)
            {
                _started.Add(node);
            }

            if (await node.ComesAsync())
            {
                return node;
            }

            if (start == MostStarts || !node.Output.Contains("another node has put it out", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"A node did not start:\n{node.Output}");
            }

            Interlocked.Increment(ref _deaths);
            Tell($"{node.Name} was put out before it was ready, and is started anew");
        }
    }

    /// <summary>Kills a node.</summary>
    public async Task KillAsync(NodeProcess node)
    {
        _deaths++;
        await node.KillAsync();
        SendNoMore(node);
    }

    /// <summary>Has a node stand still, which dies twice: what it had under way is brought out by others, and begun anew when it goes on.</summary>
    public async Task StopAsync(NodeProcess node)
    {
        _deaths += 2;
        await node.StopAsync();
        SendNoMore(node);
    }

    /// <summary>Asks a node to end, once the load balancer sends nobody to it any more.</summary>
    public async Task LeaveAsync(NodeProcess node)
    {
        SendNoMore(node);
        (await node.TerminateAsync()).ShouldBe(0, node.Output);
    }

    /// <summary>The load balancer sends nobody to a node any more.</summary>
    public void SendNoMore(NodeProcess node) => _nodes = [.. _nodes.Where(n => n != node)];

    /// <summary>Something will befall a node that it ends of; callers send to it until then.</summary>
    public void Doom(NodeProcess node)
    {
        _deaths++;
        node.IsAway = true;
    }

    /// <summary>Waits until the others have put a node out.</summary>
    /// <returns>Its number.</returns>
    public async Task<long> PutOutAsync(NodeProcess node)
    {
        await Wait.UntilAsync(
            async () => await CountAsync($"SELECT count(*) FROM nodes WHERE name LIKE '{node.Name}%' AND put_out IS NOT NULL") == 1, $"{node.Name} is put out", Patience);
        return await CountAsync($"SELECT id FROM nodes WHERE name LIKE '{node.Name}%'");
    }

    /// <summary>Waits until the server answers a question with a number above zero.</summary>
    public Task UntilAsync(string sql, string what) => Wait.UntilAsync(async () => await CountAsync(sql) > 0, what, Patience);

    /// <summary>Asks the server for a number.</summary>
    public async Task<long> CountAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(_server.ConnectionString) { SearchPath = $"{_schema},{_schema}_cluster", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Every statement is made of constants of these tests.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>The callers end, time goes on for two days, all nodes leave, and what is left is held against what was promised.</summary>
    public async Task AuditAsync()
    {
        await _callers.StopAsync();
        _callers.Errors.ShouldBeEmpty("callers are answered with receipts, or told to come again");
        _nodes.Where(n => n.HasEnded).Select(n => n.Output).ShouldBeEmpty("only nodes end that something has befallen");
        var now = await _callers.PassAsync(TimeSpan.FromDays(2));
        await Wait.UntilAsync(
            async () => await CountAsync($"SELECT (SELECT count(*) FROM messages) + (SELECT count(*) FROM wakes WHERE due <= {NodaTime.Instant.FromDateTimeOffset(now).ToUnixTimeTicks()})") == 0,
            "nothing is under way",
            Patience);
        await Wait.UntilAsync(async () => await CountAsync("SELECT count(*) FROM deliveries WHERE state = 'pending'") == 0, "every alert is delivered", Patience);
        foreach (var node in _nodes)
        {
            await FiguresAsync(node);
        }

        foreach (var node in _nodes)
        {
            (await node.TerminateAsync()).ShouldBe(0, node.Output);
        }

        var (code, output) = await NodeProcess.RunAsync(_launch, "verify", "--data", _keys.FullName, "--replay");
        code.ShouldBe(0, output);
        using var ledger = new LedgerFile(_server.ConnectionString, _schema);
        new Audit(ledger, _traffic).Run(_receiver, NodaTime.Instant.FromDateTimeOffset(now));
        Repeated().Count.ShouldBeLessThanOrEqualTo(_deaths * AtOneReceiver, "alerts come twice only from nodes that died before they could say that it came");
        Tell(string.Create(
            CultureInfo.InvariantCulture,
            $"{_traffic.Count} events, {_callers.Again} requests made again, {_callers.Hours} times the clock was moved, {ledger.Count("SELECT count(*) FROM ledger")} entries, {ledger.Count("SELECT count(*) FROM alerts")} alerts, {_receiver.Attempts.Count} deliveries, {Repeated().Count} twice"));
        _isSound = true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var node in _started)
        {
            await node.DisposeAsync();
            if (!_isSound)
            {
                Tell($"== {node.Name}\n{string.Join('\n', node.Output.Split('\n').TakeLast(60))}");
            }
        }

        _callers.Dispose();
        await _receiver.DisposeAsync();
        _keys.Delete(recursive: true);
        try
        {
            await _server.DropAsync(_schema);
            await _server.DropAsync($"{_schema}_cluster");
        }
        catch (NpgsqlException)
        {
            // A test that failed while its server was down; the server goes with all that is in it.
        }
    }

    /// <summary>What a node answers is what the issues in the store come to.</summary>
    private async Task FiguresAsync(NodeProcess node)
    {
        var live = (await node.Api.GetAsync($"/api/regions/{City}")).GetProperty("live");
        live.GetProperty("sites").GetInt64().ShouldBe(await CountAsync("SELECT count(*) FROM sites WHERE status <> 'closed'"));
        foreach (var state in (string[])["open", "overdue", "awaitingLookBack"])
        {
            foreach (var severity in (string[])["general", "serious", "critical"])
            {
                live.GetProperty(state).GetProperty(severity).GetInt64().ShouldBe(
                    await CountAsync($"SELECT count(*) FROM issues WHERE live AND state = '{state}' AND severity = '{severity}'"), $"{state} {severity} at {node.Name}");
            }
        }

        var drift = "";
        await Wait.UntilAsync(
            async () => (drift = (await node.Api.TextAsync("/metrics")).Split('\n').FirstOrDefault(l => l.StartsWith("monitoring_rollups_drift", StringComparison.Ordinal)) ?? "").Length > 0,
            "figures were compared with the store",
            Patience);
        drift.ShouldEndWith(" 0");
    }

    /// <summary>Messages that were taken more than once.</summary>
    private List<string> Repeated() =>
        [.. _receiver.Attempts.GroupBy(a => a.Headers["webhook-id"]).Where(g => g.Count() > 1).Select(g => g.Key)];

    private static void Tell(string what) => TestContext.Current.TestOutputHelper?.WriteLine(what);
}
