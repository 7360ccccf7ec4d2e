using System.Security.Cryptography;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Hosting;

/// <summary>
/// A secret of the installation: a file beside the data, readable by the service alone, made at first start. The store
/// keeps its hash, since with another secret what was made with the first one could not be told from a forgery.
/// </summary>
/// <param name="what">What people call it.</param>
/// <param name="setting">The name under which the store keeps the hash.</param>
/// <param name="why">Why it cannot be replaced.</param>
internal sealed class KeyFile(string what, string setting, string why)
{
    private const int Length = 32;

    /// <summary>The name under which the store keeps the hash.</summary>
    internal string Setting => setting;

    /// <summary>Reads the secret, and makes it where neither file nor store knows of one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="store">Keeps the hash.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The file is missing or is not the one this store was used with.</exception>
    internal async Task<byte[]> OpenAsync(string path, IStore store, CancellationToken cancellation)
    {
        var known = await store.GetSettingAsync(setting, cancellation);
        if (!File.Exists(path))
        {
            if (known is not null)
                throw new StoreException($"The {what} {path} is missing; restore it from a backup, {why}.");

            await WriteAsync(path, RandomNumberGenerator.GetBytes(Length), cancellation);
        }

        var secret = await File.ReadAllBytesAsync(path, cancellation);
        Check(path, secret, secret.Length == Length ? known ?? await store.KeepSettingAsync(setting, SHA256.HashData(secret), cancellation) : null);
        return secret;
    }

    /// <summary>Reads the secret without making one; null where there is no file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">The hash that the store keeps, or null.</param>
    /// <exception cref="StoreException">It is not the one this store was used with.</exception>
    internal byte[]? Read(string path, byte[]? known)
    {
        if (!File.Exists(path))
            return null;

        var secret = File.ReadAllBytes(path);
        Check(path, secret, known);
        return secret;
    }

    private void Check(string path, byte[] secret, byte[]? known)
    {
        if (secret.Length != Length)
            throw new StoreException($"The {what} {path} is not {Length} bytes long.");

        if (known is not null && !CryptographicOperations.FixedTimeEquals(known, SHA256.HashData(secret)))
            throw new StoreException($"The {what} {path} is not the one this store was used with.");
    }

    private static async Task WriteAsync(string path, byte[] secret, CancellationToken cancellation)
    {
        // Under another name first, so that a sudden end leaves either no key or a whole one.
        var draft = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        await using (var file = new FileStream(draft, options))
        {
            await file.WriteAsync(secret, cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }
}
