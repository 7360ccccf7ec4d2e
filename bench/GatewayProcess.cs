using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Monitoring.Bench;

/// <summary>The Gateway, or a node of a cluster, in a process of its own, and a client for it.</summary>
internal sealed class GatewayProcess : IAsyncDisposable
{
    private const string Token = "bench-token-0123456789abcdef";

    private readonly Process _process;
    private readonly Interruption _interruption;

    private GatewayProcess(Process process, HttpClient client)
    {
        (_process, Client) = (process, client);
        _interruption = new Interruption(process.Kill);
    }

    public HttpClient Client { get; }

    /// <summary>Starts it on a port of its own, and waits until it is ready.</summary>
    /// <param name="folder">Its data.</param>
    /// <param name="settings">What it is configured with, as environment variables without their prefix.</param>
    public static Task<GatewayProcess> StartAsync(string folder, params IEnumerable<(string Name, string Value)> settings) =>
        StartProgramAsync("Gateway", folder, settings);

    /// <summary>The same for a node of a cluster.</summary>
    public static Task<GatewayProcess> StartSiloAsync(string folder, params IEnumerable<(string Name, string Value)> settings) =>
        StartProgramAsync("Silo", folder, settings);

    private static async Task<GatewayProcess> StartProgramAsync(string program, string folder, IEnumerable<(string Name, string Value)> settings)
    {
        var dll = Path.GetFullPath(Path.Combine(
            AppContext.BaseDirectory.Replace($"{Path.DirectorySeparatorChar}bench{Path.DirectorySeparatorChar}bin", $"{Path.DirectorySeparatorChar}src{Path.DirectorySeparatorChar}{program}{Path.DirectorySeparatorChar}bin", StringComparison.Ordinal),
            $"Monitoring.{program}.dll"));
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [dll, "serve", "--data", folder, "--urls", url]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["MONITORING_BOOTSTRAP_TOKEN"] = Token;
        start.Environment["MONITORING_Engine__MaxResidentEntities"] = "2500000";
        // What is measured is what the machine takes, not what one token is allowed.
        start.Environment["MONITORING_Limits__EventsPerMinute"] = "1000000000";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in settings)
        {
            start.Environment[$"MONITORING_{name}"] = value;
        }

        // A process that is killed cannot remove the socket and pipes that debuggers reach it by, so it is to make none.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = new Uri(url), Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        var gateway = new GatewayProcess(process, client);
        try
        {
            await gateway.ReadyAsync();
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }

    /// <summary>Posts one batch; every event must be accepted.</summary>
    public async Task PostAsync(byte[] batch)
    {
        using var content = new ByteArrayContent(batch);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents-batch+json");
        using var answer = await Client.PostAsync(new Uri("/api/events", UriKind.Relative), content);
        if ((int)answer.StatusCode != 200)
        {
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }
    }

    /// <summary>Seconds of processor that it has used so far.</summary>
    public double ProcessorSeconds()
    {
        _process.Refresh();
        return _process.TotalProcessorTime.TotalSeconds;
    }

    /// <summary>Sends it a signal, by its name without <c>SIG</c>; nothing where it has ended.</summary>
    public async Task SignalAsync(string signal)
    {
        if (_process.HasExited)
        {
            return;
        }

        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            await SignalAsync("TERM");
            await _process.WaitForExitAsync();
        }

        _interruption.Dispose();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ReadyAsync()
    {
        for (var i = 0; i < 600; i++)
        {
            try
            {
                using var ready = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (ready.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        throw new InvalidOperationException("The Gateway did not become ready.");
    }
}
