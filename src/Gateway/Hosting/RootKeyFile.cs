using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Roots;

namespace Monitoring.Gateway.Hosting;

/// <summary>The secret that roots over the ledger are signed with: with another one no root already signed could be checked.</summary>
internal static class RootKeyFile
{
    /// <summary>The file's name in the data folder.</summary>
    internal const string Name = "root.key";

    private static readonly KeyFile File = new(
        "root key", "root-key.sha256", "restore it from a backup, no root over the ledger can be checked without it");

    /// <summary>The name under which the store keeps its hash.</summary>
    internal static string Setting => File.Setting;

    /// <inheritdoc cref="KeyFile.OpenAsync"/>
    internal static async Task<RootKey> OpenAsync(string path, IStore store, CancellationToken cancellation) =>
        new(await File.OpenAsync(path, store, cancellation));

    /// <inheritdoc cref="KeyFile.Read"/>
    internal static RootKey? Read(string path, byte[]? known) => File.Read(path, known) is { } secret ? new RootKey(secret) : null;
}
