using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Gateway.Feed;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.OpenApi.Schemas;

/// <summary>The live feed: a text of server-sent events, the data of each being JSON.</summary>
internal static class FeedSchemas
{
    private const string Any = "FeedEvent";

    private static readonly (string Event, Type Data, string Text)[] Events =
    [
        (HelloEntry.Event, typeof(HelloEntry), "The first event; whoever loads its lists after it misses nothing."),
        (Words.Of(FeedEvent.Issue), typeof(IssueEntry), "An issue changed."),
        (Words.Of(FeedEvent.Alert), typeof(AlertEntry), "Somebody was told something."),
        (Words.Of(FeedEvent.Site), typeof(SiteEntry), "A site was registered or changed."),
        (Words.Of(FeedEvent.Region), typeof(RegionEntry), "A region was registered or changed."),
        (Words.Of(FeedEvent.Gone), typeof(GoneEntry), "An issue or a site moved to where the token or the filter does not reach."),
        (ResetEntry.Event, typeof(ResetEntry), "The lists are to be loaded again; the feed goes on."),
    ];

    /// <summary>The text.</summary>
    internal static JsonObject Stream() => Schema.Holding(FeedEndpoint.MediaType, Schema.List(Schema.Ref(Any)));

    /// <summary>The components, by name.</summary>
    /// <param name="answers">Makes the schemas of the data.</param>
    internal static IEnumerable<(string Name, JsonObject Schema)> Components(AnswerSchemas answers)
    {
        foreach (var (name, data, text) in Events)
        {
            yield return (Of(name), Schema.Object(
                ("event", new JsonObject { ["type"] = "string", ["const"] = name }.Meaning("What it is.")),
                ("id", new JsonObject { ["type"] = "string" }.Meaning("Where the reader is now, to be sent as `Last-Event-ID`. Opaque, and another text each time.")),
                ("data", Schema.Holding(MediaTypes.Json, answers.Of(data)).Meaning("What there is to know, in one line."))).Meaning(text));
        }

        yield return (Any, Schema.Union("event", Events.Select(e => (e.Event, Of(e.Event)))).Meaning("One event of the live feed, by the fields of its lines."));
    }

    private static string Of(string name) => $"Feed{char.ToUpperInvariant(name[0])}{name[1..]}";
}
