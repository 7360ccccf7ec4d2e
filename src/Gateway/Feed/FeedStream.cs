using System.Text.Json;
using Monitoring.Gateway.Access;
using Monitoring.Runtime;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.Feed;

/// <summary>
/// One open feed. At a fixed beat it looks whether its reader may still see anything, then at what is new; what it sends it
/// takes from the feed at that moment, a page at a time, so that nothing piles up behind a slow reader.
/// </summary>
/// <param name="context">The request.</param>
/// <param name="caller">Who reads.</param>
/// <param name="filter">What it asked for.</param>
/// <param name="services">What all feeds share.</param>
internal sealed class FeedStream(HttpContext context, Caller caller, FeedFilter filter, FeedServices services)
{
    /// <summary>How many entries are looked at before the reader must have taken what was sent.</summary>
    private const int Page = 100;

    private readonly SseWriter _to = new(context.Response.BodyWriter);
    private readonly SignIn _signIn = SignIn.Of(context);
    private Caller _caller = caller;
    private FeedView _view = new(services.Monitoring, caller, filter);
    private FeedPlace _place;

    /// <summary>Serves the feed until somebody ends it: the reader, the token's end, the end of the process.</summary>
    /// <param name="lastEventId">The last id the reader has seen; null when it is new.</param>
    /// <param name="stopping">Ends it.</param>
    internal async Task RunAsync(string? lastEventId, CancellationToken stopping)
    {
        await GreetAsync(lastEventId, stopping);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(services.Options.BeatMilliseconds), services.System);
        var perHeartbeat = Math.Max(1, services.Options.HeartbeatSeconds * 1_000 / services.Options.BeatMilliseconds);
        for (var beats = 1; await ReadOnAsync(stopping); beats++)
        {
            await beat.WaitForNextTickAsync(stopping);
            if (beats % perHeartbeat == 0)
            {
                _to.Heartbeat(await _place.SealAsync(services.Seal, stopping));
                await FlushAsync(stopping);
            }
        }
    }

    private async Task GreetAsync(string? lastEventId, CancellationToken stopping)
    {
        _to.Retry(services.Options.RetryMilliseconds);
        var known = lastEventId is null ? null : await FeedPlace.OpenAsync(lastEventId, services.Seal, stopping);
        if (lastEventId is not null && known is null)
        {
            await ResetAsync(ResetReason.Behind, stopping);
            return;
        }

        // Whoever loads its lists after this event misses nothing: all that lies before is in them.
        _place = known ?? FeedPlace.Behind(services.Feed.Last);
        if (!(await services.Feed.ReadAsync(_place.ReadAfter, 1, stopping)).IsBroken)
        {
            var hello = new HelloEntry(known is not null, services.Options.HeartbeatSeconds);
            _to.Event(HelloEntry.Event, await _place.SealAsync(services.Seal, stopping), JsonSerializer.SerializeToUtf8Bytes(hello, FeedJson.Readable.HelloEntry));
        }

        await FlushAsync(stopping);
    }

    /// <summary>Sends what is new.</summary>
    /// <returns>Whether the reader may go on.</returns>
    private async Task<bool> ReadOnAsync(CancellationToken stopping)
    {
        while (await MayGoOnAsync(stopping))
        {
            var page = await services.Feed.ReadAsync(_place.ReadAfter, Page, stopping);
            if (page.IsBroken)
            {
                await ResetAsync(ResetReason.Behind, stopping);
                return true;
            }

            var hasSent = false;
            foreach (var entry in page.Entries)
                hasSent |= await SendAsync(entry, stopping);

            if (hasSent)
                await FlushAsync(stopping);

            if (page.Entries.Count < Page)
                return true;
        }

        return false;
    }

    /// <summary>Rights are asked for anew at every look: tokens end, and are given other rights.</summary>
    private async ValueTask<bool> MayGoOnAsync(CancellationToken stopping)
    {
        if (await _signIn.AgainAsync(stopping) is not { } now || !now.May(Permission.ReadIssues))
            return false;

        if (!ReferenceEquals(now, _caller))
        {
            (_caller, _view) = (now, new FeedView(services.Monitoring, now, filter));
            await ResetAsync(ResetReason.Rights, stopping);
        }

        return true;
    }

    private async ValueTask<bool> SendAsync(FeedEntry entry, CancellationToken stopping)
    {
        var hasSent = false;
        for (var i = 0; i < entry.Items.Count; i++)
        {
            if (_place.HasSeen(entry.Position, i))
                continue;

            _place = i + 1 == entry.Items.Count ? FeedPlace.Behind(entry.Position) : new FeedPlace(entry.Position, i + 1);
            var shown = _view.Show(entry.Items[i]);
            if (shown.MustReset)
            {
                await WriteResetAsync(ResetReason.Moved, stopping);
                hasSent = true;
            }
            else if (shown.Event is var (type, data))
            {
                _to.Event(Words.Of(type), await _place.SealAsync(services.Seal, stopping), data);
                services.Meter.Sent(type);
                hasSent = true;
            }
        }

        return hasSent;
    }

    private async ValueTask ResetAsync(ResetReason reason, CancellationToken stopping)
    {
        _place = FeedPlace.Behind(services.Feed.Last);
        await WriteResetAsync(reason, stopping);
        await FlushAsync(stopping);
    }

    private async ValueTask WriteResetAsync(ResetReason reason, CancellationToken stopping)
    {
        services.Meter.Reset(reason);
        var data = JsonSerializer.SerializeToUtf8Bytes(new ResetEntry(Words.Of(reason)), FeedJson.Readable.ResetEntry);
        _to.Event(ResetEntry.Event, await _place.SealAsync(services.Seal, stopping), data);
    }

    /// <summary>Waits until the reader has taken enough, for a bounded time.</summary>
    private async ValueTask FlushAsync(CancellationToken stopping)
    {
        var flushed = context.Response.BodyWriter.FlushAsync(stopping);
        var result = flushed.IsCompletedSuccessfully
            ? flushed.Result
            : await flushed.AsTask().WaitAsync(TimeSpan.FromSeconds(services.Options.StalledSeconds), services.System, stopping);
        if (result.IsCompleted)
            throw new OperationCanceledException("The reader has gone.");
    }
}

/// <summary>What all feeds share.</summary>
internal sealed record FeedServices(
    IMonitoring Monitoring, ILedgerFeed Feed, CursorSeal Seal, FeedOptions Options, FeedMeter Meter, TimeProvider System);
