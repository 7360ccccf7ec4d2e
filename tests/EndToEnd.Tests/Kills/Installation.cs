using System.Globalization;
using Monitoring.EndToEnd.Tests.Kit;
using Npgsql;

namespace Monitoring.EndToEnd.Tests.Kills;

/// <summary>Where a gateway under kills keeps its data, gone when the test is over.</summary>
internal abstract class Installation : IAsyncDisposable
{
    private readonly DataFolder _folder = new();

    /// <summary>The data folder; its keys are there in any case.</summary>
    public string Folder => _folder.Path;

    /// <summary>What the gateway and its commands are configured with.</summary>
    public virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    /// <summary>The file in the folder, if it is there.</summary>
    protected string File => _folder.Database;

    /// <summary>Opens the data for the audit.</summary>
    public abstract LedgerFile Open();

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>In a file of the folder.</summary>
internal sealed class InstallationInFile : Installation
{
    /// <inheritdoc/>
    public override LedgerFile Open() => new(File);
}

/// <summary>In a schema of its own in a server.</summary>
/// <param name="server">The server.</param>
/// <param name="lanes">Over how many lanes it commits; the only one has two connections that take turns.</param>
internal sealed class InstallationInServer(PostgresServer server, int lanes = 1) : Installation
{
    /// <summary>The schema.</summary>
    public string Schema { get; } = PostgresServer.NewSchema();

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Postgres:ConnectionString"] = server.ConnectionString,
        ["Postgres:Schema"] = Schema,
        ["Postgres:Lanes"] = lanes.ToString(CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public override LedgerFile Open() => new(server.ConnectionString, Schema);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        try
        {
            await server.DropAsync(Schema);
        }
        catch (NpgsqlException)
        {
            // A test that failed while its server was down; the server goes with all that is in it.
        }
    }
}
