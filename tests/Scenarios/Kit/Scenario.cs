using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;
using Monitoring.Core;
using Monitoring.Core.CheckItems;
using Monitoring.Runtime;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Staff;
using Monitoring.Runtime.Storage;
using NodaTime;
using NodaTime.Text;
using Shouldly;

namespace Monitoring.Scenarios.Kit;

/// <summary>
/// A story in words of the domain, on the manual clock: a city of three levels with its posts, events as field systems
/// send them, what staff see. Local times are those of Asia/Shanghai.
/// </summary>
public abstract partial class Scenario(IScenarioHost host) : IAsyncLifetime
{
    /// <summary>Where the clock stands when a story begins; a working Friday.</summary>
    protected const string Beginning = "2022-03-18T08:00";

    private readonly List<SentEvent> _sent = [];
    private IScenarioHost _host = host;
    private int _events;

    /// <summary>The system.</summary>
    protected IMonitoring System => _host.Monitoring;

    /// <summary>The host.</summary>
    protected IScenarioHost Host => _host;

    /// <summary>Every event sent so far that could be read, with its first receipt.</summary>
    protected IReadOnlyList<SentEvent> Sent => _sent;

    /// <summary>The last event sent, to be sent again.</summary>
    protected string LastEvent { get; private set; } = "";

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync()
    {
        await _host.StartAsync(At(Beginning));
        await CityAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await EndAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes what a story has besides its host.</summary>
    protected virtual ValueTask EndAsync() => ValueTask.CompletedTask;

    /// <summary>An instant by its local time, for example <c>2022-03-18T09:30</c>.</summary>
    protected static Instant At(string local) =>
        LocalDateTimePattern.GeneralIso.Parse(local.Length == 16 ? local + ":00" : local).Value
            .InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();

    /// <summary>Moves the clock to a local time.</summary>
    protected async Task ClockToAsync(string local) =>
        (await _host.Clock.AdvanceAsync(At(local) - System.Now, CancellationToken.None)).ShouldBe(At(local));

    /// <summary>Stands still until everything that was sent has led to all it leads to, and can be read.</summary>
    protected Task SettleAsync() => AdvanceAsync(Duration.Zero);

    /// <summary>Moves the clock.</summary>
    protected Task AdvanceAsync(Duration by) => _host.Clock.AdvanceAsync(by, CancellationToken.None);

    /// <inheritdoc cref="UntilAsync(Func{Task{bool}}, string)"/>
    protected static Task UntilAsync(Func<bool> condition, string what) => UntilAsync(() => Task.FromResult(condition()), what);

    /// <summary>Waits, within a bound, for what comes by itself.</summary>
    protected static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2), what);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    /// <summary>Sends one event and returns its receipt.</summary>
    /// <param name="type">Short type: visit, duty, reading, rectification, lookback, receipt, extension, site, region.</param>
    /// <param name="subject">Code of the site or region.</param>
    /// <param name="data">The payload, as an anonymous object.</param>
    /// <param name="at">Its own local time; the clock's when null.</param>
    protected Task<Receipt> SendAsync(string type, string subject, object data, string? at = null) =>
        SendRawAsync(LastEvent = EventOf(type, subject, data, at));

    /// <summary>Writes an event, to be sent alone or in a batch; each has an identity of its own.</summary>
    /// <inheritdoc cref="SendAsync"/>
    protected string EventOf(string type, string subject, object data, string? at = null) => new JsonObject
    {
        ["specversion"] = "1.0",
        ["id"] = $"e{++_events}",
        ["source"] = "/field/test",
        ["type"] = $"inspection.{type}.v1",
        ["subject"] = subject,
        ["time"] = InstantPattern.ExtendedIso.Format(at is null ? System.Now : At(at)),
        ["datacontenttype"] = "application/json",
        ["data"] = JsonSerializer.SerializeToNode(data),
    }.ToJsonString();

    /// <summary>Sends an event that is written already.</summary>
    protected async Task<Receipt> SendRawAsync(string json) => (await SendBatchAsync([json]))[0];

    /// <summary>Sends events that are written already in one call, and returns a receipt for each.</summary>
    protected async Task<IReadOnlyList<Receipt>> SendBatchAsync(IReadOnlyList<string> events)
    {
        var now = System.Now.ToDateTimeOffset();
        var read = events.Select(e => CloudEventReader.ReadStructured(Encoding.UTF8.GetBytes(e), now)).ToList();
        var taken = new Queue<Receipt>(await System.SubmitAsync([.. read.Where(r => r.Event is not null).Select(r => r.Event!)], CancellationToken.None));
        var receipts = read.Select(r => r.Event is null ? Receipt.Rejected(r) : taken.Dequeue()).ToList();
        lock (_sent)
        {
            _sent.AddRange(events.Zip(receipts, (json, receipt) => new SentEvent(json, receipt)).Where(s => s.Receipt.Status == ReceiptStatus.Accepted));
        }

        return receipts;
    }

    /// <summary>Sends many events in portions, all of which must be accepted.</summary>
    protected async Task AcceptedAsync(IEnumerable<string> events)
    {
        foreach (var portion in events.Chunk(500))
        {
            (await SendBatchAsync(portion)).ShouldAllBe(r => r.Status == ReceiptStatus.Accepted);
        }
    }

    /// <summary>Sends an event that must be accepted.</summary>
    protected async Task<Receipt> AcceptedAsync(string type, string subject, object data, string? at = null)
    {
        var receipt = await SendAsync(type, subject, data, at);
        receipt.Errors.ShouldBeEmpty();
        receipt.Status.ShouldBe(ReceiptStatus.Accepted);
        return receipt;
    }

    /// <summary>Registers a site of a type in the township.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="type">Its type.</param>
    /// <param name="region">Its region.</param>
    /// <param name="items">Its check items, so that no other says anything; every template of the type when none is named.</param>
    protected Task<Receipt> SiteAsync(string code, string type, string region = "330203001", params string[] items) =>
        AcceptedAsync("site", code, SiteData(code, type, region, items));

    /// <summary>What registers a site.</summary>
    /// <inheritdoc cref="SiteAsync"/>
    protected static JsonObject SiteData(string code, string type, string region = "330203001", params string[] items)
    {
        var data = JsonSerializer.SerializeToNode(new
        {
            code,
            name = new { zh = $"场所{code}", en = $"Site {code}" },
            type,
            region,
            unit = new { name = $"Unit of {code}" },
            authority = new { name = "Line authority" },
            contact = new { name = $"Contact of {code}", channels = Array.Empty<object>() },
        })!.AsObject();
        if (items.Length > 0)
        {
            data["items"] = JsonSerializer.SerializeToNode(items);
        }

        return data;
    }

    /// <summary>A visit that judges one item.</summary>
    protected Task<Receipt> VisitAsync(
        string site, string item, string outcome, string? at = null, bool fixedOnTheSpot = false, string? notice = null, string? severity = null, string unit = "Team A") =>
        AcceptedAsync("visit", site, VisitData(item, outcome, fixedOnTheSpot, notice, severity, unit), at);

    /// <summary>What a visit says that judges one item.</summary>
    protected static JsonObject VisitData(
        string item, string outcome, bool fixedOnTheSpot = false, string? notice = null, string? severity = null, string unit = "Team A")
    {
        var result = new JsonObject { ["item"] = item, ["outcome"] = outcome };
        if (fixedOnTheSpot)
        {
            result["fixedOnTheSpot"] = true;
        }

        if (notice is not null)
        {
            result["notice"] = notice;
        }

        if (severity is not null)
        {
            result["severity"] = severity;
        }

        return new JsonObject
        {
            ["team"] = new JsonObject { ["unit"] = unit, ["persons"] = 3 },
            ["mode"] = "unannounced",
            ["results"] = new JsonArray(result),
        };
    }

    /// <summary>A duty done, with the record that disinfection asks for.</summary>
    protected Task<Receipt> DutyAsync(string site, string item, string? at = null) => DutyAsync(site, item, new { agent = "chlorine" }, at);

    /// <summary>A duty done, with a record.</summary>
    protected Task<Receipt> DutyAsync(string site, string item, object record, string? at = null) =>
        AcceptedAsync("duty", site, new { item, record }, at);

    /// <summary>A reading.</summary>
    protected Task<Receipt> ReadingAsync(string site, string item, decimal value, string? at = null, string unit = "%") =>
        AcceptedAsync("reading", site, new { item, value, unit }, at);

    /// <summary>A notice is acknowledged, and answered too where a reply is given.</summary>
    protected Task<Receipt> ReceiptAsync(string site, string notice, string? reply = null) =>
        AcceptedAsync("receipt", site, reply is null ? new { notice } : new { notice, reply });

    /// <summary>The site's claim that an item is put right.</summary>
    protected Task<Receipt> ClaimAsync(string site, string item, string? at = null) =>
        AcceptedAsync("rectification", site, new { item, note = "put right" }, at);

    /// <summary>A look-back.</summary>
    protected Task<Receipt> LookBackAsync(string site, string item, string outcome, string unit = "Team B", string? at = null) =>
        AcceptedAsync("lookback", site, new { item, team = new { unit, persons = 2 }, outcome }, at);

    /// <summary>An issue as staff see it.</summary>
    protected async Task<IssueRow> IssueAsync(string number) =>
        (await System.Read.IssueAsync(number, CancellationToken.None)).ShouldNotBeNull();

    /// <summary>All issues of a site, in any state.</summary>
    protected async Task<IReadOnlyList<IssueRow>> IssuesAsync(string site) =>
        (await System.Read.IssuesAsync(new IssueQuery { Site = site, Limit = 500 }, CancellationToken.None)).Items;

    /// <summary>An item as staff see it.</summary>
    protected async Task<ItemRow> ItemAsync(string site, string item) =>
        (await System.Read.ItemsAsync(site, CancellationToken.None)).Single(i => i.Template == item);

    /// <summary>All alerts of a site, the oldest first.</summary>
    protected Task<IReadOnlyList<AlertSeen>> AlertsAsync(string site) => AlertsAsync(new AlertQuery { Site = site });

    /// <summary>All alerts that a query finds, the oldest first.</summary>
    protected async Task<IReadOnlyList<AlertSeen>> AlertsAsync(AlertQuery query)
    {
        await SettleAsync();
        var alerts = new List<AlertSeen>();
        for (string? cursor = null; ;)
        {
            var page = await System.Read.AlertsAsync(query with { Limit = 500, Cursor = cursor }, CancellationToken.None);
            alerts.AddRange(page.Items.Select(a => AlertSeen.Of(a.Body)));
            if ((cursor = page.Next) is null)
            {
                alerts.Reverse();
                return alerts;
            }
        }
    }

    /// <summary>What was told of a site since an instant, one line each: local time, reason, rung, who.</summary>
    protected async Task<IReadOnlyList<string>> ToldAsync(string site, string since = Beginning) =>
        [.. (await AlertsAsync(site)).Where(a => a.DecidedAt >= At(since)).Select(a => a.Line)];

    /// <summary>The facts of an item's ledger, in order, as JSON.</summary>
    protected async Task<IReadOnlyList<JsonElement>> FactsAsync(string site, string item)
    {
        var entries = await System.Read.EntriesAsync(EntityKey.Item(site, item), 0, 1000, CancellationToken.None);
        return [.. entries.SelectMany(e => JsonDocument.Parse(e.Facts).RootElement.EnumerateArray())];
    }

    /// <summary>A command of staff that must be accepted.</summary>
    protected async Task CommandAsync(string site, string item, ItemCommand command)
    {
        var result = await TryCommandAsync(site, item, command);
        result.Refusals.ShouldBeEmpty();
        result.Status.ShouldBe(CommandStatus.Accepted);
    }

    /// <summary>A command of staff.</summary>
    protected async Task<CommandResult> TryCommandAsync(string site, string item, ItemCommand command) =>
        await System.SendAsync(EntityKey.Item(site, item), command, Order(), CancellationToken.None);

    /// <summary>An order of an officer; known again where it has a key.</summary>
    /// <param name="key">What it is known by, or null.</param>
    /// <param name="request">What was asked.</param>
    protected static Order Order(string? key = null, string request = "") =>
        new("officer", "t-1", key, SHA256.HashData(Encoding.UTF8.GetBytes(request)));

    /// <summary>A region with a duty officer on the line side and, above the township, an inspection office.</summary>
    protected Task<Receipt> RegionAsync(string code, string? parent, string level, bool vacantLine = false, bool inspection = true, string? timeZone = null)
    {
        var posts = new List<object>
        {
            new { code = "duty", name = new { zh = "值班", en = "Duty officer" }, side = "line", holders = vacantLine ? [] : Holder($"{level} officer") },
        };
        if (inspection)
        {
            posts.Add(new { code = "inspect", name = new { zh = "督查", en = "Inspection office" }, side = "inspection", unit = $"{level} inspection", holders = Holder($"{level} inspector") });
        }

        var data = new JsonObject
        {
            ["code"] = code,
            ["name"] = new JsonObject { ["zh"] = $"区域{code}", ["en"] = $"Region {code}" },
            ["level"] = level,
            ["posts"] = JsonSerializer.SerializeToNode(posts),
        };
        if (parent is not null)
        {
            data["parent"] = parent;
        }

        if (timeZone is not null)
        {
            data["timeZone"] = timeZone;
        }

        return AcceptedAsync("region", code, data);
    }

    /// <summary>The city of most stories: three levels, every post held.</summary>
    protected virtual async Task CityAsync()
    {
        await RegionAsync("330200", null, "city");
        await RegionAsync("330203", "330200", "district");
        await RegionAsync("330203001", "330203", "township", inspection: false);
    }

    private static object[] Holder(string name) => [new { name, channels = Array.Empty<object>() }];
}
