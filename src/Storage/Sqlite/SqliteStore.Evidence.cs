using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Reader;
using Monitoring.Storage.Sqlite.Writer;
using NodaTime;

namespace Monitoring.Storage.Sqlite;

/// <content>What is known of evidence.</content>
public sealed partial class SqliteStore : IEvidenceStore
{
    /// <inheritdoc />
    public ValueTask<bool> AnnounceEvidenceAsync(EvidenceUpload upload, string type, long bytes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_writer.Write(c => EvidenceWriter.Announce(c, upload, type, bytes)));
    }

    /// <inheritdoc />
    public ValueTask<bool> ConfirmEvidenceAsync(string sha256, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_writer.Write(c => EvidenceWriter.Confirm(c, sha256)));
    }

    /// <inheritdoc />
    public ValueTask<EvidenceWithUploads?> EvidenceAsync(string sha256, CancellationToken cancellation) =>
        _readers.ReadAsync(c => EvidenceReader.Of(c, sha256), cancellation);

    /// <inheritdoc />
    public ValueTask<EvidenceTotals> EvidenceTotalsAsync(CancellationToken cancellation) =>
        _readers.ReadAsync(EvidenceReader.Totals, cancellation);

    /// <inheritdoc />
    public ValueTask<EvidenceMentions> MentionsAsync(long after, int span, CancellationToken cancellation) =>
        _readers.ReadAsync(c => EvidenceReader.Mentions(c, after, span), cancellation);

    /// <inheritdoc />
    public ValueTask<long> ReferencesThroughAsync(CancellationToken cancellation) =>
        _readers.ReadAsync(EvidenceReader.Through, cancellation);

    /// <inheritdoc />
    public ValueTask AddReferencesAsync(IReadOnlyList<EvidenceReference> references, long through, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _writer.Write(c => EvidenceWriter.Refer(c, references, through));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<string>> CondemnEvidenceAsync(Instant before, int limit, CancellationToken cancellation)
    {
        // Nearly every round finds nothing, and should not wait for the one that writes.
        var isAny = await _readers.ReadAsync(
            c => c.Statement("SELECT 1 FROM evidence WHERE referred = 0 AND touched_at < ? LIMIT 1").Add(before).Number() is not null,
            cancellation);
        return isAny ? _writer.Write(c => EvidenceWriter.Condemn(c, before, limit)) : [];
    }

    /// <inheritdoc />
    public ValueTask ForgetEvidenceAsync(string sha256, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _writer.Write(c => EvidenceWriter.Forget(c, sha256));
        return ValueTask.CompletedTask;
    }
}
