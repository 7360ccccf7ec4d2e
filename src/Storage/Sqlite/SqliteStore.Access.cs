using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Reader;
using Monitoring.Storage.Sqlite.Writer;
using NodaTime;

namespace Monitoring.Storage.Sqlite;

/// <content>Tokens and the audit.</content>
public sealed partial class SqliteStore : IAccessStore
{
    /// <inheritdoc />
    public ValueTask<bool> AddTokenAsync(TokenRow token, AuditRow audit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_writer.Write(c => AccessWriter.Add(c, token, audit)));
    }

    /// <inheritdoc />
    public ValueTask<bool> RevokeTokenAsync(string id, Instant at, AuditRow audit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_writer.Write(c => AccessWriter.Revoke(c, id, at, audit)));
    }

    /// <inheritdoc />
    public ValueTask<TokenRow?> TokenAsync(string id, CancellationToken cancellation) =>
        _readers.ReadAsync(c => AccessReader.Token(c, id), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<ChangedToken>> ChangedTokensAsync(long after, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => AccessReader.Changed(c, after), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<TokenRow>> TokensAsync(string after, int limit, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => AccessReader.Page(c, after, Math.Max(1, limit)), cancellation);

    /// <inheritdoc />
    public ValueTask RecordUseAsync(IReadOnlyDictionary<string, Instant> lastUsed, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (lastUsed.Count > 0)
        {
            _writer.Write(c => AccessWriter.Use(c, lastUsed));
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask AuditAsync(AuditRow audit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _writer.Write(c => AccessWriter.Audit(c, audit));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<AuditEntry>> AuditAsync(long before, int limit, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => AccessReader.Audit(c, before, Math.Max(1, limit)), cancellation);
}
