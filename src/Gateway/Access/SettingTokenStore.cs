using System.Security.Cryptography;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Access;

/// <summary>Keeps the token of the first start among the settings of the installation.</summary>
internal sealed class SettingTokenStore(IStore store) : ITokenStore
{
    private const string Setting = "token.bootstrap";

    private static readonly TokenOwner Owner = new("bootstrap");

    // It never changes once it is kept, so that a request costs no read.
    private byte[]? _kept;

    /// <inheritdoc/>
    public async ValueTask<byte[]> KeepBootstrapAsync(byte[] hash, CancellationToken cancellation) =>
        _kept = await store.KeepSettingAsync(Setting, hash, cancellation);

    /// <inheritdoc/>
    public async ValueTask<byte[]?> BootstrapAsync(CancellationToken cancellation) =>
        _kept ??= await store.GetSettingAsync(Setting, cancellation);

    /// <inheritdoc/>
    public async ValueTask<TokenOwner?> FindAsync(ReadOnlyMemory<byte> hash, CancellationToken cancellation)
    {
        var kept = _kept ?? await BootstrapAsync(cancellation);
        return kept is not null && CryptographicOperations.FixedTimeEquals(kept, hash.Span) ? Owner : null;
    }
}
