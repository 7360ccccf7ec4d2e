using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Health;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.Tests.OpenApi;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Tests;

/// <summary>The whole application on a real server and a free port, over a system that is faked.</summary>
internal sealed class RunningGateway : IAsyncDisposable
{
    internal const string Token = "mon_test-token-of-the-gateway";

    private readonly StringWriter _console;
    private readonly AccessFile _access;
    private Witness? _witness;

    private RunningGateway(WebApplication app, FakeMonitoring monitoring, StringWriter console, LogLines log, AccessFile access)
    {
        App = app;
        Monitoring = monitoring;
        Log = log;
        _console = console;
        _access = access;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    internal WebApplication App { get; }

    internal FakeMonitoring Monitoring { get; }

    internal HttpClient Client { get; }

    internal LogLines Log { get; }

    internal string Console => _console.ToString();

    internal static async Task<RunningGateway> StartAsync(
        Dictionary<string, byte[]>? settings = null, bool ready = true, string? token = Token, TimeProvider? clock = null, params (string Key, string Value)[] configuration)
    {
        var overrides = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["urls"] = "http://127.0.0.1:0",
            [BootstrapToken.Variable] = token,

            // The fewest that are allowed: what tests do most with passwords is to wait for them.
            ["SignIn:PasswordRounds"] = "100000",
        };
        foreach (var (key, value) in configuration)
            overrides[key] = value;

        var monitoring = World.Create();
        var console = new StringWriter();
        var log = new LogLines();
        var access = new AccessFile();
        var app = GatewayHost.Build(overrides, _ => FakeMonitoring.Shipped, (builder, _) =>
        {
            builder.Logging.ClearProviders().AddProvider(log);
            builder.Services.AddSingleton<IMonitoring>(monitoring).AddSingleton<IManualClock>(monitoring);
            builder.Services.AddSingleton(FakeStore.Over(settings ?? []));
            builder.Services.AddSingleton<IAccessStore>(access.Store).AddSingleton<IAccountStore>(access.Store);
            builder.Services.AddSingleton(new OperatorConsole(console));
            builder.Services.AddSingleton(clock ?? TimeProvider.System);
        });
        if (ready)
            app.Services.GetRequiredService<Readiness>().Ready(() => true);

        try
        {
            await app.StartAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            await access.DisposeAsync();
            throw;
        }

        return new RunningGateway(app, monitoring, console, log, access);
    }

    /// <summary>From now on asks with a new token of that role and scope.</summary>
    internal async Task BecomeAsync(string role, string scope)
    {
        var made = await PostAsync("/api/tokens", $$"""{"role":"{{role}}",{{scope}}}""", "application/json");
        made.Status.ShouldBe(201, made.Text);
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Json["token"]!.GetValue<string>());
    }

    internal Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    internal Task<Answer> PostAsync(string path, string body, string contentType, params (string Name, string Value)[] headers) =>
        PostAsync(path, Encoding.UTF8.GetBytes(body), contentType, headers);

    internal Task<Answer> PostAsync(string path, byte[] body, string? contentType, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        if (contentType is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return SendAsync(request);
    }

    internal async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var answer = new Answer(
                (int)response.StatusCode,
                response.Content.Headers.ContentType?.MediaType,
                text,
                response.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
            await (_witness ??= Witness.Of(App)).SeeAsync(request.Method, request.RequestUri!.PathAndQuery, answer);
            return answer;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        await _access.DisposeAsync();
        await _console.DisposeAsync();
        Log.Dispose();
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string? ContentType, string Text, IReadOnlyDictionary<string, string> Headers)
{
    internal JsonNode Json => JsonNode.Parse(Text)!;

    internal JsonArray Items => Json["items"]!.AsArray();

    /// <summary>The fields a problem names, each with its code.</summary>
    internal IReadOnlyList<string> Errors =>
        [.. Json["errors"]!.AsArray().Select(e => $"{e!["field"]!.GetValue<string>()}: {e["code"]!.GetValue<string>()}")];

    /// <summary>Holds the answer to be Problem Details of a status, and returns it.</summary>
    internal Answer ShouldBeProblem(int status)
    {
        Status.ShouldBe(status, Text);
        ContentType.ShouldBe("application/problem+json");
        Json["status"]!.GetValue<int>().ShouldBe(status);
        Json["title"]!.GetValue<string>().ShouldNotBeEmpty();
        return this;
    }
}
