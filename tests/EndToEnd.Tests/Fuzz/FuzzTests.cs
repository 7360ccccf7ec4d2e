using System.Diagnostics;
using System.Globalization;
using Monitoring.EndToEnd.Tests.Fuzz.Cases;
using Monitoring.EndToEnd.Tests.Fuzz.Checks;
using Monitoring.EndToEnd.Tests.Kills;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests.Fuzz;

/// <summary>
/// Mutated events, queries, commands and files against the running executable. MONITORING_FUZZ_SEED repeats a run,
/// MONITORING_FUZZ_CASES says how long it is.
/// </summary>
public sealed class FuzzTests
{
    // A quarter of the run brings the process to the size it keeps.
    private const int WarmUp = 4;

    // Nurseries come and go, and so does what waits to be written; what is kept of each case does not.
    private const long Room = 384L << 20;

    [Fact]
    public async Task Whatever_is_sent_is_answered_and_nothing_is_half_applied()
    {
        var seed = Setting("MONITORING_FUZZ_SEED") ?? Random.Shared.Next(1_000_000);
        var cases = Setting("MONITORING_FUZZ_CASES") ?? Soak.Times(20_000, 1_000_000);
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine($"seed {seed}");
        using var folder = new DataFolder();
        var took = Stopwatch.StartNew();
        FuzzRun run;
        await using (var gateway = await GatewayProcess.StartAsync(new Launch { Data = folder.Path, Clock = Town.Start.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) }))
        {
            using var api = new Api(gateway.Address);
            var town = Town.Registrations.ToList();
            run = new FuzzRun(gateway.Address, seed, await PrepareAsync(api, town));
            foreach (var one in town)
                run.Promises.Remember(FieldEvent.Source, one.Id);

            await run.UntilAsync(cases / WarmUp);
            var before = await Footprint.OfAsync(api, gateway);
            await run.UntilAsync(cases);
            run.Failures.ShouldBeEmpty($"seed {seed}");
            gateway.Failures.ShouldBeEmpty($"seed {seed}\n{Trouble(gateway)}");
            var after = await Footprint.OfAsync(api, gateway);
            output.WriteLine($"{run.Done} cases in {took.Elapsed.TotalSeconds:0} s; {before}, then {after}\n{run.Answers}");
            (after.Heap - before.Heap).ShouldBeLessThan(Room, $"{before}, then {after}");
            (after.Resident - before.Resident).ShouldBeLessThan(Room, $"{before}, then {after}");
            (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
            gateway.Failures.ShouldBeEmpty($"seed {seed}\n{Trouble(gateway)}");
        }

        using (var file = new LedgerFile(folder.Database))
            output.WriteLine($"{new LedgerAudit(file, run.Promises).Run()} entries from outside, {took.Elapsed.TotalSeconds:0} s");

        var verified = await Ended.RunAsync("verify", "--data", folder.Path, "--replay");
        verified.Code.ShouldBe(0, $"seed {seed}: {verified.Output}{verified.Errors}");
        output.WriteLine($"verified after {took.Elapsed.TotalSeconds:0} s: {verified.Output}");
    }

    /// <summary>Registers the town, and makes a token for each role.</summary>
    private static async Task<IReadOnlyList<Asker>> PrepareAsync(Api api, IEnumerable<FieldEvent> town)
    {
        foreach (var one in town)
            await api.AcceptedAsync(one);

        var askers = new List<Asker> { new("bootstrap", Launch.Token) };
        foreach (var (role, scope) in new[] { ("source", "regions\":[\"Z-1"), ("site", "sites\":[\"S-0"), ("viewer", "regions\":[\"Z-1"), ("inspector", "regions\":[\"Z"), ("officer", "regions\":[\"Z-2"), ("supervisor", "regions\":[\"Z") })
        {
            var made = await api.PostAsync("/api/tokens", $$"""{"role":"{{role}}","{{scope}}"]}""", System.Net.HttpStatusCode.Created);
            askers.Add(new Asker(made.GetProperty("id").GetString()!, made.GetProperty("token").GetString()!));
        }

        return askers;
    }

    /// <summary>What the log says from the first failure on.</summary>
    private static string Trouble(GatewayProcess gateway)
    {
        var output = gateway.Output;
        var at = gateway.Failures.FirstOrDefault() is { } first ? output.IndexOf(first, StringComparison.Ordinal) : output.Length;
        return output[at..Math.Min(output.Length, at + 6_000)];
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : null;
}
