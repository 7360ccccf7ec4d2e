using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>That somebody sent a piece of evidence for a site.</summary>
/// <param name="Sha256">What it hashes to: 64 hex digits in lower case.</param>
/// <param name="Site">Code of the site it was sent for; whoever sees that site sees it.</param>
/// <param name="Token">Id of whoever sent it, who sees it too.</param>
/// <param name="By">Name of whoever sent it.</param>
/// <param name="At">When, by the domain's clock.</param>
public sealed record EvidenceUpload(string Sha256, string Site, string Token, string By, Instant At);

/// <summary>What is known of a piece of evidence besides its bytes.</summary>
/// <param name="Sha256">What it hashes to: 64 hex digits in lower case.</param>
/// <param name="Type">Its media type, as its first bytes say.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="IsWhole">Whether its bytes are known to be kept.</param>
/// <param name="IsReferred">Whether an accepted event refers to it.</param>
/// <param name="TouchedAt">When it was last sent.</param>
public sealed record EvidenceRow(string Sha256, string Type, long Bytes, bool IsWhole, bool IsReferred, Instant TouchedAt);

/// <summary>A piece of evidence with everybody who sent it.</summary>
public sealed record EvidenceWithUploads(EvidenceRow Row, IReadOnlyList<EvidenceUpload> Uploads);

/// <summary>That an accepted event names a piece of evidence, whether it is kept here or by another system.</summary>
/// <param name="Sha256">What it hashes to: 64 hex digits in lower case.</param>
/// <param name="Uri">Where it lies, as the event says.</param>
/// <param name="Position">The ledger position of the first event that names it.</param>
public sealed record EvidenceReference(string Sha256, string Uri, long Position);

/// <summary>How much evidence is kept.</summary>
/// <param name="Count">Pieces.</param>
/// <param name="Bytes">Bytes of all of them.</param>
public readonly record struct EvidenceTotals(long Count, long Bytes);

/// <summary>An event that may name evidence.</summary>
/// <param name="Position">Its place in the ledger.</param>
/// <param name="Input">The structured event.</param>
public sealed record EvidenceMention(long Position, byte[] Input);

/// <summary>A stretch of the ledger.</summary>
/// <param name="Through">The last position that was looked at.</param>
/// <param name="Mentions">The events in it that may name evidence.</param>
public sealed record EvidenceMentions(long Through, IReadOnlyList<EvidenceMention> Mentions);

/// <summary>
/// Which evidence is kept, who sent it, and what the ledger says of it. The bytes are in <see cref="IEvidenceContents"/>, which
/// no transaction spans together with this, so a piece goes through states: it is announced before its bytes are kept and
/// confirmed afterwards; it is condemned before its bytes are removed and forgotten afterwards. What is condemned cannot be
/// announced, and what was just announced is not condemned.
/// </summary>
public interface IEvidenceStore
{
    /// <summary>Writes down that somebody sent a piece, whose bytes are about to be kept.</summary>
    /// <param name="upload">Who and for which site.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="bytes">How long it is.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>False while it is being removed; then nothing is written.</returns>
    ValueTask<bool> AnnounceEvidenceAsync(EvidenceUpload upload, string type, long bytes, CancellationToken cancellation);

    /// <summary>Writes down that the bytes of a piece are kept.</summary>
    /// <returns>Whether they were not before.</returns>
    ValueTask<bool> ConfirmEvidenceAsync(string sha256, CancellationToken cancellation);

    /// <summary>A piece that is announced or confirmed, or null.</summary>
    ValueTask<EvidenceWithUploads?> EvidenceAsync(string sha256, CancellationToken cancellation);

    /// <summary>How much is kept, announced pieces included.</summary>
    ValueTask<EvidenceTotals> EvidenceTotalsAsync(CancellationToken cancellation);

    /// <summary>Events after a ledger position that may name evidence.</summary>
    /// <param name="after">A position; 0 for the beginning.</param>
    /// <param name="span">How many positions are looked at, at most.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<EvidenceMentions> MentionsAsync(long after, int span, CancellationToken cancellation);

    /// <summary>The ledger position up to which references are written; 0 at first.</summary>
    ValueTask<long> ReferencesThroughAsync(CancellationToken cancellation);

    /// <summary>Writes references, and how far the ledger was read for them, in one transaction. What is known already stays.</summary>
    ValueTask AddReferencesAsync(IReadOnlyList<EvidenceReference> references, long through, CancellationToken cancellation);

    /// <summary>Marks pieces for removal that no event refers to and that were last sent before an instant, the oldest first.</summary>
    /// <returns>Their hashes, also those that were marked earlier and are still there.</returns>
    ValueTask<IReadOnlyList<string>> CondemnEvidenceAsync(Instant before, int limit, CancellationToken cancellation);

    /// <summary>Forgets a piece that is marked and whose bytes are removed.</summary>
    ValueTask ForgetEvidenceAsync(string sha256, CancellationToken cancellation);
}
