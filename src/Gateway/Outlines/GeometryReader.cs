using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Monitoring.Contracts;

namespace Monitoring.Gateway.Outlines;

/// <summary>
/// Reads one geometry of GeoJSON (RFC 7946), and writes it anew: without heights, which no map here shows, and with six
/// decimals, a tenth of a metre. Of each ring the first thing that is wrong is named.
/// </summary>
/// <param name="mostPoints">Points it may have.</param>
/// <param name="fail">Told what is wrong: field, code and sentence.</param>
internal sealed class GeometryReader(int mostPoints, Action<string, string, string> fail)
{
    /// <summary>Points of the shortest ring: a triangle, and its first point again.</summary>
    private const int ShortestRing = 4;
    private const int Decimals = 6;
    private const double MostLongitude = 180;
    private const double MostLatitude = 90;

    private readonly ArrayBufferWriter<byte> _written = new();
    private bool _hasFailed;

    /// <summary>How many points were read.</summary>
    internal int Points { get; private set; }

    /// <summary>The geometry as it is kept, or null where something is wrong.</summary>
    internal byte[]? Read(JsonElement geometry)
    {
        if (geometry.ValueKind != JsonValueKind.Object)
            return Fail("geometry", ErrorCodes.WrongType, "This must be a geometry.");

        var type = geometry.TryGetProperty("type", out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;
        if (type is not ("Polygon" or "MultiPolygon"))
            return Fail("geometry.type", ErrorCodes.UnknownWord, "This must be Polygon or MultiPolygon.");

        const string Field = "geometry.coordinates";
        if (!geometry.TryGetProperty("coordinates", out var coordinates))
            return Fail(Field, ErrorCodes.Required, "Without coordinates there is no outline.");

        using (var json = new Utf8JsonWriter(_written))
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WritePropertyName("coordinates");
            if (type == "Polygon")
                Polygon(json, coordinates, Field);
            else
                Each(json, coordinates, Field, "polygons", Polygon);

            json.WriteEndObject();
        }

        if (Points > mostPoints)
            Fail(Field, ErrorCodes.TooMany, $"{Points} points; at most {mostPoints}. Simplify it: a map of a region needs far fewer.");

        return _hasFailed ? null : _written.WrittenSpan.ToArray();
    }

    private void Polygon(Utf8JsonWriter json, JsonElement rings, string field) => Each(json, rings, field, "rings", Ring);

    private void Each(Utf8JsonWriter json, JsonElement list, string field, string what, Action<Utf8JsonWriter, JsonElement, string> one)
    {
        json.WriteStartArray();
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            Fail(field, ErrorCodes.WrongType, $"This must be a list of {what}.");
        }
        else
        {
            var i = 0;
            foreach (var part in list.EnumerateArray())
                one(json, part, string.Create(CultureInfo.InvariantCulture, $"{field}[{i++}]"));
        }

        json.WriteEndArray();
    }

    private void Ring(Utf8JsonWriter json, JsonElement ring, string field)
    {
        json.WriteStartArray();
        if (ReadRing(ring, field) is { } points)
        {
            foreach (var (longitude, latitude) in points)
            {
                json.WriteStartArray();
                json.WriteNumberValue(longitude);
                json.WriteNumberValue(latitude);
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
    }

    private List<(double Longitude, double Latitude)>? ReadRing(JsonElement ring, string field)
    {
        if (ring.ValueKind != JsonValueKind.Array)
        {
            Fail(field, ErrorCodes.WrongType, "This must be a list of points.");
            return null;
        }

        var count = ring.GetArrayLength();
        Points += count;
        if (Points > mostPoints)
            return null;

        var points = new List<(double Longitude, double Latitude)>(count);
        foreach (var position in ring.EnumerateArray())
        {
            if (ReadPoint(position, string.Create(CultureInfo.InvariantCulture, $"{field}[{points.Count}]")) is not { } point)
                return null;

            points.Add(point);
        }

        if (points.Count < ShortestRing)
            Fail(field, ErrorCodes.BadFormat, $"A ring has at least {ShortestRing} points, the last of which is the first.");
        else if (points[0] != points[^1])
            Fail(field, ErrorCodes.BadFormat, "The ring is not closed: its last point must be its first.");
        else if (TwiceArea(points) == 0)
            Fail(field, ErrorCodes.BadFormat, "The ring encloses nothing.");
        else
            return points;

        return null;
    }

    private (double Longitude, double Latitude)? ReadPoint(JsonElement position, string field)
    {
        const int WithHeight = 3;
        if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() is < 2 or > WithHeight
            || position.EnumerateArray().Any(number => number.ValueKind != JsonValueKind.Number))
        {
            Fail(field, ErrorCodes.WrongType, "This must be a point: [longitude, latitude].");
            return null;
        }

        // A number beyond what a double holds reads as infinity, which is out of range too.
        var (longitude, latitude) = (position[0].GetDouble(), position[1].GetDouble());
        if (Math.Abs(longitude) <= MostLongitude && Math.Abs(latitude) <= MostLatitude)
            return (Math.Round(longitude, Decimals), Math.Round(latitude, Decimals));

        Fail(field, ErrorCodes.OutOfRange, $"Longitude lies within {MostLongitude} degrees and latitude within {MostLatitude}, in WGS 84 and in this order.");
        return null;
    }

    private static double TwiceArea(List<(double Longitude, double Latitude)> points)
    {
        // Taken from the first point, so that small rings far from the origin keep their digits.
        var (x, y) = points[0];
        var sum = 0d;
        for (var i = 1; i < points.Count; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            sum += ((a.Longitude - x) * (b.Latitude - y)) - ((b.Longitude - x) * (a.Latitude - y));
        }

        return sum;
    }

    private byte[]? Fail(string field, string code, string message)
    {
        _hasFailed = true;
        fail(field, code, message);
        return null;
    }
}
