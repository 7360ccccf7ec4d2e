using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Reader;
using Monitoring.Storage.Postgres.Writer;
using NodaTime;

namespace Monitoring.Storage.Postgres;

/// <content>Tokens and the audit.</content>
public sealed partial class PostgresStore : IAccessStore
{
    /// <inheritdoc />
    public ValueTask<bool> AddTokenAsync(TokenRow token, AuditRow audit, CancellationToken cancellation) =>
        _pool.WriteAsync(s => AccessWriter.AddAsync(s, token, audit), cancellation);

    /// <inheritdoc />
    public ValueTask<bool> RevokeTokenAsync(string id, Instant at, AuditRow audit, CancellationToken cancellation) =>
        _pool.WriteAsync(s => AccessWriter.RevokeAsync(s, id, at, audit), cancellation);

    /// <inheritdoc />
    public ValueTask<TokenRow?> TokenAsync(string id, CancellationToken cancellation) =>
        _pool.ReadAsync(s => AccessReader.TokenAsync(s, id), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<ChangedToken>> ChangedTokensAsync(long after, CancellationToken cancellation) =>
        _pool.ReadAsync(s => AccessReader.ChangedAsync(s, after), cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<TokenRow>> TokensAsync(string after, int limit, CancellationToken cancellation) =>
        _pool.ReadAsync(s => AccessReader.PageAsync(s, after, Math.Max(1, limit)), cancellation);

    /// <inheritdoc />
    public ValueTask RecordUseAsync(IReadOnlyDictionary<string, Instant> lastUsed, CancellationToken cancellation) =>
        lastUsed.Count == 0 ? ValueTask.CompletedTask : WriteAsync(s => AccessWriter.UseAsync(s, lastUsed), cancellation);

    /// <inheritdoc />
    public ValueTask AuditAsync(AuditRow audit, CancellationToken cancellation) => WriteAsync(
        async s =>
        {
            await AccessWriter.LockAsync(s);
            return await AccessWriter.AuditAsync(s, audit);
        },
        cancellation);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<AuditEntry>> AuditAsync(long before, int limit, CancellationToken cancellation) =>
        _pool.ReadAsync(s => AccessReader.AuditAsync(s, before, Math.Max(1, limit)), cancellation);
}
