using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.Silo.Tests.Kit;

/// <summary>One node as a process of its own.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    /// <summary>Longer than anything here takes on a machine that has much else to do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;
    private readonly HttpClient _client;

    private NodeProcess(ProcessStartInfo start, Uri http, string name)
    {
        Name = name;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _client = new HttpClient { BaseAddress = http, Timeout = Patience };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Launch.Token);
        Api = new Api(http);
    }

    /// <summary>What begins its name in the table of nodes.</summary>
    public string Name { get; }

    /// <summary>As callers reach it; disposed of once it is away.</summary>
    public Api Api { get; }

    /// <summary>Whether callers may find nobody there, since something has befallen it that it may end of.</summary>
    public bool IsAway { get; set; }

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Everything it has printed so far.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>Starts one; it is not ready yet.</summary>
    public static NodeProcess Start(NodeLaunch launch)
    {
        var (http, silo) = (FreePort.Next(), FreePort.Next());
        var url = string.Create(CultureInfo.InvariantCulture, $"http://{launch.Address}:{http}");
        var settings = new Dictionary<string, string>(launch.Settings)
        {
            ["Cluster:Address"] = launch.Among,
            ["Cluster:Port"] = silo.ToString(CultureInfo.InvariantCulture),

            // Within the patience of callers, so that they are told to come again before they give up.
            ["Cluster:CallSeconds"] = "30",
            [Launch.AllowedNetworks] = $"127.0.0.0/8, {Networks.Range}",
            ["Engine:RollupComparisonSeconds"] = "1",
        };
        string[] clock = launch.Clock is { } at ? ["--manual-clock", at] : [];
        var start = Command(launch.Program, launch.Network, settings, ["serve", "--urls", url, "--data", launch.Data, .. clock]);
        start.Environment["MONITORING_BOOTSTRAP_TOKEN"] = Launch.Token;
        return new NodeProcess(start, new Uri(url), string.Create(CultureInfo.InvariantCulture, $"{launch.Among}:{silo}@"));
    }

    /// <summary>Runs a command of the program to its end.</summary>
    public static async Task<(int Code, string Output)> RunAsync(NodeLaunch launch, params string[] arguments)
    {
        using var process = Process.Start(Command(launch.Program, null, launch.Settings, arguments))!;
        using var late = new CancellationTokenSource(Patience, TimeProvider.System);
        var output = process.StandardOutput.ReadToEndAsync(late.Token);
        var errors = process.StandardError.ReadToEndAsync(late.Token);
        await process.WaitForExitAsync(late.Token);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Waits until it is ready.</summary>
    public async Task ReadyAsync() => (await ComesAsync()).ShouldBeTrue(Output);

    /// <summary>Waits until it is ready or has ended.</summary>
    /// <returns>Whether it is ready.</returns>
    public async Task<bool> ComesAsync()
    {
        await Wait.UntilAsync(async () => HasEnded || await IsReadyAsync(), $"{Name} is ready", Patience);
        return !HasEnded;
    }

    /// <summary>Moves the clock of all nodes through everything that comes due.</summary>
    /// <returns>Where it stands; null when that did not come to its end here.</returns>
    public async Task<DateTimeOffset?> AdvanceAsync(TimeSpan by)
    {
        try
        {
            using var answer = await _client.PostAsJsonAsync("/dev/clock", new { advance = System.Xml.XmlConvert.ToString(by) });
            return answer.IsSuccessStatusCode
                ? JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("now").GetDateTimeOffset()
                : null;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Kills it (SIGKILL), and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        IsAway = true;
        _process.Kill(entireProcessTree: true);
        await ExitAsync();
    }

    /// <summary>Has it stand still (SIGSTOP). Who was talking to it gives up, as a load balancer does that hears no more of it.</summary>
    public async Task StopAsync()
    {
        IsAway = true;
        await SignalAsync("STOP");
        Api.Dispose();
        _client.CancelPendingRequests();
    }

    /// <summary>Has it go on (SIGCONT).</summary>
    public Task GoOnAsync() => SignalAsync("CONT");

    /// <summary>Asks it to end (SIGTERM).</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        await SignalAsync("TERM");
        return await ExitAsync();
    }

    /// <summary>Waits until it has ended by itself, as one that was put out and may no longer take part.</summary>
    public async Task EndedAsync()
    {
        (await ExitAsync()).ShouldBe(1, Output);
        Output.ShouldContain("takes no part any more");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        _client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task<int> ExitAsync()
    {
        using var late = new CancellationTokenSource(Patience, TimeProvider.System);
        await _process.WaitForExitAsync(late.Token);
        IsAway = true;
        return _process.ExitCode;
    }

    /// <summary>In a network of its own the program is what <c>ip netns exec</c> becomes, so that signals reach it.</summary>
    private static ProcessStartInfo Command(string program, string? network, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        string[] dotnet = [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", program, .. arguments];
        string[] line = network is null ? dotnet : ["ip", "netns", "exec", network, .. dotnet];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("MONITORING_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment["MONITORING_" + name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        // A process that is killed cannot remove the socket and pipes that debuggers reach it by, so it is to make none.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";

        // Several nodes on one machine: each with one heap instead of one a core.
        start.Environment["DOTNET_gcServer"] = "0";
        return start;
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
