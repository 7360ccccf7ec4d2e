using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Hosting;

/// <summary>The secret that the secrets of all receivers of webhooks are derived from: with another one none of them could verify an alert.</summary>
internal static class WebhookKeyFile
{
    /// <summary>The file's name in the data folder.</summary>
    internal const string Name = "webhook.key";

    private static readonly KeyFile File = new(
        "webhook key",
        "webhook-key.sha256",
        "restore it from a backup, or set Webhook:SigningKey to 32 new random bytes in base64 and give every receiver its new secret");

    /// <inheritdoc cref="KeyFile.OpenAsync"/>
    internal static Task<byte[]> OpenAsync(string path, IStore store, CancellationToken cancellation) =>
        File.OpenAsync(path, store, cancellation);
}
