using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Payloads;

/// <summary>Where a site is, in degrees.</summary>
/// <param name="Lat">-90 to 90.</param>
/// <param name="Lon">-180 to 180.</param>
public sealed record GeoPoint(double Lat, double Lon)
{
    internal static readonly Rule<GeoPoint> Rule = Rules.Object(Read);

    private static readonly Rule<double> Latitude = Rules.Degrees(90);

    private static readonly Rule<double> Longitude = Rules.Degrees(180);

    private static GeoPoint Read(ref ObjectReader fields) => new(
        Lat: fields.Required("lat", Latitude),
        Lon: fields.Required("lon", Longitude));
}
