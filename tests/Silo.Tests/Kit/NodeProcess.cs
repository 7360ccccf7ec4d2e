using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Monitoring.Silo.Tests.Kit;

/// <summary>One node as a process of its own.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    /// <summary>The token with full rights.</summary>
    public const string Token = "a-token-of-these-tests-0123456789";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;
    private readonly HttpClient _client;

    private NodeProcess(Process process, int port, string name)
    {
        (_process, Name) = (process, name);
        _process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _client = new HttpClient
        {
            BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")),
            Timeout = Patience,
        };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    /// <summary>What begins its name in the table of nodes.</summary>
    public string Name { get; }

    /// <summary>Everything it has printed so far.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>Starts one; it is not ready yet.</summary>
    /// <param name="server">The PostgreSQL server.</param>
    /// <param name="schema">The schema that the nodes share.</param>
    /// <param name="keys">The folder of keys that they share.</param>
    /// <param name="clock">Where the clock of all of them stands at first.</param>
    public static NodeProcess Start(string server, string schema, string keys, string clock)
    {
        var (http, silo) = (FreePort(), FreePort());
        var start = Command(server, schema, "serve", "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{http}"), "--data", keys, "--manual-clock", clock);
        start.Environment["MONITORING_Cluster__Port"] = silo.ToString(CultureInfo.InvariantCulture);
        start.Environment["MONITORING_BOOTSTRAP_TOKEN"] = Token;
        start.Environment["MONITORING_Engine__RollupComparisonSeconds"] = "1";
        return new NodeProcess(new Process { StartInfo = start }, http, string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{silo}@"));
    }

    /// <summary>Runs a command of the program to its end.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string server, string schema, params string[] arguments)
    {
        using var process = Process.Start(Command(server, schema, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var late = new CancellationTokenSource(Patience, TimeProvider.System);
        await process.WaitForExitAsync(late.Token);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Waits until it is ready.</summary>
    public async Task ReadyAsync()
    {
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            _process.HasExited.ShouldBeFalse(Output);
            waited.Elapsed.ShouldBeLessThan(Patience, Output);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    /// <summary>Posts a batch of events; null when the node cannot be reached.</summary>
    public async Task<IReadOnlyList<JsonElement>?> PostAsync(IEnumerable<string> events)
    {
        using var body = new StringContent($"[{string.Join(',', events)}]", Encoding.UTF8, "application/cloudevents-batch+json");
        try
        {
            using var answer = await _client.PostAsync("/api/events", body);
            var text = await answer.Content.ReadAsStringAsync();
            return JsonDocument.Parse(text).RootElement.TryGetProperty("receipts", out var receipts) ? [.. receipts.EnumerateArray()] : null;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Moves the clock of all nodes; false when that did not come to its end here.</summary>
    public async Task<bool> AdvanceAsync(string by)
    {
        try
        {
            using var answer = await _client.PostAsJsonAsync("/dev/clock", new { advance = by });
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>What it answers to a question.</summary>
    public async Task<string> GetAsync(string path) => await _client.GetStringAsync(path);

    /// <summary>Kills it.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Has it stand still, or go on: <c>STOP</c>, <c>CONT</c>, or end by itself: <c>TERM</c>.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExitAsync()
    {
        using var late = new CancellationTokenSource(Patience, TimeProvider.System);
        await _process.WaitForExitAsync(late.Token);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo Command(string server, string schema, params string[] arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Path.Combine(Repository.Root, "src", "Silo", "bin", configuration, "net10.0", "Monitoring.Silo.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MONITORING_Postgres__ConnectionString"] = server;
        start.Environment["MONITORING_Postgres__Schema"] = schema;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";

        // Several nodes on one machine: each with one heap instead of one a core.
        start.Environment["DOTNET_gcServer"] = "0";
        return start;
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await _client.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
