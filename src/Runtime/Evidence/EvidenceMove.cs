using System.Security.Cryptography;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Evidence;

/// <summary>Carries the bytes of evidence from one place to another.</summary>
public static class EvidenceMove
{
    /// <summary>Carries everything over, each piece held against its hash on the way; what is there already stays.</summary>
    /// <param name="from">Where it is.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="count">About how many there are.</param>
    /// <param name="progress">Told after each piece how many are done, and of how many.</param>
    /// <param name="cancellation">Gives up; what is carried over stays there.</param>
    /// <exception cref="StoreException">One of both fails, or a piece is not what its name says.</exception>
    public static async Task RunAsync(
        IEvidenceContents from, IEvidenceContents to, long count, Action<long, long> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(progress);
        var done = 0L;
        await foreach (var sha256 in from.AllAsync(cancellation))
        {
            await using (var bytes = await from.OpenAsync(sha256, cancellation)
                ?? throw new StoreException($"Evidence {sha256} was removed while it was carried over."))
            {
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellation)) != sha256)
                {
                    throw new StoreException($"Evidence {sha256} is damaged: its bytes hash to something else. Restore it from a backup, or remove it.");
                }

                bytes.Position = 0;
                await using var incoming = await to.ReceiveAsync(cancellation);
                await bytes.CopyToAsync(incoming.Body, cancellation);
                await incoming.KeepAsync(sha256, cancellation);
            }

            progress(++done, Math.Max(done, count));
        }
    }
}
