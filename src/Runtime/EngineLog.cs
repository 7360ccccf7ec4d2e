using Microsoft.Extensions.Logging;
using Monitoring.Core;
using Monitoring.Runtime.Rollups;
using NodaTime;

namespace Monitoring.Runtime;

/// <summary>Everything the engine logs; event ids are stable, and nothing here carries what an event says.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1001, LogLevel.Error, "The store did not take a change of {Entity}; it is decided again")]
    public static partial void ChangeNotTaken(this ILogger log, Exception e, EntityKey entity);

    [LoggerMessage(1002, LogLevel.Error, "{Entity} could not be read; it is read again")]
    public static partial void EntityNotRead(this ILogger log, Exception e, EntityKey entity);

    [LoggerMessage(1003, LogLevel.Critical, "A rule of {Entity} failed on a {Kind}; nothing was written")]
    public static partial void RuleFailed(this ILogger log, Exception e, EntityKey entity, string kind);

    [LoggerMessage(1004, LogLevel.Error, "A transaction of {Count} changes failed; nothing of it was written")]
    public static partial void TransactionFailed(this ILogger log, Exception e, int count);

    [LoggerMessage(1005, LogLevel.Error, "Routine rows of the read model could not be written; they follow at the next start at the latest")]
    public static partial void RoutineRowsNotWritten(this ILogger log, Exception e);

    [LoggerMessage(1006, LogLevel.Error, "{Entity} refused a command of another entity: {Code}")]
    public static partial void MessageRefused(this ILogger log, EntityKey entity, string code);

    [LoggerMessage(1007, LogLevel.Error, "Routine rows of {Entity} could not be made; they follow with its next change")]
    public static partial void RoutineRowsNotMade(this ILogger log, Exception e, EntityKey entity);

    [LoggerMessage(1008, LogLevel.Error, "A message to {Entity} could not be read; it stays in the store and is brought again")]
    public static partial void MessageNotRead(this ILogger log, Exception e, EntityKey entity);

    [LoggerMessage(1009, LogLevel.Warning, "The store refused a transaction of {Count} changes for one of them; it is written in halves: {Reason}")]
    public static partial void TransactionHalved(this ILogger log, string reason, int count);

    [LoggerMessage(1101, LogLevel.Information, "{Count} wakes came due while the system was down; the most severe go first")]
    public static partial void CatchingUp(this ILogger log, int count);

    [LoggerMessage(1102, LogLevel.Error, "Due wakes could not be read; they are read again")]
    public static partial void WakesNotRead(this ILogger log, Exception e);

    [LoggerMessage(1103, LogLevel.Warning, "Calendar {Calendar} has no data for {Year}: Monday to Friday count as working days until the catalogue says otherwise")]
    public static partial void CalendarNotCovered(this ILogger log, string calendar, int year);

    [LoggerMessage(1104, LogLevel.Information, "The domain's clock stands still at {Now}")]
    public static partial void ClockStandsStill(this ILogger log, Instant now);

    [LoggerMessage(1201, LogLevel.Error, "The outbox could not be read; it is read again")]
    public static partial void OutboxNotRead(this ILogger log, Exception e);

    [LoggerMessage(1202, LogLevel.Error, "What became of delivery {Delivery} could not be kept; that is tried again every second")]
    public static partial void DeliveryNotKept(this ILogger log, Exception e, long delivery);

    [LoggerMessage(1204, LogLevel.Error, "A notifier of kind {Kind} failed on delivery {Delivery} in a way it did not foresee; it is tried again")]
    public static partial void NotifierFailed(this ILogger log, Exception e, long delivery, string kind);

    [LoggerMessage(1203, LogLevel.Warning, "Delivery {Delivery} of alert {Alert} is given up: {Error}")]
    public static partial void DeliveryGivenUp(this ILogger log, long delivery, string alert, string error);

    [LoggerMessage(1205, LogLevel.Warning, "A channel of kind {Kind} has failed {Failures} times in a row; region {Region} is told")]
    public static partial void ChannelFailing(this ILogger log, string kind, int failures, string region);

    [LoggerMessage(1206, LogLevel.Information, "A channel of kind {Kind} that was failing works again; region {Region} is told")]
    public static partial void ChannelWorks(this ILogger log, string kind, string region);

    [LoggerMessage(1207, LogLevel.Error, "It could not be seen or told how channels do; it is tried again")]
    public static partial void ChannelsNotTold(this ILogger log, Exception? e);

    [LoggerMessage(1501, LogLevel.Warning, "{Entity} could not be reached within the time that a call may take; who asked is told to come again")]
    public static partial void CallGivenUp(this ILogger log, Exception e, EntityKey entity);

    [LoggerMessage(1502, LogLevel.Information, "{Count} messages between entities had not arrived and are brought again")]
    public static partial void MessagesBrought(this ILogger log, int count);

    [LoggerMessage(1503, LogLevel.Error, "The cluster could not be looked after; it is tried again")]
    public static partial void ClusterNotTended(this ILogger log, Exception e);

    [LoggerMessage(1301, LogLevel.Warning, "{Count} figures of the roll-ups were not those of the store, which are shown from now on; the first is {Figure}: {Live} instead of {Stored}")]
    public static partial void RollupsDiffered(this ILogger log, int count, RollupFigure figure, int live, int stored);

    [LoggerMessage(1302, LogLevel.Error, "The roll-ups could not be compared with the store; they are compared again")]
    public static partial void RollupsNotCompared(this ILogger log, Exception e);

    [LoggerMessage(1303, LogLevel.Warning, "{Count} figures of the roll-up held for region {Region} were not those of the store at position {Position}, which it has from now on; the first is {Figure}: {Live} instead of {Stored}")]
    public static partial void HeldRollupDiffered(this ILogger log, string region, int count, long position, RollupFigure figure, int live, int stored);

    [LoggerMessage(1305, LogLevel.Debug, "The roll-up of region {Region} goes on from its snapshot at position {Position}")]
    public static partial void SnapshotUsed(this ILogger log, string region, long position);

    [LoggerMessage(1304, LogLevel.Information, "The roll-up of region {Region} goes on from what this node has counted, and not from its snapshot: {Reason}")]
    public static partial void SnapshotNotUsed(this ILogger log, string region, string reason);
}
