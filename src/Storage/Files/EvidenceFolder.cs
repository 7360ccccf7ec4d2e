using System.Buffers;
using System.Runtime.CompilerServices;
using Monitoring.Runtime.Storage;

namespace Monitoring.Storage.Files;

/// <summary>
/// Evidence in a folder: each piece a file named by its hash, in one of 256 folders by its first two digits. A piece comes in to a
/// file with another ending in the same folder, is flushed to the disk and then renamed, so whatever has a hash for its name is
/// whole. Several processes may share a folder.
/// </summary>
public sealed class EvidenceFolder : IEvidenceContents
{
    /// <summary>The ending of what is coming in.</summary>
    internal const string Draft = ".part";

    private const int HashDigits = 64;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private readonly string _folder;

    private EvidenceFolder(string folder) => _folder = folder;

    /// <summary>Opens a folder to read and write, makes it where there is none, and clears what a crash left behind.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="leftover">Files that were coming in and were last written before this are what a crash left behind, as others may be coming in elsewhere.</param>
    /// <exception cref="StoreException">It cannot be used; the message says why.</exception>
    public static EvidenceFolder Open(string folder, DateTimeOffset leftover)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Guard("used", () =>
        {
            Directory.CreateDirectory(folder);
            foreach (var draft in Directory.EnumerateFiles(folder, "*" + Draft).Where(f => File.GetLastWriteTimeUtc(f) < leftover.UtcDateTime))
            {
                File.Delete(draft);
            }

            return new EvidenceFolder(folder);
        });
    }

    /// <summary>Opens a folder to read it; one that is not there holds nothing.</summary>
    public static EvidenceFolder Read(string folder) => new(folder);

    /// <inheritdoc />
    public ValueTask<IIncomingEvidence> ReceiveAsync(CancellationToken cancellation) => ValueTask.FromResult<IIncomingEvidence>(Guard(
        "taken in",
        () => new Incoming(this, new FileStream(
            Path.Combine(_folder, Path.GetRandomFileName() + Draft),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.Delete,
                Options = FileOptions.Asynchronous,
            }))));

    /// <inheritdoc />
    public ValueTask<Stream?> OpenAsync(string sha256, CancellationToken cancellation)
    {
        try
        {
            return ValueTask.FromResult<Stream?>(new FileStream(PathOf(sha256), new FileStreamOptions
            {
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous,
            }));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return ValueTask.FromResult<Stream?>(null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed("read", e);
        }
    }

    /// <inheritdoc />
    public ValueTask RemoveAsync(string sha256, CancellationToken cancellation)
    {
        Guard("removed", () =>
        {
            if (File.Exists(PathOf(sha256)))
            {
                File.Delete(PathOf(sha256));
            }

            return true;
        });
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<string> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var shelf in Guard("read", () => Names(_folder, Directory.EnumerateDirectories)))
        {
            // A folder is read at once, so that files which come and go meanwhile disturb nobody.
            foreach (var name in Guard("read", () => Names(Path.Combine(_folder, shelf), Directory.EnumerateFiles)))
            {
                cancellation.ThrowIfCancellationRequested();
                if (name.Length == HashDigits && !name.AsSpan().ContainsAnyExcept(Digits))
                {
                    yield return name;
                }
            }

            await Task.CompletedTask;
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static List<string> Names(string folder, Func<string, IEnumerable<string>> list) =>
        Directory.Exists(folder) ? [.. list(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)] : [];

    private string PathOf(string sha256) => sha256.Length == HashDigits
        ? Path.Combine(_folder, sha256[..2], sha256)
        : throw new ArgumentException($"{sha256} is no hash.", nameof(sha256));

    private static T Guard<T>(string what, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed(what, e);
        }
    }

    private static StoreException Failed(string what, Exception e) => new($"Evidence cannot be {what}: {e.Message}", e);

    /// <summary>A piece that comes in to a file of its own.</summary>
    private sealed class Incoming(EvidenceFolder folder, FileStream file) : IIncomingEvidence
    {
        private bool _isKept;

        /// <inheritdoc />
        public Stream Body => file;

        /// <inheritdoc />
        public async ValueTask KeepAsync(string sha256, CancellationToken cancellation)
        {
            try
            {
                await file.FlushAsync(cancellation);
                file.Flush(flushToDisk: true);
                var path = folder.PathOf(sha256);
                var shelf = Path.GetDirectoryName(path)!;
                var isNew = !Directory.Exists(shelf);
                Directory.CreateDirectory(shelf);
                File.Move(file.Name, path, overwrite: true);
                _isKept = true;

                // A name is durable once the folder that holds it is.
                FolderFlush.Run(shelf);
                if (isNew)
                {
                    FolderFlush.Run(folder._folder);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw Failed("kept", e);
            }
        }

        /// <inheritdoc />
        public async ValueTask DisposeAsync()
        {
            await file.DisposeAsync();
            if (!_isKept)
            {
                File.Delete(file.Name);
            }
        }
    }
}
