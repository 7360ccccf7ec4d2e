using System.Security.Cryptography;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Reading;

namespace Monitoring.Runtime.Evidence;

/// <summary>What a check of evidence came to.</summary>
/// <param name="Pieces">Pieces whose bytes were read and hashed.</param>
/// <param name="Damaged">The hashes of those whose bytes hash to something else.</param>
/// <param name="Lost">The hashes of those that an event refers to and whose bytes are not there.</param>
/// <param name="Missing">References of events to evidence of this installation that was never sent, or was removed before the event came.</param>
/// <param name="Elsewhere">How many references lead to other systems, which are not asked.</param>
public sealed record EvidenceReport(
    long Pieces, IReadOnlyList<string> Damaged, IReadOnlyList<string> Lost, IReadOnlyList<EvidenceReference> Missing, long Elsewhere)
{
    /// <summary>Whether everything that should be here is here, as it was sent. A reference to what was never sent is no fault of the store.</summary>
    public bool IsSound => Damaged.Count == 0 && Lost.Count == 0;
}

/// <summary>Holds the bytes of evidence against their hashes, and the references of events against what is there.</summary>
public static class EvidenceCheck
{
    /// <summary>What references to evidence of an installation have before the hash.</summary>
    public const string Path = "/api/evidence/";

    /// <summary>Checks all of it. Only hashes are held in memory, and of these only those that something is wrong with.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public static async Task<EvidenceReport> RunAsync(IStoreSnapshot store, IEvidenceContents contents, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(contents);
        var (pieces, damaged, lost) = (0L, new List<string>(), new List<string>());
        foreach (var row in store.Evidence().Where(row => row.IsWhole))
        {
            await using var bytes = await contents.OpenAsync(row.Sha256, cancellation);
            if (bytes is null)
            {
                // What no event refers to may have been removed since this began.
                if (row.IsReferred)
                {
                    lost.Add(row.Sha256);
                }

                continue;
            }

            pieces++;
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellation)) != row.Sha256)
            {
                damaged.Add(row.Sha256);
            }
        }

        var (missing, elsewhere) = (new List<EvidenceReference>(), 0L);
        foreach (var reference in store.ReferencesWithoutEvidence())
        {
            if (reference.Uri.EndsWith(Path + reference.Sha256, StringComparison.OrdinalIgnoreCase))
            {
                missing.Add(reference);
            }
            else
            {
                elsewhere++;
            }
        }

        return new EvidenceReport(pieces, damaged, lost, missing, elsewhere);
    }
}
