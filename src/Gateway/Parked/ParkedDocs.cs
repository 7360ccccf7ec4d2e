using Monitoring.Bus;
using Monitoring.Contracts;
using Monitoring.Gateway.Bodies;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Queries;
using Monitoring.Gateway.Queries.Answers;

namespace Monitoring.Gateway.Parked;

/// <summary>What the API document says of parked messages.</summary>
internal static class ParkedDocs
{
    private static readonly Parameter Id = Parameter.OfText("id", "The id of the parked message.", "019aa9c1f0c27d1e9d0a4b5c6d7e8f90", QueryReader.LongestText);

    internal static void List(Operation op) => op
        .Says($"What came by the broker and could not be taken, the oldest first: the queue `{BusNames.Parked}` as it is now, as far as its first {IParkedMessages.MostSeen} messages. Those who know no bounds see everything; others see what names a region or site in their scope. Empty where no broker is configured.")
        .Query(Parameters.Limit, Parameters.Cursor)
        .Gives<ListAnswer<ParkedAnswer>>("A page of messages.")
        .Fails(QueryFailure.Cursor())
        .Fails(ParkedRoutes.Unreachable());

    internal static void One(Operation op) => op
        .Says("One message with its errors, its headers and its body: as text where it is one, in base64 otherwise, and no more than its first MiB.")
        .Path(Id)
        .Query()
        .Gives<ParkedDetail>("The message.")
        .Fails(ParkedRoutes.Unknown())
        .Fails(ParkedRoutes.Unreachable());

    internal static Action<Operation> Resend(ServerLimits limits) => op => op
        .Says("Sends the message again, or without leaving it parked another in its place: events as `POST /api/events` takes them. They go in at once, with the rights of whoever sends them, and are answered by receipts. The message is removed when all of them were taken, which the audit keeps, and stays where it is otherwise.")
        .Path(Id)
        .Query()
        .Takes(MediaTypes.Structured, BodySchema.Named("FieldEvent"))
        .Takes(MediaTypes.Batch, BodySchema.ListOf("FieldEvent"), "batch")
        .UpTo(limits.BodyBytes)
        .OrNothing()
        .Gives<ParkedResendAnswer>("All was taken, and the message is removed.")
        .Gives<ParkedResendAnswer>(StatusCodes.Status207MultiStatus, "Not all was taken; the receipts say why, and the message stays.")
        .Fails(ParkedRoutes.Unreadable(new FieldError("", ErrorCodes.NotJson, "The body is not one JSON text.")), ErrorCodes.WrongType, ErrorCodes.TooMany, ErrorCodes.TooDeep, ErrorCodes.BadUtf8, ErrorCodes.Unsupported, ErrorCodes.TooLong)
        .Fails(ParkedRoutes.Unsupported())
        .Fails(ParkedRoutes.Unknown())
        .Fails(ParkedRoutes.Unreachable());

    internal static void Discard(Operation op) => op
        .Says("Removes the message for good. Who did so and why stands in the audit.")
        .Path(Id)
        .Query()
        .TakesObject("DiscardRequest", ErrorCodes.TooShort, ErrorCodes.TooLong)
        .Gives(Answer.Empty(StatusCodes.Status204NoContent, "It is removed."))
        .Fails(ParkedRoutes.Unknown())
        .Fails(ParkedRoutes.Unreachable());
}
