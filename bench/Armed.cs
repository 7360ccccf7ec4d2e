using System.Globalization;
using System.Text;
using Monitoring.Runtime;
using NodaTime;

namespace Monitoring.Bench;

/// <summary>Inspection items whose coverage period runs out: each wake is a decision, a ledger entry and an alert.</summary>
internal static class Armed
{
    /// <summary>The instants that wakes come due at are this many seconds, one after the other: an hour.</summary>
    public const int Steps = 3_600;

    private const int ItemsPerSite = 10;

    private static readonly Duration Coverage = Duration.FromDays(30);

    /// <summary>When the first items are registered.</summary>
    public static readonly Instant Registered = Instant.FromUtc(2026, 3, 2, 0, 0);

    /// <summary>A moment before the first wake comes due.</summary>
    public static readonly Instant Before = Registered + Coverage - Duration.FromSeconds(1);

    /// <summary>Registers items on an engine that stands still at <see cref="Registered"/>, so that their wakes are spread over an hour.</summary>
    public static async Task ArmAsync(MonitoringEngine engine, int items)
    {
        await Stage.SubmitAsync(engine, Workload.Regions(Registered.ToDateTimeOffset()));
        var sites = items / ItemsPerSite;
        for (var (step, next) = (0, 0); step < Steps; step++)
        {
            var until = (int)((long)sites * (step + 1) / Steps);
            await RegisterAsync(engine, Enumerable.Range(next, until - next));
            next = until;
            await engine.ManualClock!.AdvanceAsync(Duration.FromSeconds(1), CancellationToken.None);
        }
    }

    /// <summary>Registers items of sites by their numbers, all at the present instant.</summary>
    public static async Task RegisterAsync(MonitoringEngine engine, IEnumerable<int> sites)
    {
        var now = engine.Now.ToDateTimeOffset();
        await Stage.SubmitAsync(engine, sites.Select(i => Site(i, now)));
    }

    /// <summary>The sites that have so many items.</summary>
    public static IEnumerable<int> Sites(int items) => Enumerable.Range(0, items / ItemsPerSite);

    private static byte[] Site(int i, DateTimeOffset at)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"W{i:D7}");
        var json = $$$"""{"specversion":"1.0","id":"{{{code}}}","source":"/bench","type":"inspection.site.v1","subject":"{{{code}}}","time":"{{{at:yyyy-MM-ddTHH:mm:sszzz}}}","data":{"code":"{{{code}}}","name":{"zh":"场所","en":"Site"},"type":"market","region":"D{{{i % 10}}}T{{{i / 10 % 10}}}","unit":{"name":"Unit"},"items":[{{{string.Join(',', Templates)}}}]}}""";
        return Encoding.UTF8.GetBytes(json);
    }

    private static readonly List<string> Templates =
    [
        .. Shipped.Catalogue.Templates.Values
            .Where(t => t.CoverageDays == (int)Coverage.TotalDays)
            .Select(t => $"\"{t.Code}\"")
            .Order(StringComparer.Ordinal)
            .Take(ItemsPerSite),
    ];
}
