using Monitoring.Runtime.Storage;

namespace Monitoring.Storage.Sqlite.Database;

/// <summary>
/// Holds a lock of the operating system on a small file beside the database, so that a second process is turned away
/// when it starts and not when both have decided. The system lets go of it however the process ends.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream _held;

    private FileLock(FileStream held) => _held = held;

    /// <summary>Takes the lock of a database.</summary>
    /// <exception cref="StoreException">Somebody else holds it, or the folder cannot be written to.</exception>
    public static FileLock Take(string database)
    {
        var file = database + ".lock";
        try
        {
            return new FileLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                $"{database} is in use by another process or its folder cannot be written to: {file} is not to be locked.",
                failure);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _held.Dispose();
}
