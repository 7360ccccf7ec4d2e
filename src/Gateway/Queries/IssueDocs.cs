using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Queries.Answers;

namespace Monitoring.Gateway.Queries;

/// <summary>What the API document says of questions about issues.</summary>
internal static class IssueDocs
{
    private const string Sealed =
        "`lookBack` and `lookBackDueAt` are there only for those who inspect. The instant of a look-back that has not been called is in no answer.";

    internal static void List(Operation op) => op
        .Says("Issues of the caller's scope, the earliest due first.")
        .Says(Sealed)
        .Query(
            Parameters.Region,
            Parameters.Site,
            Parameters.SiteType,
            Parameter.OfText("template", "The code of a template of the catalogue.", "hotel.lobby", QueryReader.LongestText) with { Codes = ["unknown-word"] },
            Parameter.OfWord("severity", "How grave.", WordList.Severity, "serious"),
            Parameters.States,
            new Parameter("overdue", "`true` keeps the overdue ones, `false` leaves them out.", Schema.Flag(), true) { Codes = ["unknown-word"] },
            Parameter.OfInstant("dueBefore", "Due before this instant.", "2022-03-19T08:00:00+08:00"),
            Parameter.OfText("q", "Part of the number, of the site's code or name, or of the item.", "HOTEL", QueryReader.LongestText),
            Parameters.Limit,
            Parameters.Cursor)
        .Gives<ListAnswer<IssueAnswer>>("A page of issues.")
        .Fails(QueryFailure.Cursor())
        .Fails(QueryFailure.Region())
        .Fails(QueryFailure.Site());

    internal static void One(Operation op) => op
        .Says("One issue with its notices.")
        .Says(Sealed)
        .Path(Parameters.IssueNumber)
        .Query()
        .Gives<IssueAnswer>("The issue.", AnswerHeader.ETag)
        .Fails(QueryFailure.Issue());

    internal static void Timeline(Operation op) => op
        .Says("The entries of the ledger that concern the issue, oldest first: what happened, what was decided on it, and by which policy. `text` says it in sentences, with times in the region's zone.")
        .Says("Who may not know of look-backs is shown neither what concerns one that is waited for nor `seq`, since a gap would tell.")
        .Path(Parameters.IssueNumber)
        .Query(Parameters.Limit, Parameters.Cursor)
        .Gives<ListAnswer<TimelineAnswer>>("A page of entries.")
        .Fails(QueryFailure.Cursor())
        .Fails(QueryFailure.Issue());
}
