namespace Monitoring.Runtime.Verification.Roots;

/// <summary>Where roots are kept, beside the ledger they cover. Roots only grow.</summary>
public interface IRootStore
{
    /// <summary>The newest root, or null before the first.</summary>
    ValueTask<LedgerRoot?> LastRootAsync(CancellationToken cancellation);

    /// <summary>Entries after a position, in commit order.</summary>
    /// <param name="after">A position; 0 for the start.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<IReadOnlyList<LedgerMark>> MarksAsync(long after, int limit, CancellationToken cancellation);

    /// <summary>Keeps a root, if the one that it follows is still the newest: of two that follow the same one only one is kept.</summary>
    /// <param name="root">The root.</param>
    /// <param name="follows">The position of the one that it follows; 0 for the first.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether it was kept; otherwise another one came before it.</returns>
    ValueTask<bool> AddRootAsync(LedgerRoot root, long follows, CancellationToken cancellation);
}
