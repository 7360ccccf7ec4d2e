using System.Collections.Concurrent;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Access.Tokens;

/// <summary>When tokens were last used, to a minute: a busy token is not worth a write for each request.</summary>
internal sealed class LastUses
{
    private static readonly Duration Precision = Duration.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Instant> _last = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Instant> _unwritten = new(StringComparer.Ordinal);

    /// <summary>A token is used.</summary>
    internal void Mark(string id, Instant now)
    {
        if (_last.TryGetValue(id, out var last) && now - last < Precision)
            return;

        _last[id] = now;
        _unwritten[id] = now;
    }

    /// <summary>When a token was last used as far as this process knows; null when it was not.</summary>
    internal Instant? Of(string id) => _last.TryGetValue(id, out var last) ? last : null;

    /// <summary>Writes what is not written yet, in one transaction; all of it waits for the next time when that fails.</summary>
    internal async Task WriteAsync(IAccessStore store, CancellationToken cancellation)
    {
        var batch = _unwritten.ToArray();
        if (batch.Length == 0)
            return;

        await store.RecordUseAsync(batch.ToDictionary(StringComparer.Ordinal), cancellation);
        foreach (var written in batch)
            _unwritten.TryRemove(written);
    }
}

/// <summary>Writes last uses now and then, and once more at the end.</summary>
internal sealed partial class LastUseWriter(IServiceProvider services, LastUses uses, TimeProvider system, ILogger<LastUseWriter> log)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, system);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await WriteAsync();
        }
        catch (OperationCanceledException)
        {
            // It stops.
        }
    }

    private async Task WriteAsync()
    {
        try
        {
            await uses.WriteAsync(services.GetRequiredService<IAccessStore>(), CancellationToken.None);
        }
        catch (StoreException e)
        {
            LogNotWritten(e);
        }
    }

    [LoggerMessage(2003, LogLevel.Warning, "When tokens were last used could not be written; it is written later")]
    private partial void LogNotWritten(Exception e);
}
