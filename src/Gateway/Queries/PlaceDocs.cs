using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Queries.Answers;

namespace Monitoring.Gateway.Queries;

/// <summary>What the API document says of questions about sites, regions and the installation.</summary>
internal static class PlaceDocs
{
    internal static void Site(Operation op) => op
        .Says("A site with its check items and what it had to bear this week. `nextDueAt` of an item is what the site owes next: the deadline of its issue, the end of the next window that lacks a record, or the end of the coverage period.")
        .Says("Names of persons and addresses of channels are masked for those who may not see contacts.")
        .Path(Parameters.SiteCode)
        .Query()
        .Gives<SiteAnswer>("The site.", AnswerHeader.ETag)
        .Fails(QueryFailure.Site());

    internal static void Sites(Operation op) => op
        .Says("Sites of the caller's scope by code, those that are closed left out unless `status` says otherwise. With `near` those within `radius` metres of a place, the nearest first and each with its `distance`; then there is no further page.")
        .Query(
            Parameters.Region,
            new Parameter("type", "Types of site of the catalogue; several by comma, or the parameter repeated.", Schema.List(Schema.Text(QueryReader.LongestText)), new System.Text.Json.Nodes.JsonArray("hotel")) { Codes = ["unknown-word"] },
            new Parameter("status", "Whether they are at work; several by comma, or the parameter repeated; `all` for every status.", Schema.List(Schema.Words([.. WordLists.Of(WordList.SiteStatus), "all"])), new System.Text.Json.Nodes.JsonArray("active")) { Codes = ["unknown-word"] },
            Parameter.OfText("q", "Part of the code or name.", "Hotel", QueryReader.LongestText),
            Parameter.OfText("near", "Degrees north and east.", "29.87,121.54", QueryReader.LongestText) with { Codes = ["bad-format"] },
            new Parameter("radius", $"Metres around that place; {SiteLists.Radius} when left out.", Schema.Whole(1, SiteLists.MostRadius), 500) { Codes = ["out-of-range"] },
            Parameters.Limit,
            Parameters.Cursor)
        .Gives<ListAnswer<SiteRowAnswer>>("A page of sites.")
        .Fails(QueryFailure.Region());

    internal static void Checklist(Operation op) => op
        .Says("The check items of a site as a team needs them: what is checked and why, what each record must hold, and whether an issue is live there.")
        .Path(Parameters.SiteCode)
        .Query()
        .Gives<ChecklistAnswer>("The checklist.")
        .Fails(QueryFailure.Site());

    internal static void Duties(Operation op) => op
        .Says("For each duty of a site and each of the last local days, today included, the windows by the rules of now and how they stand. A window stands on the day on which it ends; one that ends later stands on today.")
        .Path(Parameters.SiteCode)
        .Query(new Parameter("days", $"How many days; {SitePages.Days} when left out.", Schema.Whole(1, SitePages.MostDays), 7) { Codes = ["out-of-range"] })
        .Gives<DutiesAnswer>("The duties.")
        .Fails(QueryFailure.Site());

    internal static void Visits(Operation op) => op
        .Says("Visits to a site, those that came in last first, each with what it said of the items, word for word.")
        .Path(Parameters.SiteCode)
        .Query(Parameters.Limit, Parameters.Cursor)
        .Gives<ListAnswer<VisitAnswer>>("A page of visits.")
        .Fails(QueryFailure.Cursor())
        .Fails(QueryFailure.Site());

    internal static void Region(Operation op) => op
        .Says("A region with its posts; `live`, how its subtree stands now; and `today`, what happened in it on its local day.")
        .Path(Parameters.RegionCode)
        .Query()
        .Gives<RegionAnswer>("The region.", AnswerHeader.ETag)
        .Fails(QueryFailure.Region());

    internal static void Regions(Operation op) => op
        .Says("The topmost regions of the caller's scope by code, each with how its subtree stands now; with `q` all regions of the scope whose code or name holds that text.")
        .Query(Parameter.OfText("q", "Part of the code or name.", "海曙", QueryReader.LongestText), Parameters.Limit, Parameters.Cursor)
        .Gives<ListAnswer<ChildAnswer>>("A page of regions.");

    internal static void Children(Operation op) => op
        .Says("The regions directly below one, by code, each with how its own subtree stands now, without `dueToday`.")
        .Path(Parameters.RegionCode)
        .Query(Parameters.Limit, Parameters.Cursor)
        .Gives<ListAnswer<ChildAnswer>>("A page of regions.")
        .Fails(QueryFailure.Region());

    internal static void Figures(Operation op) => op
        .Says($"What happened in a subtree over a span of local days, both included, at most {RegionQueries.MostDays} of them; today when none is named. `open` and `overdue` are as of now, whatever the span.")
        .Path(Parameters.RegionCode)
        .Query(
            Day("from", "The first day; as `to` when left out.", "2022-03-18"),
            Day("to", "The last day; as `from` when left out.", "2022-03-21"),
            Parameters.SiteType)
        .Gives<FiguresAnswer>("The figures.")
        .Fails(QueryFailure.Region());

    internal static void Trend(Operation op) => op
        .Says("For each of the last local days, today included, the issues raised, closed and come overdue in a subtree, and the windows missed.")
        .Path(Parameters.RegionCode)
        .Query(LastDays())
        .Gives<TrendAnswer>("The trend.")
        .Fails(QueryFailure.Region());

    internal static void Grid(Operation op) => op
        .Says("One row for each region directly below, with its whole subtree: what is open and overdue now, and over the last local days what was raised, closed, closed in time, missed, looked back at and passed. Rates are quotients of these.")
        .Path(Parameters.RegionCode)
        .Query(LastDays())
        .Gives<GridAnswer>("The grid.")
        .Fails(QueryFailure.Region());

    internal static void Failing(Operation op) => op
        .Says("The templates of which most issues were raised in a subtree over the last local days.")
        .Path(Parameters.RegionCode)
        .Query(LastDays(), new Parameter("limit", "How many; 10 when left out.", Schema.Whole(1, RegionPages.MostTemplates), 5) { Codes = ["out-of-range"] })
        .Gives<FailingAnswer>("The templates.")
        .Fails(QueryFailure.Region());

    internal static void Map(Operation op) => op
        .Says($"Sites of a subtree that have coordinates and are not closed, in a part of the map or everywhere. Up to {RegionMap.MostSites} are named with what is open and overdue there; where there are more they are gathered by squares.")
        .Path(Parameters.RegionCode)
        .Query(Parameter.OfText("box", "Degrees west, south, east and north.", "121.3,29.7,121.7,30.0", QueryReader.LongestText) with { Codes = ["bad-format"] })
        .Gives<MapAnswer>("The map.")
        .Fails(QueryFailure.Region());

    private static Parameter LastDays() =>
        new("days", $"How many local days, today included; {RegionPages.Days} when left out.", Schema.Whole(1, RegionPages.MostDays), 7) { Codes = ["out-of-range"] };

    internal static void Status(Operation op) => op
        .Says("How the installation stands: the program's version, the domain's clock, sites, live issues by state and severity, and deliveries that wait or were given up. It counts all regions together.")
        .Query()
        .Gives<StatusAnswer>("How it stands.");

    private static Parameter Day(string name, string text, string example) => new(name, text, Schema.Day(), example) { Codes = ["bad-format", "out-of-range"] };
}
