using System.Text.Json.Nodes;

namespace Monitoring.Gateway.OpenApi.Building;

/// <summary>The parts that the document groups its operations by, in the order people meet them.</summary>
internal static class Tags
{
    private static readonly (string Name, string Text)[] All =
    [
        ("Events", "What happens in the field comes in here, as CloudEvents."),
        ("Issues", "What is wrong, from raised to closed, and what happened to it."),
        ("Commands", "What staff do to issues and notices. Every command stands in the ledger with who gave it and when. A command sent with an `Idempotency-Key` may be repeated safely; one sent with `If-Match` is done only while nobody else has changed the issue."),
        ("Sites", "What is inspected, with its check items."),
        ("Regions", "The tree of regions, how each subtree stands, and what happened in it."),
        ("Catalogue", "What sites are checked for, and the policies that issues go by, with their versions."),
        ("Evidence", "Pictures and documents that events refer to, by what they hash to."),
        ("Outlines", "Regions on a map."),
        ("Registry", "Regions, their posts, and sites: made, changed, moved, suspended and closed; one by one or from a file."),
        ("Feed", "What changes, as it happens."),
        ("Alerts", "Who was told what, and why."),
        ("Deliveries", "What became of alerts on their way out, and sending them again."),
        ("Parked", "What came by the broker and could not be taken, to be corrected and sent again. How events are sent there is in the AsyncAPI document, `/asyncapi/v3.json`."),
        ("Webhooks", "The receivers of alerts: how they do, and the secrets they verify alerts with. What they receive is described under Webhooks of this document."),
        ("Sessions", "Signing in with a name and a password, from a browser that keeps a cookie. Whatever such a browser changes comes with the header `X-CSRF-Token`."),
        ("Accounts", "Those who can sign in."),
        ("Access", "Who one is here, tokens, and the audit."),
        ("Status", "How the installation stands as a whole."),
        ("Operation", "For those who keep it running."),
        ("Health", "For supervisors of processes; without a token."),
        ("Development", "Only where the system was started with a clock that stands still, for tests and demonstrations."),
        ("Documents", "This document, and the page made of it; without a token."),
    ];

    /// <summary>Where a tag stands in the order.</summary>
    /// <exception cref="InvalidOperationException">Nobody says what the tag is.</exception>
    internal static int PlaceOf(string tag)
    {
        var place = Array.FindIndex(All, t => t.Name == tag);
        return place >= 0 ? place : throw new InvalidOperationException($"The tag {tag} is not described in {nameof(Tags)}.");
    }

    /// <summary>The tags that are used, with what they mean.</summary>
    internal static JsonArray Of(IReadOnlySet<string> used) =>
        new([.. All.Where(t => used.Contains(t.Name)).Select(t => new JsonObject { ["name"] = t.Name, ["description"] = t.Text })]);
}
