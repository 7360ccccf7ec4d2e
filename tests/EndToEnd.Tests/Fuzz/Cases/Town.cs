using System.Globalization;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests.Fuzz.Cases;

/// <summary>The town that all cases are about: three levels of regions, and sites with every kind of item.</summary>
internal static class Town
{
    private const int Sites = 24;

    private static readonly string[] Types = ["isolation-hotel", "courier-hub", "market", "school"];

    private static readonly Dictionary<string, string[]> Inspected = new()
    {
        ["isolation-hotel"] = ["isolation-hotel.zones", "isolation-hotel.waste", "isolation-hotel.staff", "isolation-hotel.deliveries"],
        ["courier-hub"] = ["courier-hub.closed-loop", "courier-hub.staff-tests"],
        ["market"] = ["market.ledger", "market.flow", "market.masks"],
        ["school"] = ["school.gate", "school.isolation-room", "school.staff", "school.supplies"],
    };

    private static readonly Dictionary<string, string[]> Done = new()
    {
        ["isolation-hotel"] = ["isolation-hotel.corridors", "isolation-hotel.daily-report"],
        ["courier-hub"] = ["courier-hub.disinfect-first"],
        ["market"] = ["market.disinfection"],
        ["school"] = ["school.disinfection", "school.daily-report"],
    };

    /// <summary>Where the clock stands at first.</summary>
    public static readonly DateTimeOffset Start = new(2022, 3, 18, 8, 0, 0, TimeSpan.FromHours(8));

    /// <summary>The regions, from the top down.</summary>
    public static readonly string[] Regions = ["Z", "Z-1", "Z-2", "Z-1-1", "Z-1-2", "Z-2-1"];

    /// <summary>What has to be registered first, in order.</summary>
    public static IEnumerable<FieldEvent> Registrations =>
    [
        .. Regions.Select(code => FieldEvent.Region(code, Parent(code), Start.AddDays(-30))),
        .. Enumerable.Range(0, Sites).Select(i => FieldEvent.Site(Site(i), Type(i), Regions[3 + (i % 3)], Start.AddDays(-30))),
    ];

    /// <summary>The region above; null for the top.</summary>
    public static string? Parent(string code) => code.Length == 1 ? null : code[..^2];

    /// <summary>Any site, by its place.</summary>
    public static int AnySite(Random random) => random.Next(Sites);

    /// <summary>A site's code.</summary>
    public static string Site(int site) => string.Create(CultureInfo.InvariantCulture, $"S-{site}");

    /// <summary>A site's type.</summary>
    public static string Type(int site) => Types[site % Types.Length];

    /// <summary>An item that teams inspect.</summary>
    public static string Inspection(Random random, int site) => Any(random, Inspected[Type(site)]);

    /// <summary>An item that the site does.</summary>
    public static string Duty(Random random, int site) => Any(random, Done[Type(site)]);

    /// <summary>The number of an issue that may be there.</summary>
    public static string Issue(Random random)
    {
        var site = AnySite(random);
        return string.Create(CultureInfo.InvariantCulture, $"{Site(site)}.{Inspection(random, site)}.{random.Next(1, 4)}");
    }

    /// <summary>Any of some.</summary>
    public static T Any<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
