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

    /// <summary>Keeps a root.</summary>
    ValueTask AddRootAsync(LedgerRoot root, CancellationToken cancellation);
}
