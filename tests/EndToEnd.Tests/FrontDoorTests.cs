using System.Net;
using Monitoring.EndToEnd.Tests.Kills;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests;

/// <summary>What the process does at its start, at its end and when it is asked for too much.</summary>
public sealed class FrontDoorTests : IDisposable
{
    private const string Clock = "2022-03-18T08:00:00+08:00";

    private static readonly DateTimeOffset Now = new(2022, 3, 18, 8, 0, 0, TimeSpan.FromHours(8));

    private readonly DataFolder _folder = new();

    private Launch Launch => new() { Data = _folder.Path, Clock = Clock };

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_process_on_the_same_data_is_turned_away_and_the_first_goes_on()
    {
        await using var first = await GatewayProcess.StartAsync(Launch);
        var (code, output) = await GatewayProcess.RefusalAsync(Launch);
        code.ShouldNotBe(0);
        output.ShouldContain("in use by another process");
        output.ShouldNotContain("Unhandled exception");
        using var api = new Api(first.Address);
        await api.AcceptedAsync(FieldEvent.Region("C", null, Now));
    }

    [Fact]
    public async Task A_broken_catalogue_stops_the_start_and_every_mistake_is_named()
    {
        var catalogue = _folder.File("catalogue");
        foreach (var file in Directory.EnumerateFiles(Repository.Catalogue, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(catalogue, Path.GetRelativePath(Repository.Catalogue, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            text = Path.GetFileName(file) switch
            {
                "market.yaml" => text.Replace("kind: inspection", "kind: inspektion", StringComparison.Ordinal),
                "standard.yaml" => text.Replace("grace: 1h", "grace: soon", StringComparison.Ordinal),
                _ => text,
            };
            await File.WriteAllTextAsync(copy, text, TestContext.Current.CancellationToken);
        }

        var (code, output) = await GatewayProcess.RefusalAsync(Launch with { Catalogue = catalogue });
        code.ShouldNotBe(0);
        output.ShouldMatch(@"market\.yaml\(\d+\): templates\[0\]\.kind: ");
        output.ShouldMatch(@"standard\.yaml\(\d+\): duty\.grace: ");
        output.ShouldMatch(@"has \d+ mistake\(s\)");
        output.ShouldNotContain("Unhandled exception");
        File.Exists(_folder.Database).ShouldBeFalse("nothing is touched before the catalogue is sound");
    }

    [Fact]
    public async Task A_missing_sealing_key_stops_the_start()
    {
        await using (var first = await GatewayProcess.StartAsync(Launch))
        {
            (await first.TerminateAsync()).ShouldBe(0);
        }

        var key = _folder.File("sealing.key");
        File.Move(key, key + ".away");
        var (code, output) = await GatewayProcess.RefusalAsync(Launch);
        code.ShouldNotBe(0);
        output.ShouldContain("sealing.key is missing");
        output.ShouldNotContain("Unhandled exception");
        File.Exists(key).ShouldBeFalse("no other key is made");

        File.Move(key + ".away", key);
        await using var again = await GatewayProcess.StartAsync(Launch);
    }

    [Fact]
    public async Task An_orderly_end_loses_nothing()
    {
        var traffic = new Traffic();
        await using (var gateway = await GatewayProcess.StartAsync(Launch))
        {
            using var api = new Api(gateway.Address);
            await RegisterAsync(traffic, api);
            var sending = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            {
                try
                {
                    while (true)
                    {
                        await traffic.SendAsync(api, Reading());
                    }
                }
                catch (HttpRequestException)
                {
                    // It has ended.
                }
            })).ToList();
            await Wait.UntilAsync(() => traffic.Count > 200, "some load");
            (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
            await Task.WhenAll(sending);
            gateway.Failures.ShouldBeEmpty();
        }

        File.Exists(_folder.Database + "-wal").ShouldBeFalse("the log is copied into the file");
        await AfterwardsEachIsThereOnceAsync(traffic);
    }

    [Fact]
    public async Task Too_many_clients_are_asked_to_come_again_and_find_everything_there_once()
    {
        const int Clients = 16;
        var each = Soak.Times(20, 50);
        var traffic = new Traffic();
        var tiny = new Dictionary<string, string> { ["Engine:MaxUnderWay"] = "4", ["Engine:MaxQueuePerEntity"] = "2" };
        await using (var gateway = await GatewayProcess.StartAsync(Launch with { Settings = tiny }))
        {
            using var api = new Api(gateway.Address);
            await RegisterAsync(traffic, api);
            var turnedAway = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
            {
                var away = 0;
                for (var open = Enumerable.Range(0, each).Select(_ => Reading()).ToList(); open.Count > 0;)
                {
                    var answer = await api.SendAsync(open);
                    if (answer.Status == HttpStatusCode.TooManyRequests)
                    {
                        answer.RetryAfter.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
                    }

                    away += answer.Receipts.Count(r => r.Status == "retry");
                    traffic.Remember(open, answer.Receipts);
                    open = [.. open.Where((_, i) => answer.Receipts[i].Status == "retry")];
                }

                return away;
            })));
            turnedAway.Sum().ShouldBeGreaterThan(0, "some were asked to come again");
            gateway.Failures.ShouldBeEmpty();
        }

