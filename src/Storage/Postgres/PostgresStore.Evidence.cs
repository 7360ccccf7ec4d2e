using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Reader;
using Monitoring.Storage.Postgres.Writer;
using NodaTime;

namespace Monitoring.Storage.Postgres;

/// <content>What is known of evidence.</content>
public sealed partial class PostgresStore : IEvidenceStore
{
    /// <inheritdoc />
    public ValueTask<bool> AnnounceEvidenceAsync(EvidenceUpload upload, string type, long bytes, CancellationToken cancellation) =>
        _pool.WriteAsync(s => EvidenceWriter.AnnounceAsync(s, upload, type, bytes), cancellation);

    /// <inheritdoc />
    public async ValueTask<bool> ConfirmEvidenceAsync(string sha256, CancellationToken cancellation) => await _pool.WriteAsync(
        s => s.Text("UPDATE evidence SET state = 'whole' WHERE sha256 = $1 AND state = 'announced'").With(v => v.Bind(sha256)).RunAsync(),
        cancellation) > 0;

    /// <inheritdoc />
    public ValueTask<EvidenceWithUploads?> EvidenceAsync(string sha256, CancellationToken cancellation) =>
        _pool.ReadAsync(s => EvidenceReader.OfAsync(s, sha256), cancellation);

    /// <inheritdoc />
    public ValueTask<EvidenceTotals> EvidenceTotalsAsync(CancellationToken cancellation) =>
        _pool.ReadAsync(EvidenceReader.TotalsAsync, cancellation);

    /// <inheritdoc />
    public ValueTask<EvidenceMentions> MentionsAsync(long after, int span, CancellationToken cancellation) =>
        _pool.ReadAsync(s => EvidenceReader.MentionsAsync(s, after, span), cancellation);

    /// <inheritdoc />
    public ValueTask<long> ReferencesThroughAsync(CancellationToken cancellation) =>
        _pool.ReadAsync(s => LedgerReader.ProgressAsync(s, EvidenceReader.Progress), cancellation);

    /// <inheritdoc />
    public ValueTask AddReferencesAsync(IReadOnlyList<EvidenceReference> references, long through, CancellationToken cancellation) =>
        WriteAsync(s => EvidenceWriter.ReferAsync(s, references, through), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<string>> CondemnEvidenceAsync(Instant before, int limit, CancellationToken cancellation) =>
        await _pool.WriteAsync(
            s => s.Query("evidence_condemn").With(v => v.Bind(before).Bind(limit)).AllAsync(static row => row.Text(0)), cancellation);

    /// <inheritdoc />
    public ValueTask ForgetEvidenceAsync(string sha256, CancellationToken cancellation) =>
        WriteAsync(s => EvidenceWriter.ForgetAsync(s, sha256), cancellation);
}
