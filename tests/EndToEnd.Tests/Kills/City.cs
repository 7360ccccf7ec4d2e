using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests.Kills;

/// <summary>The city of the kill test: small, with every kind of item, and every alert of it goes to one receiver.</summary>
internal sealed class City(string webhook, int sites)
{
    private const string Township = "330203001";

    private static readonly string[] Inspections = ["isolation-hotel.zones", "isolation-hotel.waste", "isolation-hotel.staff", "isolation-hotel.deliveries", "courier-hub.closed-loop", "courier-hub.staff-tests"];

    private static readonly string[] Duties = ["isolation-hotel.corridors", "isolation-hotel.temperature", "isolation-hotel.daily-report", "courier-hub.disinfect-first"];

    /// <summary>The registrations, in an order in which each finds what it needs.</summary>
    public IReadOnlyList<FieldEvent> Registrations(DateTimeOffset at) =>
    [
        FieldEvent.Region("330200", null, at, webhook),
        FieldEvent.Region("330203", "330200", at, webhook),
        FieldEvent.Region(Township, "330203", at, webhook),
        .. Enumerable.Range(0, sites).Select(i => FieldEvent.Site(Code(i), Type(i), Township, at, webhook)),
    ];

    /// <summary>A random event: mostly routine, and everything else often enough.</summary>
    public FieldEvent Next(Random random, DateTimeOffset now, IReadOnlyList<string> notices)
    {
        var back = random.Next(10) == 0 ? random.NextDouble() * 20 : random.NextDouble();
        var at = now - TimeSpan.FromHours(back);
        var site = random.Next(sites);
        return random.Next(100) switch
        {
            < 35 => Duty(site, Pick(random, Duties, site), at),
            < 45 => Reading(Code(site | 1), random.Next(3) == 0 ? 90 : 97, at),
            < 55 => Visit(random, site, "pass", at),
            < 73 => Visit(random, site, "fail", at),
            < 83 => FieldEvent.Of("rectification", Code(site), at, new { item = Pick(random, Inspections, site), note = "put right" }),
            < 91 => LookBack(random, site, at),
            < 94 when notices.Count > 0 => Receipt(notices[random.Next(notices.Count)], at),
            < 96 => Extension(random, site, now, at),
            < 98 => FieldEvent.Site(Code(site), Type(site), Township, at, webhook),
            _ => FieldEvent.Of("region", Township, at, new { code = Township, riskLevel = random.Next(3) switch { 0 => "low", 1 => "medium", _ => "high" } }),
        };
    }

    private static string Code(int site) => $"S-{site}";

    /// <summary>Even sites are hotels, odd ones courier hubs.</summary>
    private static string Type(int site) => site % 2 == 0 ? "isolation-hotel" : "courier-hub";

    private static string Pick(Random random, string[] items, int site)
    {
        var own = items.Where(i => i.StartsWith(Type(site), StringComparison.Ordinal)).ToList();
        return own[random.Next(own.Count)];
    }

    private static FieldEvent Duty(int site, string item, DateTimeOffset at) =>
        FieldEvent.Of("duty", Code(site), at, new { item, record = item.EndsWith("temperature", StringComparison.Ordinal) ? (object)new { measured = 40 } : new { agent = "chlorine" } });

    private static FieldEvent Reading(string site, int value, DateTimeOffset at) =>
        FieldEvent.Of("reading", site, at, new { item = "courier-hub.tested-share", value, unit = "%" });

    private static FieldEvent Visit(Random random, int site, string outcome, DateTimeOffset at) => FieldEvent.Of("visit", Code(site), at, new
    {
        team = new { unit = $"Team {random.Next(2)}", persons = 3 },
        mode = "unannounced",
        results = new object[]
        {
            random.Next(5) == 0
                ? new { item = Pick(random, Inspections, site), outcome, notice = "unit" }
                : new { item = Pick(random, Inspections, site), outcome },
            new { item = Pick(random, Duties, site), outcome = "pass" },
        },
    });

    private static FieldEvent LookBack(Random random, int site, DateTimeOffset at) => FieldEvent.Of("lookback", Code(site), at, new
    {
        item = Pick(random, Inspections, site),
        team = new { unit = "Team 2", persons = 2 },
        outcome = random.Next(3) == 0 ? "incomplete" : "passed",
    });

    private static FieldEvent Receipt(string noticeAtSite, DateTimeOffset at)
    {
        var parts = noticeAtSite.Split(' ');
        return FieldEvent.Of("receipt", parts[0], at, new { notice = parts[1], reply = "done" });
    }

    private static FieldEvent Extension(Random random, int site, DateTimeOffset now, DateTimeOffset at) => FieldEvent.Of("extension", Code(site), at, new
    {
        item = Pick(random, Inspections, site),
        // Another wish each time, so that what is told of it differs too.
        until = now + TimeSpan.FromDays(2) + TimeSpan.FromMilliseconds(random.Next(10_000_000)),
        reason = "parts are on their way",
    });
}
