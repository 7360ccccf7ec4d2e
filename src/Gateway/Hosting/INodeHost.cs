using Monitoring.Runtime;
using Monitoring.Runtime.Nodes;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Hosting;

/// <summary>What makes a process one of several nodes; where there is none, it is alone.</summary>
internal interface INodeHost
{
    /// <summary>Lets nobody else of this installation start meanwhile, since several that start together share keys and first tokens.</summary>
    /// <returns>To be disposed of once it has started.</returns>
    /// <exception cref="StoreException">The server cannot be reached.</exception>
    IDisposable StartAlone();

    /// <summary>Opens the store as one of several.</summary>
    /// <exception cref="StoreException">It cannot be used; the message says why.</exception>
    IWholeStore Join(int feedKept);

    /// <summary>The store and the others.</summary>
    ClusterParts Parts { get; }

    /// <summary>Adds the routes that only a node has.</summary>
    void Map(WebApplication app);

    /// <summary>The engine has started; the others may call it.</summary>
    void Started(MonitoringEngine engine);

    /// <summary>Everything is written, and nothing of the node is left behind.</summary>
    Task LeaveAsync();
}
