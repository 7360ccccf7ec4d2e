using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Time;
using NodaTime;

namespace Monitoring.Runtime.Evidence;

/// <summary>
/// Keeps evidence in order: reads in the ledger which pieces events refer to, and removes those that nobody has referred to for
/// too long. It comes round on the system's clock, and what is too long is judged by the domain's. Several processes over the
/// same store may each have one.
/// </summary>
/// <param name="store">What is known of evidence.</param>
/// <param name="contents">Its bytes.</param>
/// <param name="unreferred">How long a piece is kept that no event refers to.</param>
/// <param name="now">The domain's clock.</param>
public sealed class EvidenceKeeper(IEvidenceStore store, IEvidenceContents contents, Duration unreferred, Func<Instant> now)
{
    /// <summary>Positions of the ledger that are looked at in one read.</summary>
    private const int Span = 2_000;

    /// <summary>Pieces that are removed at a time.</summary>
    private const int Portion = 100;

    /// <summary>Rounds after which all is counted anew: counting reads every row, and only other processes make it necessary.</summary>
    private const int RoundsToCount = 60;

    private long _count;
    private long _bytes;
    private long _removed;
    private int _rounds;

    /// <summary>How much is kept: what this process knows of, and since the last count not what others have taken in.</summary>
    public EvidenceTotals Totals => new(Interlocked.Read(ref _count), Interlocked.Read(ref _bytes));

    /// <summary>How many pieces were removed since the start.</summary>
    public long Removed => Interlocked.Read(ref _removed);

    /// <summary>A piece was taken in that was not there before.</summary>
    public void Added(long bytes)
    {
        Interlocked.Increment(ref _count);
        Interlocked.Add(ref _bytes, bytes);
    }

    /// <summary>Comes round until it is stopped.</summary>
    /// <param name="every">How long after a round has begun the next one comes.</param>
    /// <param name="system">The system's clock.</param>
    /// <param name="failed">Told of a round that failed; the next one tries again.</param>
    /// <param name="stopping">Ends it; what a round leaves undone the next start takes up.</param>
    public Task RunAsync(TimeSpan every, TimeProvider system, Action<Exception> failed, CancellationToken stopping) =>
        Rounds.RunAsync(every, system, atOnce: true, RoundAsync, failed, stopping);

    /// <summary>One round.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task RoundAsync(CancellationToken cancellation)
    {
        // What was referred to in time is in the ledger by now, so it is read to its end before anything is condemned.
        var before = now() - unreferred;
        await FollowAsync(cancellation);
        var isLess = await SweepAsync(before, cancellation);
        if (isLess || _rounds++ % RoundsToCount == 0)
        {
            var totals = await store.EvidenceTotalsAsync(cancellation);
            Interlocked.Exchange(ref _count, totals.Count);
            Interlocked.Exchange(ref _bytes, totals.Bytes);
        }
    }

    private async Task FollowAsync(CancellationToken cancellation)
    {
        for (var through = await store.ReferencesThroughAsync(cancellation); ;)
        {
            var read = await store.MentionsAsync(through, Span, cancellation);
            if (read.Through == through)
            {
                return;
            }

            await store.AddReferencesAsync([.. read.Mentions.SelectMany(EvidenceReader.Read)], read.Through, cancellation);
            through = read.Through;
        }
    }

    private async Task<bool> SweepAsync(Instant before, CancellationToken cancellation)
    {
        var removed = Removed;
        while (await store.CondemnEvidenceAsync(before, Portion, cancellation) is { Count: > 0 } condemned)
        {
            foreach (var sha256 in condemned)
            {
                await contents.RemoveAsync(sha256, cancellation);
                await store.ForgetEvidenceAsync(sha256, cancellation);
                Interlocked.Increment(ref _removed);
            }
        }

        return Removed > removed;
    }
}
