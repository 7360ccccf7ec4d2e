namespace Monitoring.Gateway.Access;

/// <summary>
/// Where tokens are kept, as SHA-256 hashes only: whoever reads the store cannot sign in with what is found there.
/// </summary>
internal interface ITokenStore
{
    /// <summary>Keeps the full-rights token of the first start, unless there is one already.</summary>
    /// <param name="hash">SHA-256 of the token; 32 bytes.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The hash that is kept: this one at the first start, the earlier one ever after.</returns>
    ValueTask<byte[]> KeepBootstrapAsync(byte[] hash, CancellationToken cancellation);

    /// <summary>The hash of the full-rights token, or null before the first start.</summary>
    ValueTask<byte[]?> BootstrapAsync(CancellationToken cancellation);

    /// <summary>Whose token has that hash, or null for nobody's.</summary>
    ValueTask<TokenOwner?> FindAsync(ReadOnlyMemory<byte> hash, CancellationToken cancellation);
}

/// <summary>Who a token speaks for.</summary>
/// <param name="Name">For people and logs.</param>
internal sealed record TokenOwner(string Name);
