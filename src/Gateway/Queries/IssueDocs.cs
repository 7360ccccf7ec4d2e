using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Queries.Answers;

namespace Monitoring.Gateway.Queries;

/// <summary>What the API document says of questions about issues.</summary>
internal static class IssueDocs
{
    private const string Sealed =
        "`lookBack` and `lookBackDueAt` are there only for those who inspect. The instant of a look-back that has not been called is in no answer.";

    internal static void List(Operation op) => op
        .Says("Issues of the caller's scope, the earliest due first unless `sort` says otherwise. Each has what a list shows: names of site, region and item, who has it in hand, and when its line is told next.")
        .Says(Sealed)
        .Query([.. IssueFilter.Filters, .. IssueFilter.Sorting, Parameters.Limit, Parameters.Cursor])
        .Gives<ListAnswer<IssueAnswer>>("A page of issues.")
        .Fails(QueryFailure.Cursor())
        .Fails(QueryFailure.Region())
        .Fails(QueryFailure.Site());

    internal static void Count(Operation op) => op
        .Says($"How many issues the list has with these filters. Counted up to {IssueQueries.MostCounted}, so that it costs little however many there are; exact beyond that where only region, severity and live states are asked for.")
        .Query([.. IssueFilter.Filters])
        .Gives<CountAnswer>("The number.")
        .Fails(QueryFailure.Region())
        .Fails(QueryFailure.Site());

    internal static void One(Operation op) => op
        .Says("One issue with its notices, and round by round what was found, the more time that was asked for, the claims and the look-backs, each with what was brought along; and what people said.")
        .Says(Sealed)
        .Path(Parameters.IssueNumber)
        .Query()
        .Gives<IssueAnswer>("The issue.", AnswerHeader.ETag)
        .Fails(QueryFailure.Issue());

    internal static void Ladder(Operation op) => op
        .Says("Who was told of the issue in its present round, from the ledger; the steps that come next by the policy frozen onto it, and who would be told as posts are held now. Names are masked for those who may not see contacts.")
        .Says("`lookBack`, what was told up the inspecting side, is there only for those who may know of it.")
        .Path(Parameters.IssueNumber)
        .Query()
        .Gives<LadderAnswer>("The ladder.")
        .Fails(QueryFailure.Issue(), "no-ladder");

    internal static void Today(Operation op) => op
        .Says("The live issues of the caller's scope, or of one region in it, by state and severity; what comes due before the local day ends; and what was raised, closed, overdue and missed on that day. `lookBacksDue` is there only for those who may know of look-backs.")
        .Query(Parameters.Region)
        .Gives<TodayAnswer>("The numbers.")
        .Fails(QueryFailure.Region());

    internal static void Timeline(Operation op) => op
        .Says("The entries of the ledger that concern the issue, oldest first: what happened, what was decided on it, and by which policy. `text` says it in sentences, with times in the region's zone.")
        .Says("Who may not know of look-backs is shown neither what concerns one that is waited for nor `seq`, since a gap would tell.")
        .Path(Parameters.IssueNumber)
        .Query(Parameters.Limit, Parameters.Cursor)
        .Gives<ListAnswer<TimelineAnswer>>("A page of entries.")
        .Fails(QueryFailure.Cursor())
        .Fails(QueryFailure.Issue());
}
