using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Core.Issues;
using Monitoring.Gateway.Commands;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.OpenApi.Describing;

/// <summary>The parameters that several routes share.</summary>
internal static class Parameters
{
    /// <summary>Number of an issue, in the path.</summary>
    internal static readonly Parameter IssueNumber = Parameter.OfText(
        "number", "The number of the issue.", "HS-HOTEL-017.hotel.lobby.1", Limits.Reference);

    /// <summary>Number of a notice, in the path.</summary>
    internal static readonly Parameter NoticeNumber = Parameter.OfText("number", "The number of the notice.", "NB-2022-0001", Limits.Reference);

    /// <summary>Code of a region, in the path.</summary>
    internal static readonly Parameter RegionCode = new("code", "The code of the region.", Schema.Ref("Code"), "HS");

    /// <summary>Code of a site, in the path.</summary>
    internal static readonly Parameter SiteCode = new("code", "The code of the site.", Schema.Ref("Code"), "HS-HOTEL-017");

    /// <summary>Rows of a page.</summary>
    internal static readonly Parameter Limit = new(
        "limit", "How many rows the page may have.", PageSchema(), QueryReader.DefaultLimit)
    { Codes = [ErrorCodes.OutOfRange] };

    /// <summary>Where a page starts.</summary>
    internal static readonly Parameter Cursor = Parameter.OfText(
        "cursor", "`next` of the page before, with the same filters; the first page when left out.", "aTE2NDc3", QueryReader.LongestCursor) with
    {
        Codes = [ErrorCodes.BadFormat],
    };

    /// <summary>A region with everything below it.</summary>
    internal static readonly Parameter Region = Parameter.OfText(
        "region", "The code of a region; it and everything below it.", "HS", QueryReader.LongestText);

    /// <summary>One site.</summary>
    internal static readonly Parameter Site = Parameter.OfText("site", "The code of a site.", "HS-HOTEL-017", QueryReader.LongestText);

    /// <summary>One issue.</summary>
    internal static readonly Parameter Issue = Parameter.OfText(
        "issue", "The number of an issue.", "HS-HOTEL-017.hotel.lobby.1", QueryReader.LongestText);

    /// <summary>A type of site.</summary>
    internal static readonly Parameter SiteType = Parameter.OfText(
        "type", "The code of a type of site of the catalogue.", "hotel", QueryReader.LongestText) with
    { Codes = [ErrorCodes.UnknownWord] };

    /// <summary>Decided at or after.</summary>
    internal static readonly Parameter From = Parameter.OfInstant("from", "Decided at or after this instant.", "2022-03-18T00:00:00+08:00");

    /// <summary>Decided before.</summary>
    internal static readonly Parameter To = Parameter.OfInstant(
        "to", "Decided before this instant; not before `from`.", "2022-03-25T00:00:00+08:00");

    /// <summary>States of issues, several by comma.</summary>
    internal static readonly Parameter States = new(
        "state",
        "Which states, separated by commas or the parameter repeated; `all` stands for every state. Those of a live issue (`open`, `overdue`, `awaitingLookBack`) when left out.",
        Schema.List(new JsonObject
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. Words.All<IssueState>().Append("all").Select(w => (JsonNode)w)]),
        }),
        new JsonArray("open", "overdue"))
    { Codes = [ErrorCodes.UnknownWord] };

    /// <summary>Lets a command be repeated safely.</summary>
    internal static readonly Parameter IdempotencyKey = Parameter.OfText(
        CommandRequest.KeyHeader,
        "Lets the request be repeated safely, however much later: 1 to 128 visible ASCII characters, yours to choose. A repeat does nothing and says `Idempotency-Replayed: true`; the same key with another method, path or body is refused with 422.",
        "6f1c2b0e-take",
        CommandRequest.LongestKey) with
    { Codes = [ErrorCodes.BadFormat] };

    /// <summary>Does a command only while nobody else has changed what it is about.</summary>
    internal static readonly Parameter IfMatch = new(
        "If-Match",
        "The `ETag` as it was read: the command is done only while the revision is still that one, and refused with 412 otherwise. `*` asks only that it is there.",
        new JsonObject { ["type"] = "string" },
        "\"4\"")
    { Codes = [ErrorCodes.BadFormat, ErrorCodes.NotAllowed] };

    /// <summary>Makes something only where it is not there.</summary>
    internal static readonly Parameter IfNoneMatch = new(
        "If-None-Match",
        "`*` asks for something new: refused with 412 where it is there already. Not together with `If-Match`.",
        new JsonObject { ["type"] = "string", ["const"] = "*" },
        "*")
    { Codes = [ErrorCodes.BadFormat, ErrorCodes.NotAllowed] };

    private static JsonObject PageSchema()
    {
        var schema = Schema.Whole(1, QueryReader.MaxLimit);
        schema["default"] = QueryReader.DefaultLimit;
        return schema;
    }
}
