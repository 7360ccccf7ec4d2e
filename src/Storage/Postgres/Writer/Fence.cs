namespace Monitoring.Storage.Postgres.Writer;

/// <summary>The right of a node to write, which another one may take away.</summary>
internal sealed class Fence(long node) : IDisposable
{
    private readonly CancellationTokenSource _putOut = new();

    /// <summary>The node.</summary>
    public long Node => node;

    /// <summary>What its connections are called by the server, so that whoever takes over can end them.</summary>
    public static string NameOf(long node) => $"monitoring node {node}";

    /// <summary>Set once the node knows that it was put out.</summary>
    public CancellationToken PutOut => _putOut.Token;

    /// <summary>The node was put out.</summary>
    public void Close() => _ = _putOut.CancelAsync();

    /// <inheritdoc/>
    public void Dispose() => _putOut.Dispose();
}
