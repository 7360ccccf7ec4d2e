using Microsoft.Extensions.Logging;
using Monitoring.Core;
using Monitoring.Core.Regions;
using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Time;

namespace Monitoring.Runtime.Delivery;

/// <summary>
/// Tells the region when a channel keeps failing, and when it works again; the region decides who hears of it. What has
/// been told is remembered beside what is known of the channel, so a restart neither forgets nor repeats it.
/// </summary>
internal sealed class ChannelWatch(IChannelStore channels, EntityHost host, DeliveryOptions options, TimeProvider system, ILogger log) : IDisposable
{
    private const int AtOnce = 100;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _more = new(0);
    private Task _loop = Task.CompletedTask;

    /// <summary>While no channel was told to be failing, a success is no news. True until the store has been asked.</summary>
    private volatile bool _isAnyTold = true;

    /// <summary>Starts.</summary>
    public void Start(CancellationToken stopping) => _loop = RunAsync(stopping);

    /// <summary>Waits for a start that was stopped.</summary>
    public Task StoppedAsync() => _loop;

    /// <summary>Lets go of what it holds.</summary>
    public void Dispose() => _more.Dispose();

    /// <summary>An attempt was recorded, so a word may be due.</summary>
    public void Look(DeliveryResult result)
    {
        if (result.IsOfChannel && (result.Error is not null || _isAnyTold) && _more.CurrentCount == 0)
        {
            _more.Release();
        }
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                if (!await TryLookAsync(stopping))
                {
                    await Task.Delay(AfterFailure, system, stopping);
                    continue;
                }

                await _more.WaitAsync(stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // The end; what is due is seen at the next start.
        }
    }

    private async Task<bool> TryLookAsync(CancellationToken stopping)
    {
        try
        {
            return await LookAsync(stopping);
        }
        catch (Exception e) when (!Rounds.IsEnd(e, stopping))
        {
            log.ChannelsNotTold(e);
            return false;
        }
    }

    /// <summary>Says every word that is due; false when a region could not take one.</summary>
    private async Task<bool> LookAsync(CancellationToken stopping)
    {
        while (true)
        {
            var unsettled = await channels.UnsettledAsync(options.FailingAttempts, options.FailingFor, AtOnce, stopping);
            foreach (var channel in unsettled)
            {
                if (!await TellAsync(channel, stopping))
                {
                    log.ChannelsNotTold(null);
                    return false;
                }
            }

            // Asked again until there is nothing, for an attempt may have ended while its channel was told.
            if (unsettled.Count == 0)
            {
                _isAnyTold = await channels.IsAnyToldAsync(stopping);
                return true;
            }
        }
    }

    private async Task<bool> TellAsync(ChannelHealth health, CancellationToken stopping)
    {
        var channel = new Channel(health.Kind, health.Address);
        RegionCommand command;
        if (health.FailingSince is { } since)
        {
            log.ChannelFailing(health.Kind, health.Failures, health.Region!);
            command = new RegionCommand.ChannelFailing(
                channel, since, health.LastFailureAt!.Value - since, health.Failures, health.LastError!, health.Site!);
        }
        else
        {
            log.ChannelWorks(health.Kind, health.Region!);
            command = new RegionCommand.ChannelWorks(channel);
        }

        var envelope = new Envelope
        {
            Command = command,
            Kind = EntryKinds.Delivery,
            Happened = host.Clock.Now,
            Input = host.ModelOf(EntityKind.Region).WriteCommand(command),
        };
        var result = await host.Router.Send(EntityKey.Region(health.Region!), envelope).WaitAsync(stopping);
        if (result.Status == CommandStatus.Retry)
        {
            return false;
        }

        await channels.SettleAsync(health.Kind, health.Address, health.FailingSince, stopping);
        return true;
    }
}
