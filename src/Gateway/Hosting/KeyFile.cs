using System.Security.Cryptography;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Hosting;

/// <summary>
/// A secret of the installation: 32 random bytes in a file beside the data, readable by the service alone, made at first
/// start. The store keeps its hash, so that another file in its place is noticed.
/// </summary>
/// <param name="Name">What people call it.</param>
/// <param name="Setting">Where the store keeps the hash.</param>
/// <param name="WhenMissing">What somebody is to do who has lost it.</param>
internal sealed record KeyFile(string Name, string Setting, string WhenMissing)
{
    private const int Length = 32;

    /// <summary>Reads the key, and makes it where neither file nor store knows of one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="store">Keeps the hash.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The file is missing or is not the one this store was used with.</exception>
    internal async Task<byte[]> OpenAsync(string path, IStore store, CancellationToken cancellation)
    {
        var known = await store.GetSettingAsync(Setting, cancellation);
        if (!File.Exists(path))
        {
            if (known is not null)
                throw new StoreException($"The {Name} {path} is missing; {WhenMissing}.");

            await WriteAsync(path, RandomNumberGenerator.GetBytes(Length), cancellation);
        }

        var secret = Whole(path, await File.ReadAllBytesAsync(path, cancellation));
        return Known(path, secret, known ?? await store.KeepSettingAsync(Setting, SHA256.HashData(secret), cancellation));
    }

    /// <summary>Reads the key without making one; null where there is no file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">The hash that the store keeps, or null.</param>
    /// <exception cref="StoreException">It is not the one this store was used with.</exception>
    internal byte[]? Read(string path, byte[]? known)
    {
        if (!File.Exists(path))
            return null;

        var secret = Whole(path, File.ReadAllBytes(path));
        return known is null ? secret : Known(path, secret, known);
    }

    private byte[] Whole(string path, byte[] secret) =>
        secret.Length == Length ? secret : throw new StoreException($"The {Name} {path} is not {Length} bytes long.");

    private byte[] Known(string path, byte[] secret, byte[] hash) =>
        CryptographicOperations.FixedTimeEquals(hash, SHA256.HashData(secret))
            ? secret
            : throw new StoreException($"The {Name} {path} is not the one this store was used with.");

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
