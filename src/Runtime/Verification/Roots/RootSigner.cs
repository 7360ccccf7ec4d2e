using Microsoft.Extensions.Logging;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Time;
using NodaTime;

namespace Monitoring.Runtime.Verification.Roots;

/// <summary>
/// Signs a root from time to time, and one at the end. It reads what has come since the last root and nothing else, so
/// that its cost goes with the traffic and not with how many entities there are; commits never wait for it.
/// </summary>
/// <param name="store">Ledger and roots.</param>
/// <param name="key">What roots are signed with.</param>
/// <param name="every">How long it rests between two roots.</param>
/// <param name="system">The system's clock.</param>
/// <param name="log">Hears of the last root of a run, and of failures.</param>
internal sealed partial class RootSigner(IRootStore store, RootKey key, TimeSpan every, TimeProvider system, ILogger log) : IDisposable
{
    /// <summary>How many entries one read takes: some ten milliseconds.</summary>
    private const int Portion = 10_000;

    private readonly SemaphoreSlim _one = new(1, 1);
    private Task _loop = Task.CompletedTask;

    /// <summary>Whether it is this node that signs; of several only one does.</summary>
    public Func<bool> IsInCharge { get; set; } = () => true;

    /// <summary>Starts the rounds.</summary>
    public void Start(CancellationToken stopping) =>
        _loop = Rounds.RunAsync(every, system, atOnce: false, RoundAsync, e => NotSigned(log, e), stopping);

    /// <summary>Waits for rounds that were stopped.</summary>
    public Task StoppedAsync() => _loop;

    /// <summary>Signs a root over what the ledger holds now; does nothing where the last root covers it.</summary>
    /// <returns>The newest root, or null for an empty ledger.</returns>
    public async Task<LedgerRoot?> SignAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            while (true)
            {
                var last = await store.LastRootAsync(cancellation);
                if (await NextAsync(last, cancellation) is not { } root)
                {
                    return last;
                }

                if (await store.AddRootAsync(root, last?.Position ?? 0, cancellation))
                {
                    return root;
                }

                // Another node has signed meanwhile; the next root follows its own.
            }
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Signs the last root of a run and says it in the log, so that a copy of it lies outside of the store.</summary>
    public async Task FinishAsync()
    {
        try
        {
            if (await SignAsync(CancellationToken.None) is { } root)
            {
                LastRoot(log, root.Position, Convert.ToHexStringLower(root.Mac));
            }
        }
        catch (StoreException e)
        {
            NotSigned(log, e);
        }
    }

    /// <summary>Lets go of what it holds.</summary>
    public void Dispose() => _one.Dispose();

    /// <summary>The root over what has come since the last one; null where nothing has.</summary>
    private async Task<LedgerRoot?> NextAsync(LedgerRoot? last, CancellationToken cancellation)
    {
        using var digest = new RootDigest();
        var (position, entries) = (last?.Position ?? 0, last?.Entries ?? 0);
        while (true)
        {
            var marks = await store.MarksAsync(position, Portion, cancellation);
            foreach (var mark in marks)
            {
                digest.Add(mark);
                position = mark.Position;
                entries++;
            }

            if (marks.Count < Portion)
            {
                break;
            }
        }

        return position == (last?.Position ?? 0)
            ? null
            : key.Sign(last, position, entries, Instant.FromDateTimeOffset(system.GetUtcNow()), digest.Take());
    }

    [LoggerMessage(1401, LogLevel.Information, "The ledger ends at position {Position}; the root over it is {Root}")]
    private static partial void LastRoot(ILogger log, long position, string root);

    [LoggerMessage(1402, LogLevel.Error, "A root over the ledger could not be signed; the next one covers it too")]
    private static partial void NotSigned(ILogger log, Exception e);

    /// <summary>The last root of the run is signed once everything is written.</summary>
    private Task RoundAsync(CancellationToken stopping) => IsInCharge() ? SignAsync(stopping) : Task.CompletedTask;
}
