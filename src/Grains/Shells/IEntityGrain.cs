using Monitoring.Runtime.Nodes;

namespace Monitoring.Grains.Shells;

/// <summary>The grain around a region.</summary>
public interface IRegionGrain : IGrainWithStringKey, IEntityShell;

/// <summary>The grain around a site.</summary>
public interface ISiteGrain : IGrainWithStringKey, IEntityShell;

/// <summary>The grain around a check item.</summary>
public interface ICheckItemGrain : IGrainWithStringKey, IEntityShell;
