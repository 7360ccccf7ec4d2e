using Monitoring.Core.LookBacks;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Hosting;

/// <summary>The secret that look-backs are sealed with: with another one every look-back already drawn would come at another time.</summary>
internal static class SealingKeyFile
{
    /// <summary>The file's name in the data folder.</summary>
    internal const string Name = "sealing.key";

    private static readonly KeyFile File = new(
        "sealing key", "sealing-key.sha256", "restore it from a backup, look-backs already drawn depend on it");

    /// <summary>The name under which the store keeps its hash.</summary>
    internal static string Setting => File.Setting;

    /// <inheritdoc cref="KeyFile.OpenAsync"/>
    internal static async Task<SealingKey> OpenAsync(string path, IStore store, CancellationToken cancellation) =>
        new(await File.OpenAsync(path, store, cancellation));

    /// <inheritdoc cref="KeyFile.Read"/>
    internal static SealingKey? Read(string path, byte[]? known) => File.Read(path, known) is { } secret ? new SealingKey(secret) : null;
}
