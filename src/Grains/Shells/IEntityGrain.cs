using Monitoring.Grains.Wire;
using Monitoring.Runtime.Nodes;

namespace Monitoring.Grains.Shells;

/// <summary>The grain around a region, which also holds its figures.</summary>
public interface IRegionGrain : IGrainWithStringKey, IEntityShell
{
    /// <summary>Has it hold the figures of the region with all below it from now on, where its silo has an engine.</summary>
    Task HoldAsync();

    /// <summary>The figures that it holds; null while it holds none.</summary>
    Task<RollupWire?> RollupAsync();
}

/// <summary>The grain around a site.</summary>
public interface ISiteGrain : IGrainWithStringKey, IEntityShell;

/// <summary>The grain around a check item.</summary>
public interface ICheckItemGrain : IGrainWithStringKey, IEntityShell;
