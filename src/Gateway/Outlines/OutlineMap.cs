using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Monitoring.Core.Regions;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Outlines;

/// <summary>
/// Answers with the outlines of some regions as GeoJSON. They are read a few at a time as they are sent: together they may be
/// large.
/// </summary>
/// <param name="store">The outlines.</param>
/// <param name="regions">The regions, in the order of the answer.</param>
/// <param name="hashes">The hash of the outline of each that has one.</param>
internal sealed class OutlineMap(IOutlineStore store, IReadOnlyList<RegionFacts> regions, IReadOnlyDictionary<string, byte[]> hashes) : IResult
{
    /// <summary>The media type of GeoJSON.</summary>
    internal const string MediaType = "application/geo+json";

    private const int Portion = 8;

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var tag = Tag();
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Tag == tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = MediaType;
        await using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var some in regions.Where(region => hashes.ContainsKey(region.Code)).Chunk(Portion))
        {
            var outlines = await store.OutlinesAsync([.. some.Select(region => region.Code)], httpContext.RequestAborted);
            foreach (var region in some)
            {
                if (outlines.FirstOrDefault(outline => outline.Region == region.Code) is { } outline)
                    Write(json, region, outline);
            }

            await json.FlushAsync(httpContext.RequestAborted);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RegionFacts region, OutlineRow outline)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", region.Code);
        json.WriteStartObject("properties");
        json.WriteString("code", region.Code);
        if (region.Parent is { } parent)
            json.WriteString("parent", parent);

        json.WritePropertyName("name");
        JsonSerializer.Serialize(json, TextAnswer.Of(region.Name), AnswersJson.Default.TextAnswer);
        json.WriteEndObject();
        json.WritePropertyName("geometry");
        json.WriteRawValue(outline.Geometry, skipInputValidation: true);
        json.WriteEndObject();
    }

    /// <summary>What stands for the whole answer: its outlines, and how their regions are called.</summary>
    private string Tag()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var region in regions)
        {
            if (hashes.TryGetValue(region.Code, out var outline))
            {
                var name = TextAnswer.Of(region.Name);
                hash.AppendData(Encoding.UTF8.GetBytes($"{region.Code}\n{region.Parent}\n{name.Zh}\n{name.En}\n"));
                hash.AppendData(outline);
            }
        }

        const int Digits = 32;
        return $"\"{Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits]}\"";
    }
}
