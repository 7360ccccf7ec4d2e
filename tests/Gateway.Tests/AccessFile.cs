using Monitoring.Storage.Sqlite;

namespace Monitoring.Gateway.Tests;

/// <summary>Tokens in a real store of their own, gone after the test.</summary>
internal sealed class AccessFile : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("monitoring-access-");

    internal AccessFile() => Store = SqliteStore.Open(Path.Combine(_folder.FullName, "store.db"));

    internal SqliteStore Store { get; }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
