using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Monitoring.Gateway.Hosting;

namespace Monitoring.Gateway.CommandLine;

/// <summary><c>status</c>: what a running server says of itself.</summary>
internal static class StatusCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Option<string> Url = new("--url")
    {
        Description = $"Where the server listens. [default: {GatewayHost.DefaultUrls}]",
        HelpName = "URL",
        DefaultValueFactory = _ => GatewayHost.DefaultUrls,
    };

    /// <summary>The command.</summary>
    internal static Command Create()
    {
        var command = new Command(
            "status",
            $"""
            Asks a running server whether it is up and ready, and with the token of an admin in {ServerOptions.TokenVariable}
            for its version, its clock, its live issues and the deliveries that were given up.

            Examples:
              status
              {ServerOptions.TokenVariable}=… status --url https://monitoring.example.org

            Ends with 0 when the server is ready, 1 when it is up and not ready, 2 when it does not answer or refuses the token.
            """)
        {
            Url,
        };
        command.SetAction(async (line, cancellation) => await RunAsync(line.GetValue(Url)!, line.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string url, InvocationConfiguration console, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            await console.Error.WriteLineAsync($"'{url}' is no address of a server. Write it like {GatewayHost.DefaultUrls}.");
            return ExitCodes.NotRun;
        }

        using var client = new HttpClient { BaseAddress = address, Timeout = Patience };
        try
        {
            var live = await GetAsync(client, "/health/live", cancellation);
            var ready = await GetAsync(client, "/health/ready", cancellation);
            await console.Output.WriteLineAsync($"live:    {(live.Code == HttpStatusCode.OK ? "yes" : $"no ({(int)live.Code})")}");
            await console.Output.WriteLineAsync($"ready:   {(ready.Code == HttpStatusCode.OK ? "yes" : $"no ({(int)ready.Code})")}");
            var isReady = live.Code == HttpStatusCode.OK && ready.Code == HttpStatusCode.OK;
            return isReady ? await DetailsAsync(client, console, cancellation) : ExitCodes.Different;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException)
        {
            await console.Error.WriteLineAsync(
                $"{url} does not answer as this server would: {e.Message} Is it running? It prints where it listens when it starts; name that with --url.");
            return ExitCodes.NotRun;
        }
    }

    private static async Task<int> DetailsAsync(HttpClient client, InvocationConfiguration console, CancellationToken cancellation)
    {
        if (Environment.GetEnvironmentVariable(ServerOptions.TokenVariable) is not { Length: > 0 } token)
        {
            await console.Error.WriteLineAsync($"Set {ServerOptions.TokenVariable} to the token of an admin to see more.");
            return ExitCodes.Done;
        }

        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var (code, body) = await GetAsync(client, "/api/status", cancellation);
        if (code != HttpStatusCode.OK)
        {
            await console.Error.WriteLineAsync(code is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                ? $"The server refuses the token in {ServerOptions.TokenVariable} ({(int)code})."
                : $"The server answered {(int)code} to /api/status; it may be of another version.");
            return ExitCodes.NotRun;
        }

        var status = JsonElement.Parse(body);
        await console.Output.WriteLineAsync($"version: {status.GetProperty("version").GetString()}");
        await console.Output.WriteLineAsync($"clock:   {status.GetProperty("now").GetString()}");
        await console.Output.WriteLineAsync($"sites:   {status.GetProperty("sites").GetInt32()}");
        foreach (var (name, title) in ((string, string)[])[("open", "open"), ("overdue", "overdue"), ("awaitingLookBack", "awaiting look-back")])
            await console.Output.WriteLineAsync($"issues {title}: {Counts(status.GetProperty(name))}");

        if (status.TryGetProperty("outbox", out var outbox))
        {
            await console.Output.WriteLineAsync(
                $"deliveries: {outbox.GetProperty("pending").GetInt64()} pending, {outbox.GetProperty("failed").GetInt64()} failed");
        }

        return ExitCodes.Done;
    }

    private static string Counts(JsonElement bySeverity)
    {
        var counts = bySeverity.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Number).Select(p => (p.Name, Count: p.Value.GetInt32()));
        return string.Join(", ", counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count} {c.Name}")));
    }

    private static async Task<(HttpStatusCode Code, string Body)> GetAsync(HttpClient client, string path, CancellationToken cancellation)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
    }
}
