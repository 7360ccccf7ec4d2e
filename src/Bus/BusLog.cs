using Microsoft.Extensions.Logging;

namespace Monitoring.Bus;

/// <summary>Everything the bus logs; event ids are stable, and nothing here carries what a message says.</summary>
internal static partial class BusLog
{
    [LoggerMessage(3001, LogLevel.Information, "Events are taken from {Broker}")]
    public static partial void Connected(this ILogger log, BrokerAddress broker);

    [LoggerMessage(3002, LogLevel.Warning, "Events are no longer taken from {Broker}; it is tried again")]
    public static partial void Disconnected(this ILogger log, BrokerAddress broker);

    [LoggerMessage(3003, LogLevel.Warning, "{Broker} cannot be reached at the start; everything else goes on, and it is tried again: {Reason}")]
    public static partial void Unreachable(this ILogger log, BrokerAddress broker, string reason);

    [LoggerMessage(3004, LogLevel.Critical, "The broker cannot be used: {Reason}")]
    public static partial void Unusable(this ILogger log, string reason);

    [LoggerMessage(3005, LogLevel.Warning, "Nothing is taken from {Broker} and the client does not come back by itself; the bus is started anew")]
    public static partial void StartedAnew(this ILogger log, BrokerAddress broker);

    [LoggerMessage(3007, LogLevel.Warning, "{Broker} cannot be reached; it is tried again: {Reason}")]
    public static partial void Away(this ILogger log, BrokerAddress broker, string reason);

    [LoggerMessage(3006, LogLevel.Error, "The bus could not be started or stopped; it is tried again")]
    public static partial void NotStarted(this ILogger log, Exception e);

    [LoggerMessage(3008, LogLevel.Critical, "A message in front at {Broker} cannot be read by the client, and nothing behind it is taken until the broker takes it away: {Reason}")]
    public static partial void Unreadable(this ILogger log, BrokerAddress broker, string reason);

    [LoggerMessage(3009, LogLevel.Warning, "{Prefetch} messages of {MessageBytes} bytes may be under way, and {Available} bytes of memory are there: lower Bus:Prefetch or Bus:MessageBytes where field systems send large ones")]
    public static partial void MayNotFit(this ILogger log, int prefetch, int messageBytes, long available);

    [LoggerMessage(3101, LogLevel.Warning, "A message was parked: {Code} in '{Field}'")]
    public static partial void Parked(this ILogger log, string code, string field);

    [LoggerMessage(3102, LogLevel.Warning, "A message could not be passed to the queue {Queue}; it is tried again: {Reason}")]
    public static partial void NotPassedOn(this ILogger log, string queue, string reason);

    [LoggerMessage(3103, LogLevel.Warning, "{Count} events are not taken for a passing reason; they are tried again")]
    public static partial void Held(this ILogger log, int count);

    [LoggerMessage(3104, LogLevel.Error, "{Count} events could not be handed to the engine; they are tried again")]
    public static partial void NotHandedOver(this ILogger log, Exception e, int count);

    [LoggerMessage(3105, LogLevel.Warning, "Delivery {Tag} did not come; those after it go on")]
    public static partial void Skipped(this ILogger log, ulong tag);

    [LoggerMessage(3106, LogLevel.Warning, "The broker has not confirmed a message for the queue {Queue} yet; it is waited for")]
    public static partial void NotConfirmed(this ILogger log, string queue);
}
