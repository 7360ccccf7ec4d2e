using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.Feed;

/// <summary>What the API document says of the live feed.</summary>
internal static class FeedDocs
{
    private static readonly Parameter Types = new(
        "types",
        "Which types of entries, separated by commas or the parameter repeated. `all`, or left out, stands for all that the role may see; to name one that it may not see is refused with 403.",
        Schema.List(new JsonObject
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. Words.All<FeedType>().Append(FeedFilter.All).Select(w => (JsonNode)w)]),
        }),
        new JsonArray("issue", "alert"))
    { Codes = [ErrorCodes.UnknownWord] };

    private static readonly Parameter LastEventId = new(
        FeedEndpoint.LastEventId,
        "The last `id` that the client has seen: it is sent exactly what came after it, also over a restart of the system. Browsers send it by themselves. Where what followed is no longer kept, or the id is none of this installation, the feed begins with `reset`.",
        new JsonObject { ["type"] = "string" },
        "9vQyT0mC4sJ2rZ8aLkXe1w");

    internal static Action<Operation> Get(FeedOptions options) => op => op
        .Says("What changes, as server-sent events, for as long as the client listens. Routine facts (duties done in time, passes, readings inside their bounds) are not on it. What one commit changed comes together, and in commit order.")
        .Says($"`hello` comes first: a client that loads its lists after it misses nothing. `issue`, `alert`, `site` and `region` are the entries, `gone` says what is in sight no more, and `reset` that the lists are to be loaded again. The data of each is one line of JSON. A comment with a new `id` comes every {options.HeartbeatSeconds} seconds, so that a quiet client does not fall behind.")
        .Says($"Rights are asked for anew all the time: a feed ends when its token is revoked or expires. A client that takes nothing for {options.StalledSeconds} seconds while something waits for it is cut, and goes on where it was when it comes back.")
        .Query(Parameters.Region, Parameters.Site, Types)
        .Headers(LastEventId)
        .Gives(Answer.Of(StatusCodes.Status200OK, "The feed.", FeedEndpoint.MediaType, new BodySchema(FeedSchemas.Stream)))
        .Fails(FeedFilter.NotFor(Role.Source, [FeedType.Alert]))
        .Fails(QueryFailure.Region())
        .Fails(QueryFailure.Site())
        .Fails(OpenFeeds.TooManyOfToken(options))
        .Fails(OpenFeeds.TooMany(options));
}
