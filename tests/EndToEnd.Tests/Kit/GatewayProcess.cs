using System.Collections.Concurrent;
using System.Diagnostics;

namespace Monitoring.EndToEnd.Tests.Kit;

/// <summary>The real executable as a process of its own, on a free port of this machine.</summary>
internal sealed class GatewayProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;
    private string? _address;

    private GatewayProcess(Launch launch)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = launch.Data,
        };
        string[] arguments = [Repository.Gateway, "serve", "--urls", "http://127.0.0.1:0", .. Option("--data", launch.NamesData ? launch.Data : null), .. launch.Arguments];
        foreach (var argument in arguments.Concat(Option("--manual-clock", launch.Clock)).Concat(Option("--catalogue", launch.Catalogue)))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("MONITORING_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        var settings = new Dictionary<string, string>(launch.Settings);
        settings.TryAdd(Launch.AllowedNetworks, "127.0.0.0/8");
        foreach (var (name, value) in settings)
        {
            start.Environment["MONITORING_" + name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        foreach (var (name, value) in launch.Environment)
        {
            start.Environment[name] = value;
        }

        if (launch.Bootstrap is { } token)
        {
            start.Environment["MONITORING_BOOTSTRAP_TOKEN"] = token;
        }

        // A process that is killed cannot remove the socket and pipes that debuggers reach it by, so it is to make none.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";

        var sinceStart = Stopwatch.StartNew();
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Started = sinceStart;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_address ?? throw new InvalidOperationException("It does not listen yet."));

    /// <summary>Everything it has printed so far.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>What went wrong in it, as its log says.</summary>
    public IEnumerable<string> Failures => _lines.Where(l => l.StartsWith("fail:", StringComparison.Ordinal) || l.StartsWith("crit:", StringComparison.Ordinal) || l.StartsWith("Unhandled", StringComparison.Ordinal));

    /// <summary>How long the start took, once it is ready.</summary>
    public Stopwatch Started { get; }

    /// <summary>Its resident memory in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts one and waits until it is ready.</summary>
    public static async Task<GatewayProcess> StartAsync(Launch launch)
    {
        var gateway = new GatewayProcess(launch);
        try
        {
            await Wait.UntilAsync(() => gateway._address is not null || gateway._process.HasExited, "the gateway listens", TimeSpan.FromMinutes(1));
            if (gateway._process.HasExited)
            {
                throw new InvalidOperationException($"The gateway ended with {await gateway.ExitAsync()}:\n{gateway.Output}");
            }

            using var client = new HttpClient { BaseAddress = gateway.Address };
            await Wait.UntilAsync(() => IsReadyAsync(client), "the gateway is ready");
            gateway.Started.Stop();
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts one that is to refuse, and waits for its end.</summary>
    /// <returns>Its exit code and everything it printed.</returns>
    public static async Task<(int Code, string Output)> RefusalAsync(Launch launch)
    {
        await using var gateway = new GatewayProcess(launch);
        var code = await gateway.ExitAsync();
        return (code, gateway.Output);
    }

    /// <summary>Starts one and kills it on its way, ready or not.</summary>
    public static async Task KillAtStartAsync(Launch launch, TimeSpan after)
    {
        await using var gateway = new GatewayProcess(launch);
        await Task.Delay(after, TimeProvider.System);
        await gateway.KillAsync();
        gateway.Failures.ShouldBeEmpty(gateway.Output);
    }

    /// <summary>Ends it as a power cut would (SIGKILL) and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await ExitAsync();
    }

    /// <summary>Asks it to end (SIGTERM), as a supervisor of processes does, and returns its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        return await ExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static string[] Option(string name, string? value) => value is null ? [] : [name, value];

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return answer.IsSuccessStatusCode;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        var at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0)
        {
            _address = line[(at + Listening.Length)..].Trim();
        }
    }

    private async Task<int> ExitAsync()
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await _process.WaitForExitAsync(bound.Token);
        return _process.ExitCode;
    }
}
