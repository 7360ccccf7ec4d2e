using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Monitoring.Contracts;
using Monitoring.Gateway.Bodies;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Outlines;

/// <summary>An outline that was read.</summary>
/// <param name="Feature">The place of its feature in the file, from 0.</param>
/// <param name="Region">Code of its region.</param>
/// <param name="Geometry">The geometry as it is kept.</param>
/// <param name="Points">How many points it has.</param>
internal sealed record ReadOutline(int Feature, string Region, byte[] Geometry, int Points)
{
    /// <summary>SHA-256 of the geometry.</summary>
    internal byte[] Hash { get; } = SHA256.HashData(Geometry);
}

/// <summary>Reads outlines from GeoJSON, and gathers what is wrong.</summary>
/// <param name="directory">The regions there are.</param>
/// <param name="options">How much is taken.</param>
internal sealed class OutlineFile(IDirectory directory, OutlineOptions options)
{
    /// <summary>How WGS 84 is called in files of before RFC 7946, with longitude first.</summary>
    private static readonly string[] Wgs84 = ["urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"];

    /// <summary>What is wrong.</summary>
    internal OutlineErrors Errors { get; } = new();

    /// <summary>Reads a file in which each feature names its region.</summary>
    internal List<ReadOutline> ReadMany(ReadOnlyMemory<byte> file)
    {
        using var json = Parse(file);
        if (json is null)
            return [];

        var root = json.RootElement;
        if (TypeOf(root) != "FeatureCollection" || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
        {
            Errors.Add(null, null, "type", ErrorCodes.UnknownWord, "This must be a FeatureCollection with its features.");
            return [];
        }

        var outlines = new List<ReadOutline>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var place = 0;
        foreach (var feature in features.EnumerateArray())
        {
            if (RegionOf(feature, place, seen) is { } region && ReadFeature(feature, place, region) is { } outline)
                outlines.Add(outline);

            place++;
        }

        return outlines;
    }

    /// <summary>Reads a file that is the outline of one region.</summary>
    internal ReadOutline? ReadOne(ReadOnlyMemory<byte> file, string region)
    {
        using var json = Parse(file);
        if (json is null)
            return null;

        var root = json.RootElement;
        switch (TypeOf(root))
        {
            case "FeatureCollection" when root.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array && features.GetArrayLength() == 1:
                return ReadFeature(features[0], null, region);
            case "FeatureCollection":
                Errors.Add(null, region, "features", ErrorCodes.TooMany, "A collection must hold exactly one feature here.");
                return null;
            case "Feature":
                return ReadFeature(root, null, region);
            default:
                return ReadGeometry(root, null, region);
        }
    }

    private JsonDocument? Parse(ReadOnlyMemory<byte> file)
    {
        try
        {
            var json = JsonDocument.Parse(file);
            if (json.RootElement.ValueKind == JsonValueKind.Object && HasOtherSystem(json.RootElement))
                Errors.Add(null, null, "crs", ErrorCodes.NotAllowed, "Coordinates must be in WGS 84, longitude first.");

            return json;
        }
        catch (JsonException e)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"This is no JSON in UTF-8: line {(e.LineNumber ?? 0) + 1}, byte {e.BytePositionInLine ?? 0}.");
            Errors.Add(null, null, "body", ErrorCodes.NotJson, message);
            return null;
        }
    }

    private ReadOutline? ReadFeature(JsonElement feature, int? place, string region)
    {
        if (TypeOf(feature) != "Feature")
            Errors.Add(place, region, "type", ErrorCodes.UnknownWord, "This must be a Feature.");
        else if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind == JsonValueKind.Null)
            Errors.Add(place, region, "geometry", ErrorCodes.Required, "A feature without a geometry is no outline.");
        else
            return ReadGeometry(geometry, place, region);

        return null;
    }

    private ReadOutline? ReadGeometry(JsonElement geometry, int? place, string region)
    {
        var reader = new GeometryReader(options.Points, (field, code, message) => Errors.Add(place, region, field, code, message));
        return reader.Read(geometry) is { } read ? new ReadOutline(place ?? 0, region, read, reader.Points) : null;
    }

    private string? RegionOf(JsonElement feature, int place, HashSet<string> seen)
    {
        const string Field = "properties.code";
        var code = feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var properties)
            && properties.ValueKind == JsonValueKind.Object
                ? TextOf(properties, "code")
                : null;
        code ??= feature.ValueKind == JsonValueKind.Object ? TextOf(feature, "id") : null;
        if (code is null)
            Errors.Add(place, null, Field, ErrorCodes.Required, "Each feature names its region by its code, in its properties or as its id.");
        else if (directory.Region(code) is null)
            Errors.Add(place, code.Length <= JsonRequest.LongestName ? code : code[..JsonRequest.LongestName], Field, ErrorCodes.UnknownRegion, "There is no such region.");
        else if (!seen.Add(code))
            Errors.Add(place, code, Field, ErrorCodes.DuplicateKey, "An earlier feature is the outline of this region. Make them one MultiPolygon.");
        else
            return code;

        return null;
    }

    private static bool HasOtherSystem(JsonElement root) =>
        root.TryGetProperty("crs", out var crs)
        && !(crs.ValueKind == JsonValueKind.Object && crs.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            && TextOf(properties, "name") is { } name && Wgs84.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static string? TypeOf(JsonElement element) => element.ValueKind == JsonValueKind.Object ? TextOf(element, "type") : null;

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
