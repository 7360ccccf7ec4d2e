using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitoring.Core;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.OpenApi.Building;
using Monitoring.Gateway.Tests.OpenApi;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Tests.Staff;

/// <summary>The whole application with its engine on a SQLite file, on a clock that stands still, over a city of three levels.</summary>
internal sealed class RealGateway : IAsyncDisposable
{
    internal const string Start = "2022-03-18T08:00:00+08:00";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("staff");
    private readonly StringWriter _console = new();
    private WebApplication? _app;
    private HttpClient? _client;
    private Witness? _witness;
    private int _events;

    /// <summary>Where its data is.</summary>
    internal string Folder => _folder.FullName;

    internal IMonitoring Monitoring => _app!.Services.GetRequiredService<IMonitoring>();

    /// <summary>The document of its API.</summary>
    internal JsonObject Document => _app!.Services.GetRequiredService<ApiDocument>().Json;

    /// <summary>Starts it with the city in it.</summary>
    internal static async Task<RealGateway> StartAsync(params (string Key, string Value)[] configuration)
    {
        var gateway = new RealGateway();
        await gateway.RunAsync(configuration);
        await gateway.CityAsync();
        return gateway;
    }

    /// <summary>Ends it and starts it again on the same data.</summary>
    internal async Task RestartAsync()
    {
        await StopAsync();
        await RunAsync([]);
    }

    internal Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, null);

    internal Task<Answer> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body is null ? null : Json(body), "application/json", headers);

    internal Task<Answer> PutAsync(string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, path, Json(body), "application/json", headers);

    internal Task<Answer> ImportAsync(string kind, string csv, bool dryRun = false) => ImportAsync(kind, Encoding.UTF8.GetBytes(csv), dryRun);

    internal Task<Answer> ImportAsync(string kind, byte[] csv, bool dryRun = false) =>
        SendAsync(HttpMethod.Post, $"/api/import/{kind}{(dryRun ? "?dryRun=true" : "")}", csv, "text/csv");

    /// <summary>Sends a request whose body is written already.</summary>
    internal async Task<Answer> SendAsync(HttpMethod method, string path, byte[]? body, string? type, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();

        using var response = await _client!.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var answer = new Answer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            text,
            response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
        await (_witness ??= Witness.Of(_app!)).SeeAsync(method, path, answer);
        return answer;
    }

    /// <summary>Sends an event of a field system that must be accepted, and returns the issues it names.</summary>
    internal async Task<IReadOnlyList<string>> EventAsync(string type, string subject, object data)
    {
        var body = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = $"f{++_events}",
            ["source"] = "/field/test",
            ["type"] = $"inspection.{type}.v1",
            ["subject"] = subject,
            ["time"] = Monitoring.Now.ToDateTimeOffset().ToString("O"),
            ["data"] = JsonSerializer.SerializeToNode(data),
        };
        var answer = await SendAsync(HttpMethod.Post, "/api/events", Encoding.UTF8.GetBytes(body.ToJsonString()), "application/cloudevents+json");
        answer.Status.ShouldBe(200, answer.Text);
        return [.. answer.Json["receipts"]![0]!["issues"]!.AsArray().Select(i => i!.GetValue<string>())];
    }

    /// <summary>Makes a token, and returns the header of a request that comes with it.</summary>
    internal async Task<(string Name, string Value)> AsAsync(string role, string[] regions, string[] sites)
    {
        var made = await PostAsync("/api/tokens", new { name = role, role, regions, sites });
        return ("Authorization", $"Bearer {made.Json["token"]!.GetValue<string>()}");
    }

    /// <summary>Registers a market with one item that fails, and returns the number of its issue.</summary>
    internal async Task<string> IssueAsync(string site = "M-1", string severity = "general")
    {
        await EventAsync("site", site, Site(site));
        return (await EventAsync("visit", site, new
        {
            team = new { unit = "Team A", persons = 2 },
            mode = "unannounced",
            results = new[] { new { item = "market.flow", outcome = "fail", severity } },
        })).ShouldHaveSingleItem();
    }

    internal static object Site(string code) => new
    {
        code,
        name = new { zh = $"市场{code}", en = $"Market {code}" },
        type = "market",
        region = "T1",
        unit = new { name = $"Unit {code}" },
        items = new[] { "market.flow" },
    };

    internal async Task<int> RevisionAsync(string number) => (await GetAsync($"/api/issues/{number}")).Json["revision"]!.GetValue<int>();

    /// <summary>The ledger of an entity.</summary>
    internal async Task<IReadOnlyList<StoredEntry>> LedgerAsync(EntityKey entity) =>
        await Monitoring.Read.EntriesAsync(entity, 0, 500, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _console.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static byte[] Json(object body) => JsonSerializer.SerializeToUtf8Bytes(body);

    private async Task RunAsync((string Key, string Value)[] configuration)
    {
        var overrides = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Serve:Data"] = _folder.FullName,
            ["Serve:ManualClock"] = Start,
            ["MONITORING_BOOTSTRAP_TOKEN"] = RunningGateway.Token,
        };
        foreach (var (key, value) in configuration)
            overrides[key] = value;

        _app = GatewayHost.Build(overrides, _ => FakeMonitoring.Shipped, (builder, options) =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(new OperatorConsole(_console));
            builder.AddMonitoring(options);
        });
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RunningGateway.Token);
    }

    private async Task CityAsync()
    {
        foreach (var (code, parent) in new[] { ("C", (string?)null), ("D1", "C"), ("T1", "D1") })
        {
            var region = new JsonObject { ["code"] = code, ["name"] = new JsonObject { ["zh"] = $"区{code}" } };
            if (parent is not null)
                region["parent"] = parent;

            await EventAsync("region", code, region);
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
