using Monitoring.Grains.Placement;

namespace Monitoring.Grains.Members;

/// <summary>Knows which silos there are, and so where each grain belongs.</summary>
public sealed class Homes(ILocalSiloDetails local)
{
    private volatile SiloAddress[] _active = [];

    /// <summary>The silos that take part now.</summary>
    internal IReadOnlyList<SiloAddress> Active => _active;

    /// <summary>What this silo is called.</summary>
    internal SiloAddress Here => local.SiloAddress;

    /// <summary>Whether a grain that is here belongs to another silo by now.</summary>
    internal bool HasMoved(string key)
    {
        var active = _active;
        return active.Length > 1 && !NearDirector.Choose(key, active).Equals(Here);
    }

    /// <summary>Whether a grain belongs to this silo.</summary>
    internal bool IsHere(string key)
    {
        var active = _active;
        return active.Length > 0 && NearDirector.Choose(key, active).Equals(Here);
    }

    /// <summary>Takes over who is there.</summary>
    internal void Update(IEnumerable<SiloAddress> active) => _active = [.. active.Order()];
}
