using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Roots;

namespace Monitoring.Gateway.Hosting;

/// <summary>The secret that roots over the ledger are signed with, kept like the sealing key: with another one, no root already signed could be checked.</summary>
internal static class RootKeyFile
{
    /// <summary>The file's name in the data folder.</summary>
    internal const string Name = "root.key";

    private static readonly KeyFile File = new("root key", "root-key.sha256", "no root over the ledger can be checked without it");

    /// <summary>Reads the key, and makes it where neither file nor store knows of one.</summary>
    /// <exception cref="StoreException">The file is missing or is not the one this store was used with.</exception>
    internal static async Task<RootKey> OpenAsync(string path, IStore store, CancellationToken cancellation) =>
        new(await File.OpenAsync(path, store, cancellation));

    /// <summary>Reads the key without making one; null where there is no file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">The hash that the store keeps of it, or null.</param>
    /// <exception cref="StoreException">It is not the one this store was used with.</exception>
    internal static RootKey? Read(string path, byte[]? known) => File.Read(path, known) is { } secret ? new RootKey(secret) : null;

    /// <summary>The name under which the store keeps its hash.</summary>
    internal static string Setting => File.Setting;
}
