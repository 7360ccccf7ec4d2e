using System.Collections.Concurrent;
using Monitoring.Runtime;

namespace Monitoring.Grains;

/// <summary>The engines of a silo, by the installation each belongs to. There is one outside of tests.</summary>
public sealed class Engines
{
    private readonly ConcurrentDictionary<string, MonitoringEngine> _engines = new();

    /// <summary>Adds the engine of an installation; it has started.</summary>
    public void Add(string installation, MonitoringEngine engine) => _engines[installation] = engine;

    /// <summary>Takes it away; from now on who asks for it is sent elsewhere.</summary>
    public void Remove(string installation) => _engines.TryRemove(installation, out _);

    /// <summary>The engine of an installation.</summary>
    /// <exception cref="NotHereException">There is none here now.</exception>
    internal MonitoringEngine Of(string installation) =>
        _engines.TryGetValue(installation, out var engine) ? engine : throw new NotHereException();

    /// <summary>All of them.</summary>
    internal IEnumerable<KeyValuePair<string, MonitoringEngine>> All => _engines;
}
