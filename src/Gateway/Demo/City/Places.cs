using Monitoring.Gateway.Demo.Plan;

namespace Monitoring.Gateway.Demo.City;

/// <summary>Where a district lies.</summary>
/// <param name="District">Its code.</param>
/// <param name="Lat">Latitude of its middle, in degrees north.</param>
/// <param name="Lon">Longitude of its middle, in degrees east.</param>
/// <param name="RadiusKm">How far its townships reach, in kilometres.</param>
internal sealed record Seat(string District, double Lat, double Lon, double RadiusKm);

/// <summary>
/// Says where things of the demo city are. Districts lie about where they do; townships and sites are strewn around them, since
/// sites that nobody has built are nowhere.
/// </summary>
internal sealed class Places
{
    private const double KmPerDegree = 111.2;

    /// <summary>Points turned by this from one to the next fill a disc evenly, however many they are.</summary>
    private static readonly double GoldenAngle = Math.PI * (3 - Math.Sqrt(5));

    private readonly Dictionary<string, (double Lat, double Lon)> _townships = new(StringComparer.Ordinal);
    private readonly int _seed;

    /// <summary>Lays out the townships of the regions.</summary>
    internal Places(int seed, IReadOnlyList<DemoRegion> regions)
    {
        _seed = seed;
        foreach (var seat in CityFiles.Seats())
        {
            var townships = regions.Where(r => r.Parent == seat.District).ToList();
            for (var i = 0; i < townships.Count; i++)
            {
                var away = seat.RadiusKm * Math.Sqrt((i + 0.5) / townships.Count);
                _townships[townships[i].Code] = Move(seat.Lat, seat.Lon, away, i * GoldenAngle);
            }
        }
    }

    /// <summary>Where a site is, in degrees with five decimals, about a metre.</summary>
    internal (double Lat, double Lon) Of(DemoSite site)
    {
        var (lat, lon) = _townships[site.Township];
        var draws = new Draws(_seed, $"place|{site.Code}");
        var place = Move(lat, lon, 1.8 * Math.Sqrt(draws.Next()), draws.Between(0, 2 * Math.PI));
        return (Math.Round(place.Lat, 5), Math.Round(place.Lon, 5));
    }

    private static (double Lat, double Lon) Move(double lat, double lon, double km, double angle) => (
        lat + (km * Math.Cos(angle) / KmPerDegree),
        lon + (km * Math.Sin(angle) / (KmPerDegree * Math.Cos(lat * Math.PI / 180))));
}
