using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitoring.Core;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Hosting;
using Monitoring.Runtime;

namespace Monitoring.Bus.Tests.Kit;

/// <summary>The whole application with its engine and a bus, on a clock that stands still.</summary>
internal sealed class BusGateway : IAsyncDisposable
{
    private const string Token = "mon_test-token-of-the-bus";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bus-");
    private readonly StringWriter _console = new();
    private readonly Uri _broker;
    private readonly TestStore _store;
    private readonly (string Key, string Value)[] _configuration;
    private WebApplication? _app;
    private HttpClient? _client;

    private BusGateway(Uri broker, TestStore store, (string Key, string Value)[] configuration) =>
        (_broker, _store, _configuration) = (broker, store, configuration);

    /// <summary>The running system.</summary>
    public IMonitoring Monitoring => _app!.Services.GetRequiredService<IMonitoring>();

    /// <summary>How its bus does.</summary>
    public BusState Bus => _app!.Services.GetRequiredService<BusState>();

    /// <summary>Starts it and waits until events are taken from the broker.</summary>
    public static Task<BusGateway> StartAsync(BrokerClient broker, params (string Key, string Value)[] configuration) =>
        StartAsync(broker, TestStore.File, configuration);

    /// <summary>Starts it on an address where there may be no broker.</summary>
    public static Task<BusGateway> StartAsync(Uri broker, params (string Key, string Value)[] configuration) =>
        StartAsync(broker, TestStore.File, configuration);

    /// <summary>The same on a store.</summary>
    public static async Task<BusGateway> StartAsync(Uri broker, TestStore store, params (string Key, string Value)[] configuration)
    {
        var gateway = new BusGateway(broker, store, configuration);
        try
        {
            await gateway.RunAsync();
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it with the city of the tests, and hotels in it, sent over HTTP.</summary>
    public static Task<BusGateway> WithCityAsync(BrokerClient broker, Field field, int hotels = 1, params (string Key, string Value)[] configuration) =>
        WithCityAsync(broker, TestStore.File, field, hotels, configuration);

    /// <summary>The same on a store.</summary>
    public static async Task<BusGateway> WithCityAsync(
        BrokerClient broker, TestStore store, Field field, int hotels, params (string Key, string Value)[] configuration)
    {
        var gateway = await StartAsync(broker, store, configuration);
        await gateway.PostAsync([.. field.City(), .. Enumerable.Range(1, hotels).Select(i => field.Site($"H-{i}"))]);
        return gateway;
    }

    /// <summary>Waits until events are taken from the broker.</summary>
    public Task ConnectedAsync() => Wait.UntilAsync(() => Bus.IsConnected, "events are taken from the broker", TimeSpan.FromMinutes(2));

    /// <summary>Ends it and starts it again on the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await RunAsync();
        await ConnectedAsync();
    }

    /// <summary>Sends events over HTTP, all of which must be taken.</summary>
    public async Task PostAsync(params IReadOnlyList<string> events)
    {
        var (status, answer) = await SendAsync(HttpMethod.Post, "/api/events", Field.Batch(events), "application/cloudevents-batch+json");
        status.ShouldBe(200, answer?.ToJsonString());
    }

    /// <summary>Asks for something that must be there.</summary>
    public async Task<JsonNode> GetAsync(string path)
    {
        var (status, answer) = await SendAsync(HttpMethod.Get, path);
        status.ShouldBe(200, answer?.ToJsonString());
        return answer!;
    }

    /// <summary>Asks for something.</summary>
    public async Task<(int Status, JsonNode? Answer)> SendAsync(
        HttpMethod method, string path, string? body = null, string contentType = "application/json", string? token = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Token);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        using var response = await _client!.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text) : text.Length == 0 ? null : JsonValue.Create(text));
    }

    /// <summary>Makes a token.</summary>
    public async Task<string> TokenAsync(string body)
    {
        var (status, answer) = await SendAsync(HttpMethod.Post, "/api/tokens", body);
        status.ShouldBe(201);
        return answer!["token"]!.GetValue<string>();
    }

    /// <summary>A figure of the metrics; null where there is none of that name.</summary>
    public async Task<double?> MetricAsync(string name)
    {
        var (_, text) = await SendAsync(HttpMethod.Get, "/metrics");
        var line = text!.GetValue<string>().Split('\n').FirstOrDefault(l => l.StartsWith(name + " ", StringComparison.Ordinal));
        return line is null ? null : double.Parse(line[(name.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>What the route says that supervisors of processes ask.</summary>
    public async Task<string> ReadinessAsync() => (await GetAsync("/health/ready"))["status"]!.GetValue<string>();

    /// <summary>The ids of the events of tests that the ledger of an item holds, as often as it holds them.</summary>
    public async Task<IReadOnlyList<string>> LedgerAsync(EntityKey entity) => (await LedgerAsync(entity, 0)).Ids;

    /// <summary>The same after an entry, with the last entry that was read.</summary>
    public async Task<(IReadOnlyList<string> Ids, long Last)> LedgerAsync(EntityKey entity, long after)
    {
        var ids = new List<string>();
        while (await Monitoring.Read.EntriesAsync(entity, after, 500, TestContext.Current.CancellationToken) is { Count: > 0 } entries)
        {
            ids.AddRange(entries
                .Where(e => e.Kind.StartsWith("inspection.", StringComparison.Ordinal))
                .Select(e => JsonNode.Parse(e.Input)!["id"]!.GetValue<string>()));
            after = entries[^1].Seq;
        }

        return (ids, after);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _store.RemoveAsync();
        await _console.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task RunAsync()
    {
        var overrides = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Serve:ManualClock"] = Field.Now,
            ["MONITORING_BOOTSTRAP_TOKEN"] = Token,
            ["Bus:Address"] = _broker.ToString(),
            ["Serve:Data"] = _folder.FullName,
        };
        _store.Choose(overrides);
        foreach (var (key, value) in _configuration)
        {
            overrides[key] = value;
        }

        _app = GatewayHost.Build(overrides, _ => Shipped.Catalogue, (builder, options) =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(new OperatorConsole(_console));
            builder.AddMonitoring(options);
        });
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    private static async Task<BusGateway> StartAsync(BrokerClient broker, TestStore store, (string Key, string Value)[] configuration)
    {
        var gateway = await StartAsync(broker.Server.Address, store, configuration);
        try
        {
            await gateway.ConnectedAsync();
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }

    private async Task StopAsync()
    {
        _client?.Dispose();
        if (_app is not null)
        {
            // As the executable does: the engine ends before the store that it writes to.
            await _app.StopAsync(CancellationToken.None);
            await _app.DisposeAsync();
        }

        _app = null;
    }
}
