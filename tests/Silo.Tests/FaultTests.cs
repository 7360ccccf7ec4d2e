using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Monitoring.Silo.Tests.Kit;
using Npgsql;

namespace Monitoring.Silo.Tests;

/// <summary>
/// Three nodes as real processes, under load, on a clock on which an hour passes in a moment: nodes are killed, stand still and
/// leave. Afterwards nothing that was acknowledged is lost or applied twice, and all figures are those of the ledger.
/// </summary>
public sealed class FaultTests : IAsyncLifetime
{
    private const string Beginning = "2022-03-18T08:00:00+08:00";
    private const int Sites = 24;

    /// <summary>Longer than anything here takes on a machine that has much else to do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string[] Live = ["open", "overdue", "awaitingLookBack"];
    private static readonly string[] Items = ["market.flow", "market.masks", "market.disinfection"];

    private readonly string _schema = PostgresServer.NewSchema();
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("cluster");
    private readonly List<NodeProcess> _started = [];
    private volatile IReadOnlyList<NodeProcess> _nodes = [];
    private PostgresServer? _server;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _server = await PostgresServer.SharedAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var node in _started)
        {
            await node.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DropAsync(_schema);
            await _server.DropAsync($"{_schema}_cluster");
        }

        _keys.Delete(recursive: true);
    }

    [Fact]
    public async Task Nodes_that_are_killed_stand_still_or_leave_lose_nothing_and_do_nothing_twice()
    {
        Assert.SkipWhen(_server is null, PostgresServer.Missing);
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("MONITORING_SOAK") == "1",
            "Runs with ./test.sh --soak only: under continuous load the clock that the nodes share does not settle yet.");
        await JoinAsync(3);
        using var load = new Load(() => _nodes, Sites);
        await CityAsync(load);
        load.Start();
        await ProgressAsync(load);

        // One is killed.
        await KillAsync(1);
        await ProgressAsync(load);
        await JoinAsync(1);
        await ProgressAsync(load);

        // Two in a row: one is left.
        await KillAsync(2);
        await ProgressAsync(load);
        await JoinAsync(2);
        await ProgressAsync(load);

        // One stands still for two minutes, while another one leaves and a new one comes, and wakes up as a zombie.
        var zombie = _nodes[0];
        var still = Stopwatch.StartNew();
        await zombie.SignalAsync("STOP");
        _nodes = [.. _nodes.Skip(1)];
        await PutOutAsync(zombie);
        await ProgressAsync(load);
        await LeaveAsync(load);
        await JoinAsync(1);
        await ProgressAsync(load);
        await Task.Delay(TimeSpan.FromMinutes(2) - still.Elapsed is var rest && rest > TimeSpan.Zero ? rest : TimeSpan.Zero, TimeProvider.System, TestContext.Current.CancellationToken);
        await zombie.SignalAsync("CONT");
        (await zombie.ExitAsync()).ShouldBe(1, zombie.Output);

        await load.StopAsync();
        await AuditAsync(load);
    }

    /// <summary>A node that ends as it is asked to costs nobody who talks to the others as much as a second try.</summary>
    private async Task LeaveAsync(Load load)
    {
        var leaving = _nodes[0];
        _nodes = [.. _nodes.Skip(1)];
        var events = load.Acknowledged.Count;
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        var unheard = load.Unheard;
        await leaving.SignalAsync("TERM");
        (await leaving.ExitAsync()).ShouldBe(0, leaving.Output);
        await UntilAsync(() => load.Acknowledged.Count > events + 20, "the others go on");
        load.Unheard.ShouldBe(unheard);
    }

    private async Task JoinAsync(int count)
    {
        List<NodeProcess> joining = [.. Enumerable.Range(0, count).Select(_ => NodeProcess.Start(_server!.ConnectionString, _schema, _keys.FullName, Beginning))];
        _started.AddRange(joining);
        await Task.WhenAll(joining.Select(n => n.ReadyAsync()));
        _nodes = [.. _nodes, .. joining];
    }

    private async Task KillAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var killed = _nodes[0];
            _nodes = [.. _nodes.Skip(1)];
            killed.Kill();
            await killed.ExitAsync();
        }
    }

    private static async Task CityAsync(Load load)
    {
        await load.AcceptedAsync([Load.Event("city", "region", "C", new { code = "C", name = new { zh = "城市" } })]);
        await load.AcceptedAsync([Load.Event("town", "region", "T", new { code = "T", parent = "C", name = new { zh = "镇" } })]);
        await load.AcceptedAsync(
        [
            .. Enumerable.Range(0, Sites).Select(i => Load.Event($"site-{i}", "site", Load.Site(i), new
            {
                code = Load.Site(i),
                name = new { zh = "市场" },
                type = "market",
                region = "T",
                unit = new { name = "Unit" },
                items = Items,
            })),
        ]);
    }

    /// <summary>Waits until events are taken from all senders, and the clock has moved, since now.</summary>
    private static async Task ProgressAsync(Load load)
    {
        var (events, hours) = (load.Acknowledged.Count, load.Hours);
        await UntilAsync(() => load.Acknowledged.Count >= events + 40 && load.Hours >= hours + 2, $"there is progress after {events} events and {hours} hours");
    }

    private Task PutOutAsync(NodeProcess node) => UntilAsync(
        async () => await CountAsync($"SELECT count(*) FROM nodes WHERE name LIKE '{node.Name}%' AND put_out IS NOT NULL") == 1, "the others put it out");

    private async Task AuditAsync(Load load)
    {
        foreach (var node in _nodes)
        {
            (await node.AdvanceAsync("PT0S")).ShouldBeTrue(node.Output);
        }

        // Everything that was acknowledged is there, once.
        foreach (var portion in load.Acknowledged.Chunk(200))
        {
            var receipts = (await _nodes[0].PostAsync(portion)).ShouldNotBeNull();
            receipts.ShouldAllBe(r => r.GetProperty("status").GetString() == "duplicate");
        }

        (await CountAsync("SELECT count(*) FROM messages")).ShouldBe(0);
        (await CountAsync("SELECT count(*) FROM wakes WHERE due <= (SELECT position FROM progress WHERE name = 'clock')")).ShouldBe(0);

        var figures = await Task.WhenAll(_nodes.Select(n => n.GetAsync("/api/regions/C")));
        figures.Distinct().ShouldHaveSingleItem();
        var standing = JsonDocument.Parse(figures[0]).RootElement.GetProperty("live");
        standing.GetProperty("sites").GetInt32().ShouldBe(Sites);
        Live.Sum(s => standing.GetProperty(s).GetProperty("total").GetInt64())
            .ShouldBe(await CountAsync("SELECT count(*) FROM issues WHERE live"));
        foreach (var node in _nodes)
        {
            await UntilAsync(
                async () => (await node.GetAsync("/metrics")).Split('\n').Any(l => l.StartsWith("monitoring_rollups_drift", StringComparison.Ordinal)), "figures were compared");
            (await node.GetAsync("/metrics")).Split('\n').Single(l => l.StartsWith("monitoring_rollups_drift", StringComparison.Ordinal)).ShouldEndWith(" 0");
        }

        foreach (var node in _nodes)
        {
            await node.SignalAsync("TERM");
        }

        foreach (var node in _nodes)
        {
            (await node.ExitAsync()).ShouldBe(0, node.Output);
        }

        var (code, output) = await NodeProcess.RunAsync(_server!.ConnectionString, _schema, "verify", "--data", _keys.FullName, "--replay");
        code.ShouldBe(0, output);
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server!.ConnectionString) { SearchPath = _schema, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Every statement is made of constants of these tests.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static Task UntilAsync(Func<bool> condition, string what) => UntilAsync(() => Task.FromResult(condition()), what);

    private static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"Waited for {Patience} until {what}."));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }
}
