using System.Text.Json.Nodes;
using Monitoring.Core.Catalogue;
using Monitoring.Gateway.OpenApi.Schemas;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>One entry of the ledger that concerns an issue.</summary>
/// <param name="Seq">Its number within the check item; left out for those who may not know of look-backs, since a gap would tell.</param>
/// <param name="Kind">The type of the field event, or message, command or wake.</param>
/// <param name="Happened">When it happened.</param>
/// <param name="Decided">When it was decided.</param>
/// <param name="Policy">Name and version of the policy it was decided by.</param>
/// <param name="Text">What that means, in sentences.</param>
/// <param name="Facts">What it led to.</param>
internal sealed record TimelineAnswer(
    long? Seq, [property: OneOf(WordList.EntryKind)] string Kind, DateTimeOffset Happened, DateTimeOffset Decided, string? Policy, LocalizedText Text, JsonArray Facts);
