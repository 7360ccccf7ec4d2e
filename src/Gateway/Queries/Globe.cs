using Monitoring.Core.Sites;
using Monitoring.Runtime.Queries;

namespace Monitoring.Gateway.Queries;

/// <summary>Distances on the globe, taken for a ball: right to half a percent, which is enough to find what is near.</summary>
internal static class Globe
{
    private const double EarthMetres = 6_371_000;

    private const double Micro = 1_000_000;

    /// <summary>Metres between two places.</summary>
    internal static double Metres(GeoPoint a, GeoPoint b)
    {
        var (lat1, lat2) = (double.DegreesToRadians(a.Lat), double.DegreesToRadians(b.Lat));
        var (north, east) = (Math.Sin((lat2 - lat1) / 2), Math.Sin(double.DegreesToRadians(b.Lon - a.Lon) / 2));
        return 2 * EarthMetres * Math.Asin(Math.Min(1, Math.Sqrt((north * north) + (Math.Cos(lat1) * Math.Cos(lat2) * east * east))));
    }

    /// <summary>A part of the map that holds everything within so many metres of a place; not across the edges of the map.</summary>
    internal static MapBox Around(GeoPoint centre, double metres)
    {
        var north = double.RadiansToDegrees(metres / EarthMetres);
        var east = Math.Min(360, north / Math.Max(0.01, Math.Cos(double.DegreesToRadians(Math.Min(89, Math.Abs(centre.Lat) + north)))));
        return new MapBox(Of(centre.Lat - north), Of(centre.Lon - east), Of(centre.Lat + north), Of(centre.Lon + east));
    }

    /// <summary>Millionths of a degree.</summary>
    internal static long Of(double degrees) => (long)Math.Round(degrees * Micro);

    /// <summary>Degrees of millionths.</summary>
    internal static double Degrees(long micro) => micro / Micro;
}
