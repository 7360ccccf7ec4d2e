namespace Monitoring.Gateway.Health;

/// <summary>Whether the system can do its work: the store is open and the engine has started.</summary>
internal interface IReadiness
{
    /// <summary>True from when it can until it stops.</summary>
    bool IsReady { get; }
}

/// <summary>A switch that whoever starts the engine turns.</summary>
internal sealed class Readiness : IReadiness
{
    private volatile bool _ready;

    /// <inheritdoc/>
    public bool IsReady => _ready;

    /// <summary>The store is open and the engine runs.</summary>
    internal void Ready() => _ready = true;

    /// <summary>It is stopping, or has lost its store.</summary>
    internal void NotReady() => _ready = false;
}
