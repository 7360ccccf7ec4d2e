using System.Runtime.CompilerServices;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;

namespace Monitoring.Storage.Postgres;

/// <summary>
/// The bytes of evidence in a table of their own, over connections of their own, so that nobody waits behind large pictures. A
/// piece comes in to a temporary file of this machine and is written in one transaction.
/// </summary>
public sealed class PostgresEvidence : IEvidenceContents
{
    /// <summary>Bytes of a row.</summary>
    internal const int PieceBytes = 1 << 20;

    private const int PageRows = 1_000;

    private readonly ConnectionPool _pool;

    private PostgresEvidence(ConnectionPool pool) => _pool = pool;

    /// <summary>Opens it; the schema is that of a store of this version. No connection is made yet.</summary>
    /// <param name="options">Where the server is.</param>
    public static PostgresEvidence Open(PostgresOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new PostgresEvidence(new ConnectionPool(new Server(options).Pool(), options));
    }

    /// <inheritdoc />
    public ValueTask<IIncomingEvidence> ReceiveAsync(CancellationToken cancellation)
    {
        try
        {
            return ValueTask.FromResult<IIncomingEvidence>(new Incoming(this, new FileStream(
                Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.ReadWrite,
                    Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
                })));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"Evidence cannot be taken in: {e.Message}", e);
        }
    }

    /// <inheritdoc />
    public async ValueTask<Stream?> OpenAsync(string sha256, CancellationToken cancellation)
    {
        var length = await _pool.ReadAsync(
            s => s.Text("SELECT sum(length(body))::bigint FROM evidence_contents WHERE sha256 = $1").With(v => v.Bind(sha256)).NumberAsync(),
            cancellation);
        return length is { } bytes ? new PieceStream(bytes, (piece, stop) => PieceAsync(sha256, piece, stop)) : null;
    }

    /// <inheritdoc />
    public async ValueTask RemoveAsync(string sha256, CancellationToken cancellation) => await _pool.WriteAsync(
        s => s.Text("DELETE FROM evidence_contents WHERE sha256 = $1").With(v => v.Bind(sha256)).RunAsync(), cancellation);

    /// <inheritdoc />
    public async IAsyncEnumerable<string> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var after = ""; ;)
        {
            var page = await _pool.ReadAsync(
                s => s.Text($"SELECT sha256 FROM evidence_contents WHERE piece = 0 AND sha256 > $1 ORDER BY sha256 LIMIT {PageRows}")
                    .With(v => v.Bind(after)).AllAsync(static row => row.Text(0)),
                cancellation);
            foreach (var sha256 in page)
            {
                yield return sha256;
            }

            if (page.Count < PageRows)
            {
                yield break;
            }

            after = page[^1];
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private async ValueTask<byte[]> PieceAsync(string sha256, int piece, CancellationToken cancellation) => await _pool.ReadAsync(
        s => s.Text("SELECT body FROM evidence_contents WHERE sha256 = $1 AND piece = $2::integer")
            .With(v => v.Bind(sha256).Bind(piece)).OneAsync(static row => row.Blob(0)),
        cancellation) ?? throw new StoreException($"Evidence {sha256} was removed while it was read.");

    /// <summary>A piece that came in to a temporary file.</summary>
    private sealed class Incoming(PostgresEvidence contents, FileStream file) : IIncomingEvidence
    {
        /// <inheritdoc />
        public Stream Body => file;

        /// <inheritdoc />
        public async ValueTask KeepAsync(string sha256, CancellationToken cancellation) => await contents._pool.WriteAsync(
            async s =>
            {
                var buffer = new byte[PieceBytes];
                file.Position = 0;
                for (var piece = 0; ; piece++)
                {
                    var read = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
                    if (read == 0)
                    {
                        return piece;
                    }

                    await s.Text("INSERT INTO evidence_contents (sha256, piece, body) VALUES ($1, $2::integer, $3) ON CONFLICT DO NOTHING")
                        .With(v => v.Bind(sha256).Bind(piece).Bind(buffer[..read])).RunAsync();
                }
            },
            cancellation);

        /// <inheritdoc />
        public ValueTask DisposeAsync() => file.DisposeAsync();
    }
}
