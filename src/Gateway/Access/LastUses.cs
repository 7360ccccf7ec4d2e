using System.Collections.Concurrent;
using NodaTime;

namespace Monitoring.Gateway.Access;

/// <summary>When tokens or sessions were last used, to a minute: a busy one is not worth a write for each request.</summary>
internal sealed class LastUses
{
    private static readonly Duration Precision = Duration.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Instant> _last = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Instant> _unwritten = new(StringComparer.Ordinal);

    /// <summary>Something is used.</summary>
    internal void Mark(string id, Instant now)
    {
        if (_last.TryGetValue(id, out var last) && now - last < Precision)
            return;

        _last[id] = now;
        _unwritten[id] = now;
    }

    /// <summary>When something was last used as far as this process knows; null when it was not.</summary>
    internal Instant? Of(string id) => _last.TryGetValue(id, out var last) ? last : null;

    /// <summary>Something will not be used again.</summary>
    internal void Forget(string id)
    {
        _last.TryRemove(id, out _);
        _unwritten.TryRemove(id, out _);
    }

    /// <summary>Writes what is not written yet, in one transaction; all of it waits for the next time when that fails.</summary>
    /// <param name="write">Writes last uses by id.</param>
    internal async Task WriteAsync(Func<IReadOnlyDictionary<string, Instant>, ValueTask> write)
    {
        var batch = _unwritten.ToArray();
        if (batch.Length == 0)
            return;

        await write(batch.ToDictionary(StringComparer.Ordinal));
        foreach (var written in batch)
            _unwritten.TryRemove(written);
    }
}
