using System.Globalization;
using Monitoring.Core.Catalogue;

namespace Monitoring.Gateway.Demo.City;

/// <summary>How the sites of one type are spread and called.</summary>
/// <param name="Code">The type.</param>
/// <param name="OfFourThousand">How many of 4,000 sites are of it.</param>
/// <param name="VisitWeight">How often such a site is visited, compared with an average one.</param>
/// <param name="Authority">The line authority, without the district's name.</param>
/// <param name="Names">What such sites are called, after the name of their place.</param>
internal sealed record TypeShare(string Code, int OfFourThousand, double VisitWeight, string Authority, IReadOnlyList<LocalizedText> Names);

/// <summary>Reads the files that the city is made from. <c>regions.csv</c> has the columns that <c>import regions</c> takes.</summary>
internal static class CityFiles
{
    /// <summary>City, districts and townships, those above before those below.</summary>
    internal static IReadOnlyList<DemoRegion> Regions() =>
    [
        .. Rows("regions.csv").Select(c => new DemoRegion(
            c[0], c[1].Length == 0 ? null : c[1], new LocalizedText(c[2], c[3]), c[4], c[5].Length == 0 ? null : c[5])),
    ];

    /// <summary>The types of site.</summary>
    internal static IReadOnlyList<TypeShare> Types() =>
    [
        .. Rows("site-types.csv").Select(c => new TypeShare(
            c[0],
            int.Parse(c[1], CultureInfo.InvariantCulture),
            Number(c[2]),
            c[3],
            [.. c[4].Split('|').Zip(c[5].Split('|'), (zh, en) => new LocalizedText(zh, en))])),
    ];

    /// <summary>Where the districts lie.</summary>
    internal static IReadOnlyList<Seat> Seats() =>
        [.. Rows("seats.csv").Select(c => new Seat(c[0], Number(c[1]), Number(c[2]), Number(c[3])))];

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    /// <summary>The cells of each line but the first; no cell of these files is quoted.</summary>
    private static IEnumerable<string[]> Rows(string name)
    {
        using var file = typeof(CityFiles).Assembly.GetManifestResourceStream($"Demo/{name}")
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(file);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Split(',');
    }
}
