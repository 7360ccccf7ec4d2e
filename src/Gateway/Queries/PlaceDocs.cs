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

    internal static void Region(Operation op) => op
        .Says("A region with its posts; `live`, how its subtree stands now; and `today`, what happened in it on its local day.")
        .Path(Parameters.RegionCode)
        .Query()
        .Gives<RegionAnswer>("The region.", AnswerHeader.ETag)
        .Fails(QueryFailure.Region());

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

    internal static void Status(Operation op) => op
        .Says("How the installation stands: the program's version, the domain's clock, sites, live issues by state and severity, and deliveries that wait or were given up. It counts all regions together.")
        .Query()
        .Gives<StatusAnswer>("How it stands.");

    private static Parameter Day(string name, string text, string example) => new(name, text, Schema.Day(), example) { Codes = ["bad-format", "out-of-range"] };
}
