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

/// <summary>One node that runs for the tests of a class, and ways to ask it as anybody.</summary>
public sealed class OneNode : IAsyncLifetime
{
    /// <summary>The token of an admin.</summary>
    internal const string Admin = "a-token-of-these-tests-0123456789";

    private const string Region = """{"specversion":"1.0","id":"r","source":"/field/test","type":"inspection.region.v1","subject":"C","time":"2022-03-18T08:00:00+08:00","data":{"code":"C","name":{"zh":"城市"}}}""";

    /// <summary>Longer than a start takes on a machine that has much else to do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _schema = PostgresServer.NewSchema();
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("node");
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}")),
    };

    private PostgresServer? _server;
    private Process? _process;

    /// <summary>Everything the node has printed.</summary>
    internal string Output => string.Join('\n', _lines);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _server = await PostgresServer.SharedAsync();
        if (_server is null)
        {
            return;
        }

        _process = Process.Start(Launch(_server.ConnectionString))!;
        _process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            _process.HasExited.ShouldBeFalse(Output);
            waited.Elapsed.ShouldBeLessThan(Patience, Output);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        using var taken = await SendAsync(HttpMethod.Post, "/api/events", Admin, new StringContent(Region, Encoding.UTF8, "application/cloudevents+json"));
        taken.StatusCode.ShouldBe(HttpStatusCode.OK, await taken.Content.ReadAsStringAsync());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
            await _server!.DropAsync(_schema);
            await _server.DropAsync($"{_schema}_cluster");
        }

        _keys.Delete(recursive: true);
    }

    /// <summary>Skips a test where there is no server.</summary>
    internal void Need() => Assert.SkipWhen(_server is null, PostgresServer.Missing);

    /// <summary>Asks for a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="token">By which token; null by none.</param>
    internal Task<HttpResponseMessage> GetAsync(string path, string? token) => SendAsync(HttpMethod.Get, path, token, null);

    /// <summary>Makes a token of a role for all there is.</summary>
    internal async Task<string> TokenAsync(string role)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/api/tokens", Admin, JsonContent.Create(new { role, regions = (string[])["C"] }));
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, text);
        return JsonElement.Parse(text).GetProperty("token").GetString()!;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await _client.SendAsync(request);
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

    private ProcessStartInfo Launch(string server)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Path.Combine(Repository.Root, "src", "Silo", "bin", configuration, "net10.0", "Monitoring.Silo.dll");
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [program, "serve", "--urls", _client.BaseAddress!.GetLeftPart(UriPartial.Authority), "--data", _keys.FullName, "--manual-clock", "2022-03-18T08:00:00+08:00"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MONITORING_BOOTSTRAP_TOKEN"] = Admin;
        start.Environment["MONITORING_Postgres__ConnectionString"] = server;
        start.Environment["MONITORING_Postgres__Schema"] = _schema;
        start.Environment["MONITORING_Cluster__Port"] = FreePort().ToString(CultureInfo.InvariantCulture);
        start.Environment["MONITORING_Cluster__SnapshotSeconds"] = "1";
        start.Environment["DOTNET_gcServer"] = "0";
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
