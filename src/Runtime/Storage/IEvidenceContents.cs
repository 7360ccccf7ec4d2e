namespace Monitoring.Runtime.Storage;

/// <summary>
/// The bytes of evidence by what they hash to. What is there is whole: a piece appears at once when it is kept, durably, and
/// what a crash leaves behind of one that was coming in is never seen.
/// </summary>
public interface IEvidenceContents : IAsyncDisposable
{
    /// <summary>Begins to take a piece in.</summary>
    /// <exception cref="StoreException">Nothing can be written.</exception>
    ValueTask<IIncomingEvidence> ReceiveAsync(CancellationToken cancellation);

    /// <summary>Opens a piece to read it, from any place; null when it is not there.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    ValueTask<Stream?> OpenAsync(string sha256, CancellationToken cancellation);

    /// <summary>Removes a piece; nothing happens when it is not there.</summary>
    /// <exception cref="StoreException">It cannot be removed.</exception>
    ValueTask RemoveAsync(string sha256, CancellationToken cancellation);

    /// <summary>Hashes of all pieces, ascending, one page of memory at a time.</summary>
    /// <exception cref="StoreException">They cannot be read.</exception>
    IAsyncEnumerable<string> AllAsync(CancellationToken cancellation);
}

/// <summary>A piece on its way in. Disposing of it before it is kept leaves nothing behind.</summary>
public interface IIncomingEvidence : IAsyncDisposable
{
    /// <summary>What has come so far, to be written to and read; both at its <see cref="Stream.Position"/>.</summary>
    Stream Body { get; }

    /// <summary>Keeps it durably under what it hashes to, which the caller has made sure of. One that is there already stays.</summary>
    /// <exception cref="StoreException">It could not be kept, and nothing of it is there.</exception>
    ValueTask KeepAsync(string sha256, CancellationToken cancellation);
}
