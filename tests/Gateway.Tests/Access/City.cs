using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitoring.Core.LookBacks;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.Tests.OpenApi;

namespace Monitoring.Gateway.Tests.Access;

/// <summary>
/// The whole application over the real engine and store, on a manual clock. Its city NB has the districts HS, with the
/// township T1 and the hotel HS-1, and YZ with the hotel YZ-1; each hotel has an issue, that of HS-1 is claimed put right. HS
/// is where everybody but admins may go; the role site speaks for HS-1.
/// </summary>
internal sealed class City : IAsyncDisposable
{
    internal const string Own = "HS-1";
    internal const string Other = "YZ-1";
    internal const string Item = "isolation-hotel.zones";

    internal static readonly DateTimeOffset Start = new(2022, 3, 18, 8, 0, 0, TimeSpan.FromHours(8));

    private const string Admin = "a-token-of-an-admin-of-these-tests";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("monitoring-city-");
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal) { ["admin"] = Admin };
    private readonly Dictionary<string, Browser> _browsers = new(StringComparer.Ordinal);
    private readonly HttpClient _client;
    private readonly Lazy<Witness> _witness;
    private int _events;

    private City(IReadOnlyList<(string Key, string Value)> settings)
    {
        var overrides = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Delivery:GroupSeconds"] = "0",
            ["Serve:Data"] = _folder.FullName,
            ["Serve:ManualClock"] = Start.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            [BootstrapToken.Variable] = Admin,
        };
        foreach (var (key, value) in settings)
            overrides[key] = value;

        App = GatewayHost.Build(overrides, _ => FakeMonitoring.Shipped, (builder, serve) =>
        {
            builder.AddMonitoring(serve);
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        });
        _client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        _witness = new Lazy<Witness>(() => Witness.Of(App));
    }

    internal WebApplication App { get; }

    internal OffsetClock Clock { get; } = new();

    internal LogLines Log { get; } = new();

    /// <summary>Where everything is kept.</summary>
    internal string DataFile => Path.Combine(_folder.FullName, "monitoring.db");

    /// <summary>Requests that name no token of themselves.</summary>
    internal HttpClient Client => _client;

    internal string OwnIssue { get; private set; } = "";

    internal string OtherIssue { get; private set; } = "";

    /// <summary>The alert that the issue of HS-1 was raised.</summary>
    internal string OwnAlert { get; private set; } = "";

    /// <summary>The alert that the issue of YZ-1 was raised.</summary>
    internal string OtherAlert { get; private set; } = "";

    internal static async Task<City> StartAsync(params (string Key, string Value)[] settings)
    {
        var city = new City(settings);
        await city.App.StartAsync(TestContext.Current.CancellationToken);
        city._client.BaseAddress = new Uri(city.App.Urls.Single());
        await city.RegisterAsync();
        foreach (var role in (string[])["source", "viewer", "inspector", "officer", "supervisor"])
            await city.MakeAsync(role, $$"""{"role":"{{role}}","regions":["HS"]}""");

        await city.MakeAsync("site", """{"role":"site","sites":["HS-1"]}""");
        await city.SettleAsync();
        city.OwnAlert = await city.AlertAsync(city.OwnIssue, "issue-raised");
        city.OtherAlert = await city.AlertAsync(city.OtherIssue, "issue-raised");
        return city;
    }

    /// <summary>Makes a token that later requests name.</summary>
    internal async Task<string> MakeAsync(string name, string body)
    {
        var made = await SendAsync("admin", HttpMethod.Post, "/api/tokens", body);
        made.Status.ShouldBe(201, made.Text);
        _tokens[name] = made.Json["token"]!.GetValue<string>();
        return made.Json["id"]!.GetValue<string>();
    }

    /// <summary>A browser that nobody has signed in with.</summary>
    internal Browser Browser() => new(_client, _witness.Value);

    /// <summary>Makes an account of a role with the scope of its token; from now on somebody of that name comes with a session.</summary>
    internal async Task<Browser> SignInAsync(string role)
    {
        var scope = role switch { "admin" => "", "site" => ""","sites":["HS-1"]""", _ => ""","regions":["HS"]""" };
        var made = await SendAsync("admin", HttpMethod.Post, "/api/accounts", $$"""{"name":"{{role}}-account","role":"{{role}}"{{scope}}}""");
        made.Status.ShouldBe(201, made.Text);
        var browser = Browser();
        (await browser.SignInAsync($"{role}-account", made.Json["oneTimePassword"]!.GetValue<string>())).Status.ShouldBe(200);
        (await browser.ChangePasswordAsync($"the own password of {role}")).Status.ShouldBe(200);
        return _browsers[role] = browser;
    }

    /// <summary>The token of somebody; a name that nobody made is a token that nobody knows.</summary>
    internal string TokenOf(string who) => _tokens.GetValueOrDefault(who, who);

    internal Task<Answer> GetAsync(string who, string path) => SendAsync(who, HttpMethod.Get, path);

    internal async Task<Answer> SendAsync(
        string who, HttpMethod method, string path, string? body = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(method, path);
        if (_browsers.TryGetValue(who, out var browser))
            browser.AddTo(request);
        else
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TokenOf(who));

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        // A live feed goes on for as long as one listens; here it is enough that it began.
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var isFeed = response.Content.Headers.ContentType?.MediaType == "text/event-stream";
        var answer = new Answer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            isFeed ? "" : await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Headers.Concat(response.Content.Headers)
                .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
        await _witness.Value.SeeAsync(method, path, answer);
        return answer;
    }

    /// <summary>The id of the first alert of an issue with a reason.</summary>
    internal async Task<string> AlertAsync(string issue, string reason)
    {
        var alerts = await GetAsync("admin", $"/api/alerts?issue={issue}&reason={reason}");
        return alerts.Items[^1]!["alert"]!.GetValue<string>();
    }

    /// <summary>The id of the alert that the look-back at HS-1 is due, which comes first where it has not come yet.</summary>
    internal async Task<string> CallAsync()
    {
        if ((await GetAsync("admin", $"/api/issues/{OwnIssue}")).Json["lookBackDueAt"] is null)
            await AdvanceAsync(TimeSpan.FromHours(60));

        return await AlertAsync(OwnIssue, "look-back-due");
    }

    /// <summary>Sends events as a batch.</summary>
    internal Task<Answer> PostAsync(string who, params JsonObject[] events) => SendAsync(
        who, HttpMethod.Post, "/api/events", new JsonArray([.. events]).ToJsonString(), "application/cloudevents-batch+json");

    /// <summary>Sends one event and says what became of it: its status, and where it was rejected field and code.</summary>
    internal async Task<string> TellAsync(string who, JsonObject one)
    {
        var answer = await PostAsync(who, one);
        return answer.Status == 403 ? "closed" : Outcome(answer.Json["receipts"]!.AsArray().ShouldHaveSingleItem()!);
    }

    internal static string Outcome(JsonNode receipt) => string.Join(
        ' ',
        receipt["errors"]!.AsArray().Select(e => $"{e!["field"]}:{e["code"]}").Prepend(receipt["status"]!.GetValue<string>()));

    /// <summary>The secret that draws are keyed by, as whoever runs the installation has it.</summary>
    internal async Task<SealingKey> SealingKeyAsync() =>
        new(await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "sealing.key"), TestContext.Current.CancellationToken));

    internal async Task AdvanceAsync(TimeSpan by)
    {
        var body = $$"""{"advance":"{{System.Xml.XmlConvert.ToString(by)}}"}""";
        (await SendAsync("admin", HttpMethod.Post, "/dev/clock", body)).Status.ShouldBe(200);
    }

    internal JsonObject Event(string type, string subject, string data, string? id = null) => new()
    {
        ["specversion"] = "1.0",
        ["id"] = id ?? string.Create(CultureInfo.InvariantCulture, $"e{Interlocked.Increment(ref _events)}"),
        ["source"] = "/field/test",
        ["type"] = $"inspection.{type}.v1",
        ["subject"] = subject,
        ["time"] = "2022-03-18T08:00:00+08:00",
        ["data"] = JsonNode.Parse(data),
    };

    internal JsonObject Region(string code, string? parent)
    {
        var region = Event(
            "region",
            code,
            $$"""
            {"code":"{{code}}","name":{"zh":"区域{{code}}"},
             "posts":[{"code":"duty","holders":[{"name":"王小明","channels":[{"kind":"sms","address":"13812341234"}]}]},
                      {"code":"inspect","side":"inspection","unit":"Office {{code}}","holders":[{"name":"赵大山","channels":[]}]}]}
            """);
        if (parent is not null)
            region["data"]!["parent"] = parent;

        return region;
    }

    internal JsonObject Site(string code, string region) => Event(
        "site",
        code,
        $$$"""
        {"code":"{{{code}}}","name":{"zh":"酒店{{{code}}}"},"type":"isolation-hotel","region":"{{{region}}}","unit":{"name":"Hotel Co."},
         "contact":{"name":"李四光","channels":[{"kind":"sms","address":"13987654321"}]}}
        """);

    internal JsonObject Visit(string site, string outcome) => Event(
        "visit",
        site,
        $$"""{"team":{"unit":"Team A","persons":2},"mode":"unannounced","results":[{"item":"{{Item}}","outcome":"{{outcome}}"}]}""");

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        Log.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Waits until every delivery is done with: they go by the system's clock and would change answers meanwhile.</summary>
    private async Task SettleAsync()
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await GetAsync("admin", "/api/alerts?limit=500")).Text.Contains("\"pending\"", StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, bound.Token);
    }

    private async Task RegisterAsync()
    {
        var answer = await PostAsync(
            "admin",
            Region("NB", null),
            Region("HS", "NB"),
            Region("T1", "HS"),
            Region("YZ", "NB"),
            Site(Own, "T1"),
            Site(Other, "YZ"),
            Visit(Own, "fail"),
            Visit(Other, "fail"),
            Event("rectification", Own, $$"""{"item":"{{Item}}","note":"done"}"""));
        answer.Status.ShouldBe(200, answer.Text);
        OwnIssue = answer.Json["receipts"]![6]!["issues"]![0]!.GetValue<string>();
        OtherIssue = answer.Json["receipts"]![7]!["issues"]![0]!.GetValue<string>();
    }
}
