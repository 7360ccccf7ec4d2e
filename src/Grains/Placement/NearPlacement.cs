using System.Text;
using Orleans.Placement;
using Orleans.Runtime.Placement;

namespace Monitoring.Grains.Placement;

/// <summary>
/// A grain goes to the silo that scores highest for what it is placed by, among those there are. So a site lies with all its
/// items, every node knows without asking where something belongs, and a node that comes or goes moves only its own share.
/// </summary>
[Serializable]
public sealed class NearPlacement : PlacementStrategy
{
    /// <summary>The one there is.</summary>
    internal static readonly NearPlacement One = new();
}

/// <summary>Places a grain by <see cref="NearPlacement"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NearPlacementAttribute() : PlacementAttribute(NearPlacement.One);

/// <summary>Chooses silos.</summary>
public sealed class NearDirector : IPlacementDirector
{
    /// <inheritdoc/>
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Task.FromResult(Choose(target.GrainIdentity.Key.ToString()!, context.GetCompatibleSilos(target)));
    }

    /// <summary>The silo something belongs to; silos are told apart by address and not by when they started.</summary>
    internal static SiloAddress Choose(string key, IReadOnlyList<SiloAddress> silos)
    {
        var placed = Hash(GrainKeys.PlacedBy(key), 14_695_981_039_346_656_037);
        var best = silos[0];
        var score = 0UL;
        foreach (var silo in silos)
        {
            var here = Mixed(Hash(silo.ToParsableString(), placed));
            if (here > score || (here == score && silo.CompareTo(best) < 0))
            {
                (best, score) = (silo, here);
            }
        }

        return best;
    }

    private static ulong Hash(string text, ulong seed)
    {
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            seed = (seed ^ b) * 1_099_511_628_211;
        }

        return seed;
    }

    private static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
