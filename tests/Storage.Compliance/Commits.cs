using Monitoring.Runtime.Storage;

namespace Monitoring.Storage.Compliance;

/// <summary>For tests that commit alone.</summary>
public static class Commits
{
    /// <summary>Commits over the first lane.</summary>
    public static ValueTask<CommitOutcome[]> CommitAsync(this IStore store, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.CommitAsync(0, changes, cancellation);
    }
}
