namespace Monitoring.Runtime.Feed;

/// <summary>What one commit changed for staff.</summary>
/// <param name="Position">The position in the ledger of the last entry of that change; grows from entry to entry, with gaps.</param>
/// <param name="Items">In the order they happened; at least one.</param>
public sealed record FeedEntry(long Position, IReadOnlyList<FeedItem> Items);

/// <summary>Entries that follow a position.</summary>
/// <param name="Entries">In order; fewer than asked for when there are no more yet.</param>
/// <param name="IsBroken">Whether entries after that position are no longer kept, so that nothing can follow it without a gap; then there are none.</param>
public sealed record FeedPage(IReadOnlyList<FeedEntry> Entries, bool IsBroken)
{
    /// <summary>What was asked for is no longer kept.</summary>
    public static readonly FeedPage Broken = new([], IsBroken: true);
}

/// <summary>
/// What changes for staff, in commit order, to be pulled by any number of readers who each remember how far they are.
/// Routine facts (duties done in time, passes, readings inside their bounds) are not on it.
/// <para>
/// What an implementation promises, also one that learns of the commits of other processes by being notified: an entry can
/// be read here only when it is durable, when <see cref="IMonitoring.Directory"/> knows the regions and sites it names, and
/// when every entry with a smaller position that will ever be there can be read too. So a reader that goes on after the last
/// position it saw misses nothing and sees nothing twice. A store in which positions become visible out of order has to hold
/// back those behind a gap until the gap is filled or known to stay empty. <see cref="Last"/> never runs ahead of what
/// queries show.
/// </para>
/// </summary>
public interface ILedgerFeed
{
    /// <summary>The position of the last entry that can be read; 0 when there never was one.</summary>
    long Last { get; }

    /// <summary>Entries after a position, in order.</summary>
    /// <param name="after">A position that <see cref="Last"/> or an entry had, or one less.</param>
    /// <param name="limit">How many at most; at least 1.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Storage.StoreException">The store could not be read.</exception>
    ValueTask<FeedPage> ReadAsync(long after, int limit, CancellationToken cancellation);
}
