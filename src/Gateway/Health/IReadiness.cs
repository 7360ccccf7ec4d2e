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
    private volatile Func<bool>? _works;

    /// <inheritdoc/>
    public bool IsReady => _works?.Invoke() ?? false;

    /// <summary>The store is open and the engine runs.</summary>
    /// <param name="works">Says, whenever it is asked, whether the store still takes what is written.</param>
    internal void Ready(Func<bool> works) => _works = works;

    /// <summary>It is stopping.</summary>
    internal void NotReady() => _works = null;
}