        traffic.Count.ShouldBe((Clients * each) + 3);
        traffic.All.ShouldAllBe(s => s.IsAcknowledged);
        await AfterwardsEachIsThereOnceAsync(traffic);
    }

    [Fact]
    public async Task A_flood_to_one_item_does_not_fill_the_memory()
    {
        const int Batches = 60;
        const int Clients = 16;
        var traffic = new Traffic();
        await using var gateway = await GatewayProcess.StartAsync(Launch);
        using var api = new Api(gateway.Address);
        await RegisterAsync(traffic, api);
        await api.SendAsync([.. Enumerable.Range(0, 500).Select(_ => Reading())]);
        var before = gateway.Memory;
        var taken = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            var taken = 0;
            for (var i = 0; i < Batches / Clients; i++)
            {
                var answer = await api.SendAsync([.. Enumerable.Range(0, 1000).Select(_ => Reading())]);
                taken += answer.Receipts.Count(r => r.IsTaken);
            }

            return taken;
        })));
        taken.Sum().ShouldBeGreaterThan(0);
        (gateway.Memory - before).ShouldBeLessThan(400L << 20, "what waits for one item is bounded");
        gateway.Failures.ShouldBeEmpty();
    }

    private static async Task RegisterAsync(Traffic traffic, Api api)
    {
        await traffic.SendAsync(api, FieldEvent.Region("C", null, Now));
        await traffic.SendAsync(api, FieldEvent.Region("T", "C", Now));
        await traffic.SendAsync(api, FieldEvent.Site("H-1", "courier-hub", "T", Now));
        traffic.All.ShouldAllBe(s => s.IsAcknowledged);
    }

    private static FieldEvent Reading() =>
        FieldEvent.Of("reading", "H-1", Now, new { item = "courier-hub.tested-share", value = 97, unit = "%" });

    /// <summary>At the next start what was acknowledged is a duplicate, and after that everything is in the ledger once.</summary>
    private async Task AfterwardsEachIsThereOnceAsync(Traffic traffic)
    {
        await using (var gateway = await GatewayProcess.StartAsync(Launch))
        {
            using var api = new Api(gateway.Address);
            foreach (var batch in traffic.All.Select(s => s.Event).ToList().Chunk(200))
            {
                await traffic.SendAsync(api, batch);
            }

            (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
        }

        using var file = new LedgerFile(_folder.Database);
        file.Count("SELECT count(*) FROM ledger WHERE kind LIKE 'inspection.%'").ShouldBe(traffic.Count);
    }
}
