using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;
using Monitoring.Core;
using Monitoring.Core.CheckItems;
using Monitoring.Runtime;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Storage;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace Monitoring.Scenarios.Kit;

/// <summary>
/// A story in words of the domain, on the manual clock: a city of three levels with its posts, events as field systems
/// send them, what staff see. Local times are those of Asia/Shanghai.
/// </summary>
public abstract class Scenario(IScenarioHost host) : IAsyncLifetime
{
    /// <summary>Where the clock stands when a story begins; a working Friday.</summary>
    protected const string Beginning = "2022-03-18T08:00";

    private int _events;

    /// <summary>The system.</summary>
    protected IMonitoring System => host.Monitoring;

    /// <summary>The host.</summary>
    protected IScenarioHost Host => host;

    /// <summary>The last event sent, to be sent again.</summary>
    protected string LastEvent { get; private set; } = "";

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync()
    {
        await host.StartAsync(At(Beginning));
        await CityAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>An instant by its local time, for example <c>2022-03-18T09:30</c>.</summary>
    protected static Instant At(string local) =>
        LocalDateTimePattern.GeneralIso.Parse(local.Length == 16 ? local + ":00" : local).Value
            .InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();

    /// <summary>Moves the clock to a local time.</summary>
    protected async Task ClockToAsync(string local) =>
        (await host.Clock.AdvanceAsync(At(local) - System.Now, CancellationToken.None)).ShouldBe(At(local));

    /// <summary>Moves the clock.</summary>
    protected Task AdvanceAsync(Duration by) => host.Clock.AdvanceAsync(by, CancellationToken.None);

    /// <summary>Sends one event and returns its receipt.</summary>
    /// <param name="type">Short type: visit, duty, reading, rectification, lookback, receipt, extension, site, region.</param>
    /// <param name="subject">Code of the site or region.</param>
    /// <param name="data">The payload, as an anonymous object.</param>
    /// <param name="at">Its own local time; the clock's when null.</param>
    protected async Task<Receipt> SendAsync(string type, string subject, object data, string? at = null)
    {
        var time = at is null ? System.Now : At(at);
        LastEvent = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = $"e{++_events}",
            ["source"] = "/field/test",
            ["type"] = $"inspection.{type}.v1",
            ["subject"] = subject,
            ["time"] = InstantPattern.ExtendedIso.Format(time),
            ["datacontenttype"] = "application/json",
            ["data"] = JsonSerializer.SerializeToNode(data),
        }.ToJsonString();
        return await SendRawAsync(LastEvent);
    }

    /// <summary>Sends an event that is written already.</summary>
    protected async Task<Receipt> SendRawAsync(string json)
    {
        var read = CloudEventReader.ReadStructured(global::System.Text.Encoding.UTF8.GetBytes(json), System.Now.ToDateTimeOffset());
        return read.Event is { } e ? (await System.SubmitAsync([e], CancellationToken.None))[0] : Receipt.Rejected(read);
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
    protected Task<Receipt> SiteAsync(string code, string type, string region = "330203001") => AcceptedAsync("site", code, new
    {
        code,
        name = new { zh = $"场所{code}", en = $"Site {code}" },
        type,
        region,
        unit = new { name = $"Unit of {code}" },
        authority = new { name = "Line authority" },
        contact = new { name = $"Contact of {code}", channels = Array.Empty<object>() },
    });

    /// <summary>A visit that judges one item.</summary>
    protected Task<Receipt> VisitAsync(
        string site, string item, string outcome, string? at = null, bool fixedOnTheSpot = false, string? notice = null, string? severity = null, string unit = "Team A")
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

        return AcceptedAsync("visit", site, new JsonObject
        {
            ["team"] = new JsonObject { ["unit"] = unit, ["persons"] = 3 },
            ["mode"] = "unannounced",
            ["results"] = new JsonArray(result),
        }, at);
    }

    /// <summary>A duty done, with the record that disinfection asks for.</summary>
    protected Task<Receipt> DutyAsync(string site, string item, string? at = null) =>
        AcceptedAsync("duty", site, new { item, record = new { agent = "chlorine" } }, at);

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
    protected async Task<IReadOnlyList<AlertSeen>> AlertsAsync(string site)
    {
        var alerts = new List<AlertSeen>();
        for (string? cursor = null; ;)
        {
            var page = await System.Read.AlertsAsync(new AlertQuery { Site = site, Limit = 500, Cursor = cursor }, CancellationToken.None);
            alerts.AddRange(page.Items.Select(a => AlertSeen.Of(a.Body)));
            if ((cursor = page.Next) is null)
            {
                alerts.Reverse();
                return alerts;
            }
        }
    }

    /// <summary>The facts of an item's ledger, in order, as JSON.</summary>
    protected async Task<IReadOnlyList<JsonElement>> FactsAsync(string site, string item)
    {
        var entries = await System.Read.EntriesAsync(EntityKey.Item(site, item), 0, 1000, CancellationToken.None);
        return [.. entries.SelectMany(e => JsonDocument.Parse(e.Facts).RootElement.EnumerateArray())];
    }

    /// <summary>A command of staff that must be accepted.</summary>
    protected async Task CommandAsync(string site, string item, ItemCommand command)
    {
        var result = await System.SendAsync(EntityKey.Item(site, item), command, CancellationToken.None);
        result.Refusals.ShouldBeEmpty();
        result.Status.ShouldBe(CommandStatus.Accepted);
    }

    /// <summary>A region with a duty officer on the line side and, above the township, an inspection office.</summary>
    protected Task<Receipt> RegionAsync(string code, string? parent, string level, bool vacantLine = false, bool inspection = true)
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
