using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Payloads;

/// <summary>A team was at a site and judged some of its items.</summary>
/// <param name="Team">Who came.</param>
/// <param name="Sortie">The outing the visit was part of, which may lead to several sites; at most 128 characters.</param>
/// <param name="Mode">One of <see cref="Vocabulary.Modes"/>.</param>
/// <param name="Campaign">The campaign it belongs to; at most 128 characters.</param>
/// <param name="Results">1 to 200, no item twice.</param>
/// <param name="Suggestions">Advice given, at most 100; empty when there was none.</param>
public sealed record VisitData(
    Team Team,
    string? Sortie,
    string Mode,
    string? Campaign,
    IReadOnlyList<VisitResult> Results,
    IReadOnlyList<Suggestion> Suggestions) : EventData
{
    internal static readonly Rule<VisitData> Rule = Rules.Object(Read);

    private static readonly Rule<IReadOnlyList<VisitResult>> ResultList = Rules.Distinct(
        Rules.List(VisitResult.Rule, Limits.MinResults, Limits.Results), static result => result.Item, keyName: "item");

    private static readonly Rule<IReadOnlyList<Suggestion>> SuggestionList =
        Rules.List(Suggestion.Rule, 0, Limits.Suggestions);

    private static VisitData Read(ref ObjectReader fields) => new(
        Team: fields.Required("team", Team.Rule),
        Sortie: fields.Optional("sortie", TextRules.Reference),
        Mode: fields.Required("mode", Words.Mode),
        Campaign: fields.Optional("campaign", TextRules.Reference),
        Results: fields.Required("results", ResultList),
        Suggestions: fields.ListOrEmpty("suggestions", SuggestionList));
}
