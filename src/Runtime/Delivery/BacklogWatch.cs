using Microsoft.Extensions.Logging;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Time;
using NodaTime;

namespace Monitoring.Runtime.Delivery;

/// <summary>What waited in the outbox at a moment of the system's clock.</summary>
/// <param name="Pending">Deliveries to be tried, or tried again.</param>
/// <param name="Failed">Deliveries given up.</param>
/// <param name="Age">How long the one that has been due longest has been due; zero for none.</param>
internal sealed record BacklogSeen(int Pending, int Failed, Duration Age);

/// <summary>Looks at the outbox from time to time, so that whoever asks for figures never waits for the store.</summary>
internal sealed class BacklogWatch(IOutboxStore outbox, TimeProvider system, ILogger log)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private volatile BacklogSeen? _last;
    private Instant? _untriedSince;
    private Task _loop = Task.CompletedTask;

    /// <summary>What was seen last; null before the first look and after one that failed.</summary>
    public BacklogSeen? Last => _last;

    /// <summary>Starts.</summary>
    public void Start(CancellationToken stopping) =>
        _loop = Rounds.RunAsync(Every, system, atOnce: true, LookAsync, Failed, stopping);

    /// <summary>Waits for the end of a start that was stopped.</summary>
    public Task StoppedAsync() => _loop;

    /// <summary>How long the longest due one has been due; one that was never tried counts from when it was first seen here.</summary>
    private Duration Age(Instant? dueSince, Instant now)
    {
        _untriedSince = dueSince == NodaConstants.UnixEpoch ? _untriedSince ?? now : null;
        return now - (_untriedSince ?? dueSince ?? now);
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        var now = Instant.FromDateTimeOffset(system.GetUtcNow());
        var backlog = await outbox.BacklogAsync(now, stopping);
        _last = new BacklogSeen(backlog.Pending, backlog.Failed, Age(backlog.DueSince, now));
    }

    private void Failed(Exception e)
    {
        _last = null;
        log.OutboxNotRead(e);
    }
}
