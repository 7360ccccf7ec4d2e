using Monitoring.Runtime.Storage;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>A schema of its own for one test, removed after it.</summary>
internal sealed class TemporarySchema : IAsyncDisposable
{
    private PostgresServer? _server;

    /// <summary>The server it is in; the test is skipped where there is none.</summary>
    public PostgresServer Server => _server ?? throw new InvalidOperationException("The server is not there yet.");

    /// <summary>Its name.</summary>
    public string Name { get; } = PostgresServer.NewSchema();

    /// <summary>How the store reaches it.</summary>
    public PostgresOptions Options => new() { ConnectionString = Server.ConnectionString, Schema = Name, OutcomeSeconds = 20 };

    /// <summary>Finds the server; skips the test where there is none.</summary>
    public async ValueTask StartAsync()
    {
        _server = await PostgresServer.SharedAsync();
        Assert.SkipWhen(_server is null, PostgresServer.Missing);
    }

    /// <summary>Opens the store as the suites want it.</summary>
    public async ValueTask<IStore> OpenAsync()
    {
        await StartAsync();
        return PostgresStore.Open(Options, TimeProvider.System);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DropAsync(Name);
        }
    }
}
