using Monitoring.Contracts;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.DevClock;

/// <summary>What the API document says of the manual clock.</summary>
internal static class DevClockDocs
{
    internal static void Advance(Operation op) => op
        .Says("Goes through every due instant on the way, in order, and answers when all that follows from each has settled. Deliveries to the outside keep the system's clock and are not waited for.")
        .Takes(MediaTypes.Json, BodySchema.Named("ClockAdvance"))
        .Gives<ClockAnswer>("Where the clock stands.")
        .Fails(DevClockEndpoints.NotJson(), ErrorCodes.WrongType, ErrorCodes.UnknownField, ErrorCodes.Required, ErrorCodes.BadFormat, ErrorCodes.OutOfRange)
        .Fails(ProblemResult.Of(StatusCodes.Status413PayloadTooLarge));
}
