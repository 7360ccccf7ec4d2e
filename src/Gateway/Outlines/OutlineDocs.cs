using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Gateway.Import;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Queries;

namespace Monitoring.Gateway.Outlines;

/// <summary>What the API document says of outlines.</summary>
internal static class OutlineDocs
{
    private static readonly string[] OfFiles =
    [
        ErrorCodes.NotJson, ErrorCodes.Required, ErrorCodes.WrongType, ErrorCodes.UnknownWord, ErrorCodes.BadFormat, ErrorCodes.OutOfRange,
        ErrorCodes.TooMany, ErrorCodes.NotAllowed,
    ];

    private static readonly BodySchema GeoJson = new(() => new JsonObject
    {
        ["type"] = "object",
        ["description"] = "GeoJSON (RFC 7946).",
        ["properties"] = new JsonObject { ["type"] = new JsonObject { ["type"] = "string" } },
        ["required"] = new JsonArray("type"),
        ["additionalProperties"] = true,
    });

    private static readonly OutlineError AnError = new()
    {
        Feature = 4,
        Region = "XX",
        Field = "properties.code",
        Code = ErrorCodes.UnknownRegion,
        Message = "There is no such region.",
    };

    internal static void List(Operation op) => op
        .Says("A FeatureCollection of GeoJSON with the outline of the region and those of the regions directly below it, as far as they have one: the region first, then by code. `id` and `properties.code` are the region's code. WGS 84, longitude first.")
        .Path(Parameters.RegionCode)
        .Query()
        .Gives(Answer.Of(
            StatusCodes.Status200OK,
            "The outlines.",
            OutlineMap.MediaType,
            GeoJson,
            new AnswerHeader("ETag", "Stands for all of it; what is sent back as `If-None-Match` is answered 304.", "\"5e1f0c9ab3d24e7788aa00b1c2d3e4f5\"")))
        .Gives(Answer.Empty(StatusCodes.Status304NotModified, "What `If-None-Match` names is what there is."))
        .Fails(QueryFailure.Region());

    internal static Action<Operation> Put(OutlineOptions options, ImportOptions import) => op => File(op, options, import)
        .Says($"Sets the outline of a region, in place of the one it had: a Polygon or a MultiPolygon of GeoJSON, a Feature that is one, or a FeatureCollection with one such Feature. Coordinates are in WGS 84, kept with six decimals and without heights; at most {options.Points} points. Rings are closed and enclose something.")
        .Path(Parameters.RegionCode)
        .Query()
        .Gives<OutlineAnswer>("It is set.")
        .Fails(OutlineRoutes.Wrong([AnError with { Feature = null, Field = "geometry.coordinates[0]", Code = ErrorCodes.BadFormat, Message = "The ring is not closed: its last point must be its first." }]), OfFiles)
        .Fails(QueryFailure.Region());

    internal static void Delete(Operation op) => op
        .Says("Removes the outline of a region.")
        .Path(Parameters.RegionCode)
        .Query()
        .Gives(Answer.Empty(StatusCodes.Status204NoContent, "It is removed."))
        .Fails(QueryFailure.Region())
        .Fails(OutlineRoutes.None());

    internal static Action<Operation> Import(OutlineOptions options, ImportOptions import) => op => File(op, options, import)
        .Says("Sets the outlines of many regions from one FeatureCollection, all or none. Each feature names its region by its code, in `properties.code` or as its `id`; what else is in its properties is not looked at. For the form of an outline see `PUT /api/regions/{code}/outline`.")
        .Query(new Parameter("dryRun", "`true` only tries and reports.", Schema.Flag(), true) { Codes = [ErrorCodes.UnknownWord] })
        .Gives<OutlineReport>("What the file came to; for a dry run what it would come to, with everything that is wrong.")
        .Fails(OutlineRoutes.Wrong([AnError]), [ErrorCodes.DuplicateKey, .. OfFiles]);

    private static Operation File(Operation op, OutlineOptions options, ImportOptions import) => op
        .Takes(OutlineMap.MediaType, GeoJson)
        .Takes(MediaTypes.Json, GeoJson)
        .UpTo(options.BodyBytes)
        .Fails(ImportEndpoints.TooManyAtOnce(import))
        .Fails(OutlineRoutes.NotGeoJson());
}
