using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Runtime.Queries;

namespace Monitoring.Bench.OfPages;

/// <summary>What Watch asks for when somebody opens it or changes a filter: a page of issues and how many there are.</summary>
/// <param name="Filter">The filter as it stands in both requests.</param>
/// <param name="Query">The same as the store is asked.</param>
internal sealed record Question(string Filter, IssueQuery Query)
{
    private const int Rows = 100;

    private const string Usual = "state=overdue&state=open";

    /// <summary>Of the page.</summary>
    public string List => $"/api/issues?{Filter}&limit={Rows}";

    /// <summary>Of the number.</summary>
    public string Count => $"/api/issues/count?{Filter}";

    /// <summary>Whether the number stands in no roll-up, so that the store counts.</summary>
    public bool IsCountedByStore => Query.Text is not null;

    private static string[] Regions => [.. WatchStore.Area.SelectMany(Subtree)];

    private static IssueQuery Open => new() { Regions = Regions, States = [IssueState.Overdue, IssueState.Open], Limit = Rows };

    /// <summary>The kinds of questions, each of which is another one every time.</summary>
    public static IReadOnlyList<(string Kind, Func<int, Question> Ask)> Kinds(Workload workload)
    {
        // The page is always the same one: that is what everybody in an area opens.
        var first = new Question(Usual, Open);
        var severities = Enum.GetValues<Severity>();
        var severity = severities.Select(s => new Question($"{Usual}&severity={Word(s)}", Open with { Severities = [s] })).ToList();
        var state = new[] { IssueState.Overdue, IssueState.Open, IssueState.AwaitingLookBack }
            .Select(s => new Question($"state={Word(s)}", Open with { States = [s] })).ToList();
        var region = WatchStore.Area.Select(r => new Question($"region={r}&{Usual}", Open with { Regions = Subtree(r) })).ToList();
        var templates = workload.Sites.Select(s => s.Type).Distinct()
            .SelectMany(type => Shipped.Catalogue.SiteTypes[type].Templates).Select(t => t.Title.En).Distinct().ToList();
        var sites = workload.Sites.Select(s => s.Code).Where((_, i) => WatchStore.Area.Contains($"D{i % 10}")).ToList();
        return
        [
            ("first page", _ => first),
            ("severity", i => severity[i % severity.Count]),
            ("state", i => state[i % state.Count]),
            ("district", i => region[i % region.Count]),
            ("search: check item", i => Search(templates[i * 7 % templates.Count])),
            ("search: site", i => Search(sites[i * 997 % sites.Count])),
        ];
    }

    private static Question Search(string text) => new(
        $"{Usual}&q={Uri.EscapeDataString(text)}",
        Open with { Text = text, TextTemplates = [.. Shipped.Catalogue.Templates.Values.Where(t => Says(t, text)).Select(t => t.Code)] });

    private static bool Says(Template template, string text) =>
        new[] { template.Title.Zh, template.Title.En, template.Code }.Any(said => said.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static string[] Subtree(string district) => [district, .. Enumerable.Range(0, 10).Select(t => $"{district}T{t}")];

    private static string Word<T>(T value)
        where T : struct, Enum => Runtime.Models.Words.Of(value);
}
