using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests;

/// <summary>What the real process tells of itself, and to whom.</summary>
public sealed partial class TelemetryTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2022, 3, 18, 8, 0, 0, TimeSpan.FromHours(8));

    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task What_it_does_is_counted()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var gateway = await StartAsync();
        using var api = new Api(gateway.Address);
        await PlayAsync(api, receiver.Hook());
        await Wait.UntilAsync(() => receiver.Attempts.Count > 0, "an alert comes in");

        var metrics = await MetricsAsync(api);
        metrics["monitoring_events_total{outcome=\"accepted\",type=\"inspection.visit.v1\"}"].ShouldBe(1);
        metrics["monitoring_events_total{outcome=\"duplicate\",type=\"inspection.visit.v1\"}"].ShouldBe(1);
        metrics["monitoring_events_invalid_total{code=\"required\"}"].ShouldBe(1);
        metrics["monitoring_alerts_total{reason=\"issue-raised\",severity=\"serious\"}"].ShouldBe(1);
        metrics["monitoring_alerts_total{reason=\"deadline-missed\",severity=\"serious\"}"].ShouldBeGreaterThan(0);
        metrics["monitoring_issues_live{severity=\"serious\",state=\"overdue\"}"].ShouldBe(1);
        metrics["monitoring_wake_lateness_seconds_count"].ShouldBeGreaterThan(0);
        metrics["monitoring_wake_lateness_seconds_bucket{le=\"+Inf\"}"].ShouldBe(metrics["monitoring_wake_lateness_seconds_count"]);
        metrics["monitoring_commit_duration_seconds_count"].ShouldBe(metrics["monitoring_commit_changes_count"]);
        metrics["monitoring_commit_changes_sum"].ShouldBeGreaterThan(4);
        metrics["monitoring_delivery_duration_seconds_count{kind=\"webhook\",outcome=\"delivered\"}"].ShouldBeGreaterThan(0);
        metrics["monitoring_store_working"].ShouldBe(1);
        metrics.Keys.ShouldContain("monitoring_outbox_age_seconds");
    }

    [Fact]
    public async Task Evidence_and_what_limits_refuse_are_counted()
    {
        await using var gateway = await StartAsync(new Dictionary<string, string> { ["Limits:BadTokensPerMinute"] = "1" });
        using var api = new Api(gateway.Address);
        await PlayAsync(api, null);
        var bytes = "%PDF-1.7 measured"u8.ToArray();
        using var client = new HttpClient { BaseAddress = gateway.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Launch.Token);
        foreach (var status in (HttpStatusCode[])[HttpStatusCode.Created, HttpStatusCode.OK])
        {
            using var evidence = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
            using var taken = await client.PutAsync(
                new Uri($"/api/evidence/{Convert.ToHexStringLower(SHA256.HashData(bytes))}?site=S1", UriKind.Relative), evidence, TestContext.Current.CancellationToken);
            taken.StatusCode.ShouldBe(status);
        }

        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "wrong");
        foreach (var status in (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests])
        {
            using var refused = await client.GetAsync(new Uri("/api/me", UriKind.Relative), TestContext.Current.CancellationToken);
            refused.StatusCode.ShouldBe(status);
        }

        var metrics = await MetricsAsync(api);
        metrics["monitoring_evidence_taken_total"].ShouldBe(2);
        metrics["monitoring_evidence_kept"].ShouldBe(1);
        metrics["monitoring_evidence_kept_bytes"].ShouldBe(bytes.Length);
        metrics["monitoring_evidence_removed_total"].ShouldBe(0);
        metrics["monitoring_http_limited_total{limit=\"bad-tokens-per-minute\"}"].ShouldBe(1);
    }

    [Fact]
    public async Task Promtool_finds_nothing_to_mend()
    {
        Tool.Need("promtool");
        await using var gateway = await StartAsync();
        using var api = new Api(gateway.Address);
        await PlayAsync(api, null);

        var (code, output) = await Tool.RunAsync("promtool", await api.TextAsync("/metrics"), "check", "metrics");

        output.ShouldBeEmpty();
        code.ShouldBe(0);
    }

    [Fact]
    public async Task Prometheus_scrapes_it()
    {
        Tool.Need("prometheus");
        await using var gateway = await StartAsync();
        using var api = new Api(gateway.Address);
        await PlayAsync(api, null);
        await File.WriteAllTextAsync(_data.File("token"), Launch.Token, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            _data.File("prometheus.yml"),
            $$"""
            global: { scrape_interval: 1s }
            scrape_configs:
              - job_name: monitoring
                authorization: { credentials_file: {{_data.File("token")}} }
                static_configs: [{ targets: ['{{gateway.Address.Authority}}'] }]
            """,
            TestContext.Current.CancellationToken);
        var port = FreePort.Next();
        var start = new ProcessStartInfo(
            "prometheus",
            [$"--config.file={_data.File("prometheus.yml")}", $"--storage.tsdb.path={_data.File("tsdb")}", $"--web.listen-address=127.0.0.1:{port}"])
        { UseShellExecute = false, RedirectStandardError = true };
        using var prometheus = Process.Start(start)!;
        prometheus.ErrorDataReceived += (_, _) => { };
        prometheus.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await Wait.UntilAsync(
                async () => await ValueAsync(client, "monitoring_issues_live{state=\"overdue\",severity=\"serious\"}") == 1,
                "Prometheus knows of the overdue issue",
                TimeSpan.FromMinutes(1));
            (await ValueAsync(client, "up")).ShouldBe(1);
        }
        finally
        {
            prometheus.Kill();
            await prometheus.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Metrics_traces_and_logs_are_sent_where_the_configuration_says()
    {
        await using var collector = await Receiver.StartAsync(answer: () => 200);
        var settings = new Dictionary<string, string> { ["Telemetry:OtlpEndpoint"] = new Uri(collector.Hook()).GetLeftPart(UriPartial.Authority), ["Telemetry:OtlpSeconds"] = "1" };
        await using var gateway = await StartAsync(settings, ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_BSP_SCHEDULE_DELAY", "200"));
        using var api = new Api(gateway.Address);
        await PlayAsync(api, null);

        foreach (var signal in new[] { "/v1/metrics", "/v1/traces", "/v1/logs" })
            await Wait.UntilAsync(() => collector.Attempts.Any(a => a.Path == signal && a.ContentType == "application/x-protobuf"), $"{signal} arrive");
    }

    [Fact]
    public async Task The_dashboard_asks_for_what_is_there()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var gateway = await StartAsync(new Dictionary<string, string> { ["Engine:RollupComparisonSeconds"] = "0.1" });
        using var api = new Api(gateway.Address);
        await PlayAsync(api, receiver.Hook());
        await Wait.UntilAsync(() => receiver.Attempts.Count > 0, "an alert comes in");
        await Wait.UntilAsync(async () => (await MetricsAsync(api)).ContainsKey("monitoring_rollups_drift"), "roll-ups are compared");
        var known = (await MetricsAsync(api)).Keys.Select(k => k.Split('{')[0]).ToHashSet();
        using var dashboard = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Shared.Repository.Root, "deploy", "grafana", "monitoring.json"), TestContext.Current.CancellationToken));

        var asked = dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .Where(p => p.TryGetProperty("targets", out _))
            .SelectMany(p => p.GetProperty("targets").EnumerateArray())
            .SelectMany(t => Names().Matches(t.GetProperty("expr").GetString()!))
            .Select(m => m.Value)
            .ToHashSet();

        asked.Count.ShouldBeGreaterThan(10);
        asked.Except(known).ShouldBeEmpty();
    }

    [Fact]
    public async Task Logs_carry_no_names_channels_or_words_of_people()
    {
        var settings = new Dictionary<string, string> { ["Logging:LogLevel:Default"] = "Debug", ["Logging:LogLevel:Microsoft"] = "Information" };
        await using var receiver = await Receiver.StartAsync(answer: () => 500);
        await using var gateway = await StartAsync(settings);
        using var api = new Api(gateway.Address);
        await PlayAsync(api, receiver.Hook("/secret-path-of-a-person"));
        await Wait.UntilAsync(() => receiver.Attempts.Count > 0, "an alert is tried");

        foreach (var personal in new[] { "Officer", "Inspector", "Contact", "secret-path-of-a-person", "Team A", Launch.Token })
            gateway.Output.ShouldNotContain(personal);
    }

    private Task<GatewayProcess> StartAsync(Dictionary<string, string>? settings = null, params (string Name, string Value)[] environment) =>
        GatewayProcess.StartAsync(new Launch
        {
            Data = _data.Path,
            Clock = "2022-03-18T08:00:00+08:00",
            Settings = settings ?? [],
            Environment = environment.ToDictionary(e => e.Name, e => e.Value),
        });

    /// <summary>A failed visit that comes twice, one event that is wrong, and time until the issue is overdue.</summary>
    private static async Task PlayAsync(Api api, string? hook)
    {
        await api.AcceptedAsync(FieldEvent.Region("NB", null, Start, hook));
        await api.AcceptedAsync(FieldEvent.Site("S1", "school", "NB", Start, hook));
        var visit = FieldEvent.Visit("S1", "school.isolation-room", "fail", Start);
        await api.AcceptedAsync(visit);
        (await api.SendAsync(visit)).Receipts[0].Status.ShouldBe("duplicate");
        (await api.SendAsync(FieldEvent.Of("reading", "S1", Start, new { item = "school.gate", unit = "x" }))).Receipts[0].Status.ShouldBe("rejected");
        await api.AdvanceAsync(TimeSpan.FromHours(30));
    }

    private static async Task<IReadOnlyDictionary<string, double>> MetricsAsync(Api api) =>
        (await api.TextAsync("/metrics")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .ToDictionary(line => line[..line.LastIndexOf(' ')], line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));

    /// <summary>What a query gives, or null while there is nothing.</summary>
    private static async Task<double?> ValueAsync(HttpClient prometheus, string query)
    {
        try
        {
            var answer = JsonElement.Parse(await prometheus.GetStringAsync(new Uri($"/api/v1/query?query={Uri.EscapeDataString(query)}", UriKind.Relative)));
            var result = answer.GetProperty("data").GetProperty("result");
            return result.GetArrayLength() == 0 ? null : double.Parse(result[0].GetProperty("value")[1].GetString()!, CultureInfo.InvariantCulture);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    [GeneratedRegex("(monitoring|dotnet|kestrel|http_server)_[a-z0-9_]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
