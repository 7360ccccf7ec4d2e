using Monitoring.Core.LookBacks;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Hosting;

/// <summary>The secret that look-backs are sealed with.</summary>
internal static class SealingKeyFile
{
    /// <summary>The file's name in the data folder.</summary>
    internal const string Name = "sealing.key";

    private static readonly KeyFile File = new("sealing key", "sealing-key.sha256", "look-backs already drawn depend on it");

    /// <summary>Reads the key, and makes it where neither file nor store knows of one.</summary>
    /// <exception cref="StoreException">The file is missing or is not the one this store was used with.</exception>
    internal static async Task<SealingKey> OpenAsync(string path, IStore store, CancellationToken cancellation) =>
        new(await File.OpenAsync(path, store, cancellation));

    /// <summary>Reads the key without making one; null where there is no file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">The hash that the store keeps of it, or null.</param>
    /// <exception cref="StoreException">It is not the one this store was used with.</exception>
    internal static SealingKey? Read(string path, byte[]? known) => File.Read(path, known) is { } secret ? new SealingKey(secret) : null;

    /// <summary>The name under which the store keeps its hash.</summary>
    internal static string Setting => File.Setting;
}
