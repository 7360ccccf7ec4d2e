using Monitoring.Contracts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Queries;

namespace Monitoring.Gateway.Queries;

/// <summary>Which issues a request asks for, in what order.</summary>
internal static class IssueFilter
{
    /// <summary>Stands for the caller's own name.</summary>
    private const string Me = "me";

    private static readonly IssueState[] Live = [IssueState.Open, IssueState.Overdue, IssueState.AwaitingLookBack];

    private static readonly string[] Orders = ["asc", "desc"];

    /// <summary>The parameters of filters.</summary>
    internal static readonly IReadOnlyList<Parameter> Filters =
    [
        Parameters.Region,
        Parameters.Site,
        Several("type", "Types of site of the catalogue.", "hotel"),
        Several("template", "Templates of the catalogue.", "hotel.lobby"),
        Several("category", "What the item guards.", "places", Words.All<Category>()),
        Several("severity", "How grave.", "serious", Vocabulary.Severities),
        Parameters.States,
        Flag("overdue", "`true` keeps the overdue ones, `false` leaves them out."),
        Parameter.OfInstant("dueBefore", "Due before this instant.", "2022-03-19T08:00:00+08:00"),
        Flag("taken", "`true` keeps those that somebody took, `false` those that nobody did."),
        Parameter.OfText("takenBy", "Who took it; `me` for whoever asks.", Me, QueryReader.LongestText),
        Parameter.OfText("assignedTo", "To whom it was given; `me` for whoever asks.", Me, QueryReader.LongestText),
        Parameter.OfText("q", "Part of the number, of the site's code or name, or of the item's code or title.", "HOTEL", QueryReader.LongestText),
    ];

    /// <summary>The parameters of an order.</summary>
    internal static readonly IReadOnlyList<Parameter> Sorting =
    [
        Word("sort", "What comes first: the earliest due when left out. All but `due` go with live states only, or with one `site`.", Words.All<IssueSort>(), "severity") with
        {
            Codes = [ErrorCodes.UnknownWord, ErrorCodes.NotAllowed],
        },
        Word("order", "`asc` for `due` and `desc` for all others when left out. Of the same severity or rung the earliest due comes first, and `asc` turns the whole list round.", Orders, "desc"),
    ];

    /// <summary>Reads the filters; no state at all where what was asked for excludes itself.</summary>
    internal static IssueQuery Read(QueryReader reader, CatalogueData catalogue, Caller caller)
    {
        var states = reader.AnyOf<IssueState>("state", all: "all") ?? Live;
        var overdue = reader.Flag("overdue");
        var templates = reader.KnownTexts("template", catalogue.Templates.ContainsKey, "template");
        var categories = reader.AnyOf<Category>("category");
        var text = reader.Text("q");
        return new IssueQuery
        {
            Site = reader.Text("site"),
            SiteTypes = reader.KnownTexts("type", catalogue.SiteTypes.ContainsKey, "type of site"),
            Templates = TemplatesOf(templates, categories, catalogue),
            Severities = reader.AnyOf<Severity>("severity") ?? [],
            States = overdue is null ? states : [.. states.Where(s => s == IssueState.Overdue == overdue)],
            DueBefore = reader.Instant("dueBefore"),
            Taken = reader.Flag("taken"),
            TakenBy = Name(reader.Text("takenBy"), caller),
            AssignedTo = Name(reader.Text("assignedTo"), caller),
            Text = text,
            TextTemplates = text is null ? [] : [.. catalogue.Templates.Values.Where(t => Says(t, text)).Select(t => t.Code)],
        };
    }

    /// <summary>Reads the order as well.</summary>
    internal static IssueQuery Sorted(this IssueQuery query, QueryReader reader)
    {
        var sort = reader.Word<IssueSort>("sort") ?? IssueSort.Due;
        var order = reader.OneOf("order", Orders);
        if (sort != IssueSort.Due && query.Site is null && !query.IsLive && query.States.Count > 0)
            reader.Fail("sort", ErrorCodes.NotAllowed, "With issues that have ended, only 'due' is possible unless one site is named.");

        // To the read model the gravest and the highest come first by themselves, the latest do not.
        var isDescending = order is null ? sort != IssueSort.Due : order == Orders[1];
        var isForward = sort is IssueSort.Severity or IssueSort.Rung ? isDescending : !isDescending;
        return query with { Sort = sort, IsReversed = !isForward, Limit = reader.Limit(), Cursor = reader.Cursor() };
    }

    private static IReadOnlyCollection<string>? TemplatesOf(
        IReadOnlyCollection<string> templates, IReadOnlyCollection<Category>? categories, CatalogueData catalogue) => (templates.Count, categories) switch
        {
            (0, null) => null,
            (0, _) => [.. catalogue.Templates.Values.Where(t => categories.Contains(t.Category)).Select(t => t.Code)],
            (_, null) => templates,
            _ => [.. templates.Where(t => categories.Contains(catalogue.Templates[t].Category))],
        };

    private static bool Says(Template template, string text) =>
        template.Title.Zh.Contains(text, StringComparison.OrdinalIgnoreCase) || template.Title.En.Contains(text, StringComparison.OrdinalIgnoreCase)
        || template.Code.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static string? Name(string? text, Caller caller) => text == Me ? caller.Name : text;

    private static Parameter Flag(string name, string text) => new(name, text, Schema.Flag(), true) { Codes = [ErrorCodes.UnknownWord] };

    private static Parameter Word(string name, string text, IReadOnlyList<string> words, string example) =>
        new(name, text, Schema.Words(words), example) { Codes = [ErrorCodes.UnknownWord] };

    private static Parameter Several(string name, string text, string example, IReadOnlyList<string>? words = null) => new(
        name,
        $"{text} Several by comma, or the parameter repeated.",
        Schema.List(words is null ? Schema.Text(QueryReader.LongestText) : Schema.Words(words)),
        new System.Text.Json.Nodes.JsonArray(example))
    { Codes = [ErrorCodes.UnknownWord] };
}
