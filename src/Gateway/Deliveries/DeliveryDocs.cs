using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Queries;
using Monitoring.Gateway.Queries.Answers;

namespace Monitoring.Gateway.Deliveries;

/// <summary>What the API document says of deliveries.</summary>
internal static class DeliveryDocs
{
    private static readonly Parameter Id = new("id", "The id of the delivery.", Schema.Whole(1), 28);

    private static readonly Parameter[] Filters =
    [
        Parameters.Region,
        Parameters.Site,
        Parameters.Issue,
        Parameter.OfText("alert", "The id of an alert.", "HS-HOTEL-017.hotel.lobby.35a78a7e1cdd8762", DeliveryFilter.LongestAlert),
        Parameter.OfText("kind", "A kind of channel.", "webhook", QueryReader.LongestText),
        Parameters.From,
        Parameters.To,
        Parameters.Limit,
    ];

    internal static void List(Operation op) => op
        .Says("What became of alerts on their way out, the newest first: one delivery for each alert and channel. Addresses and names of persons are masked. `with` names the delivery whose message brings this alert, where several go together; what becomes of that one becomes of this one. Times of attempts are of the clock of the machine.")
        .Query([.. Filters, Parameter.OfWord("state", "What became of it.", WordList.DeliveryState, "failed"), Parameters.Cursor])
        .Gives<ListAnswer<DeliveryAnswer>>("A page of deliveries.")
        .Fails(QueryFailure.Cursor())
        .Fails(QueryFailure.Region())
        .Fails(QueryFailure.Site());

    internal static void One(Operation op) => op
        .Says("One delivery with its newest hundred attempts, the oldest of them first.")
        .Path(Id)
        .Query()
        .Gives<DeliveryDetail>("The delivery and its attempts.")
        .Fails(DeliveryRoutes.Unknown());

    internal static void Resend(Operation op) => op
        .Says("Has the message tried anew for another day: the same bytes under the same `webhook-id`, with all alerts that go in it. The history stays.")
        .Path(Id)
        .Query()
        .Gives<ResendAnswer>("What became of the wish.")
        .Fails(DeliveryRoutes.Unknown());

    internal static void ResendFailed(Operation op) => op
        .Says("Has deliveries that were given up tried anew, the newest first, at most `limit` of them. It takes the filters of the list; it is always about failed ones.")
        .Query(Filters)
        .Gives<BulkResendAnswer>("How many messages are tried anew, and whether there are more.")
        .Fails(QueryFailure.Region())
        .Fails(QueryFailure.Site());
}
