using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Queries.Answers;

namespace Monitoring.Gateway.Queries;

/// <summary>What the API document says of questions about alerts.</summary>
internal static class AlertDocs
{
    internal static void List(Operation op) => op
        .Says("Alerts as they went out, the newest first, each the `data` of its CloudEvent with `deliveries` added.")
        .Says("Alerts that a look-back is due or was missed are there for those who inspect; names and `lastError` for those who may see contacts.")
        .Query(
            Parameters.Region,
            Parameters.Site,
            Parameters.Issue,
            Parameter.OfWord("reason", "Why it was sent.", WordList.AlertReason, "deadline-missed"),
            Parameters.From,
            Parameters.To,
            Parameters.Limit,
            Parameters.Cursor)
        .Gives(Answer.Of(StatusCodes.Status200OK, "A page of alerts.", "application/json", BodySchema.Named(AlertSchemas.List)))
        .Fails(QueryFailure.Cursor())
        .Fails(QueryFailure.Region())
        .Fails(QueryFailure.Site())
        .Fails(AlertQueries.UnknownIssue());

    internal static void Why(Operation op) => op
        .Says("Why an alert was raised and whom it was told, from the ledger alone, in Chinese and English: the rule that the reason stands for, the row of the policy that applied, the inputs, the clock, and for each recipient why it was them.")
        .Path(Parameter.OfText("id", "The id of the alert: `alert` in its data.", "HS-HOTEL-017.hotel.lobby.35a78a7e1cdd8762", Deliveries.DeliveryFilter.LongestAlert))
        .Query()
        .Gives<WhyAnswer>("The explanation.")
        .Fails(AlertWhy.Unknown());
}
