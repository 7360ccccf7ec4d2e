using Monitoring.Core.Sites;
using Monitoring.Gateway.OpenApi.Schemas;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>What happened in a subtree, day by day.</summary>
/// <param name="From">The first local day.</param>
/// <param name="To">The last, which is today.</param>
/// <param name="Days">Every day of the span, the first first.</param>
internal sealed record TrendAnswer(DateOnly From, DateOnly To, IReadOnlyList<TrendDayAnswer> Days);

/// <summary>A day of a trend.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Raised">Issues raised.</param>
/// <param name="Closed">Issues closed.</param>
/// <param name="Overdue">Issues that came overdue, each once: the last time it did.</param>
/// <param name="DutiesMissed">Windows missed, less those that late evidence took back.</param>
internal sealed record TrendDayAnswer(DateOnly Day, int Raised, int Closed, int Overdue, int DutiesMissed);

/// <summary>The regions below one, side by side.</summary>
/// <param name="From">The first local day of what is counted over days.</param>
/// <param name="To">The last, which is today.</param>
/// <param name="Rows">One for each region directly below, by code, with its whole subtree.</param>
/// <param name="Own">The region itself, with its whole subtree.</param>
internal sealed record GridAnswer(DateOnly From, DateOnly To, IReadOnlyList<GridRowAnswer> Rows, GridRowAnswer Own);

/// <summary>A region in a grid; rates are left to whoever shows them, so that they can be added up.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Sites">Sites that are not closed.</param>
/// <param name="Open">Issues open now.</param>
/// <param name="Overdue">Issues overdue now.</param>
/// <param name="Raised">Issues raised in the span.</param>
/// <param name="Closed">Issues closed in the span.</param>
/// <param name="ClosedInTime">Of these, those that were put right by their deadline.</param>
/// <param name="DutiesMissed">Windows missed in the span.</param>
/// <param name="LookBacks">Look-backs done in the span.</param>
/// <param name="LookBacksPassed">Of these, passed.</param>
internal sealed record GridRowAnswer(
    string Code, TextAnswer Name, int Sites, int Open, int Overdue, int Raised, int Closed, int ClosedInTime, int DutiesMissed, int LookBacks, int LookBacksPassed);

/// <summary>The templates that fail most.</summary>
/// <param name="Items">Those of which most issues were raised first.</param>
internal sealed record FailingAnswer(IReadOnlyList<FailingTemplateAnswer> Items);

/// <summary>How often a template failed.</summary>
/// <param name="Template">Its code.</param>
/// <param name="Title">What is checked; left out when the catalogue has it no more.</param>
/// <param name="Raised">Issues raised.</param>
/// <param name="Sites">Distinct sites among them.</param>
internal sealed record FailingTemplateAnswer(string Template, TextAnswer? Title, int Raised, int Sites);

/// <summary>Sites on a map: each by itself where they are few, and gathered where they are many.</summary>
/// <param name="Sites">The sites; empty where there are too many.</param>
/// <param name="Clusters">The same gathered; empty where each is shown.</param>
internal sealed record MapAnswer(IReadOnlyList<MapSiteAnswer> Sites, IReadOnlyList<ClusterAnswer> Clusters);

/// <summary>A site on a map.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Type">Code of its type.</param>
/// <param name="Status">Whether it is at work.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Open">Issues open there now.</param>
/// <param name="Overdue">Issues overdue there now.</param>
internal sealed record MapSiteAnswer(
    string Code, TextAnswer Name, string Type, [property: OneOf(WordList.SiteStatus)] string Status, GeoPoint Location, int Open, int Overdue);

/// <summary>Sites that lie near each other.</summary>
/// <param name="Location">Where they lie on average.</param>
/// <param name="Sites">How many they are.</param>
internal sealed record ClusterAnswer(GeoPoint Location, int Sites);
