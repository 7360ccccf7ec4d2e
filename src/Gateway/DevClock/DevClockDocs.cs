using Monitoring.Contracts;
using Monitoring.Gateway.Bodies;
using Monitoring.Gateway.OpenApi.Describing;

namespace Monitoring.Gateway.DevClock;

/// <summary>What the API document says of the manual clock.</summary>
internal static class DevClockDocs
{
    internal static void Advance(Operation op) => op
        .Says("Goes through every due instant on the way, in order, and answers when all that follows from each has settled. Deliveries to the outside keep the system's clock and are not waited for.")
        .TakesObject("ClockAdvance", ErrorCodes.BadFormat, ErrorCodes.OutOfRange)
        .Gives<ClockAnswer>("Where the clock stands.");
}
