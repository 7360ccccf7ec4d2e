using Monitoring.Runtime.Storage;

namespace Monitoring.Storage.Sqlite.Tests;

/// <summary>A folder of its own for one test, removed after it.</summary>
internal sealed class TemporaryFile : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("monitoring-sqlite-");

    /// <summary>The database file in it.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, "store.db");

    /// <summary>Another file in it.</summary>
    public string Beside(string name) => System.IO.Path.Combine(_folder.FullName, name);

    /// <summary>Opens the store as the suites want it.</summary>
    public ValueTask<IStore> OpenAsync() => ValueTask.FromResult<IStore>(SqliteStore.Open(Path));

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
