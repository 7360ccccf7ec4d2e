using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Monitoring.Gateway.Queries;

/// <summary>Tells, fact by fact, whether the ledger of a check item speaks of one issue.</summary>
/// <param name="number">The issue's number.</param>
/// <param name="notices">The numbers of its notices, which may go on when it has ended.</param>
/// <param name="live">The issue that is live where the walk starts, or null.</param>
internal sealed class IssueWalk(string number, IReadOnlySet<string> notices, string? live)
{
    /// <summary>
    /// What happens at a check item whether or not an issue is live: shown beside what concerns the issue in the same
    /// entry, because it explains it, and not by itself.
    /// </summary>
    private static readonly FrozenSet<string> Routine = new[]
    {
        "registered", "relocated", "suspended", "resumed", "retired", "judged", "coverage-lapsed", "duty-done", "duty-kept",
        "duty-missed", "miss-withdrawn", "duty-settled", "reading-taken", "reading-kept", "run-ended", "early-kept",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The issue that is live after the entries walked so far, or null.</summary>
    internal string? Live { get; private set; } = live;

    /// <summary>Walks one entry and returns its facts to show; none when it does not concern the issue.</summary>
    internal IReadOnlyList<JsonObject> Step(IReadOnlyList<JsonObject> facts)
    {
        var shown = new List<JsonObject>(facts.Count);
        var concerned = false;
        foreach (var fact in facts)
        {
            var kind = FactsText.KindOf(fact);
            if (Routine.Contains(kind))
            {
                shown.Add(fact);
            }
            else if (Concerns(kind, fact))
            {
                shown.Add(fact);
                concerned = true;
            }
        }

        return concerned ? shown : [];
    }

    private bool Concerns(string kind, JsonObject fact)
    {
        switch (kind)
        {
            case "issue-raised":
                Live = FactsText.TextOf(fact, "number");
                return Live == number;
            case "issue-closed" or "issue-withdrawn":
                var ended = Live;
                Live = null;
                return ended == number;
            case "told":
                return fact["alert"] is JsonObject alert && FactsText.TextOf(alert, "issue") == number;
            case "commented":
                return FactsText.TextOf(fact, "issue") == number;
            case "notice-issued" or "notice-acknowledged" or "notice-revoked":
                return FactsText.TextOf(fact, "number") is { } notice && notices.Contains(notice);
            default:
                return Live == number;
        }
    }
}
