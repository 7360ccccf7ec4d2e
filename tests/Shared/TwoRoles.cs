using Npgsql;

namespace Monitoring.Shared;

/// <summary>
/// A database of its own with the roles that the runbooks make, one that owns the tables and one for the service; all of it is
/// gone in the end.
/// </summary>
internal sealed class TwoRoles : IAsyncDisposable
{
    private readonly PostgresServer _server;
    private readonly string _name = PostgresServer.NewSchema() + "_roles";

    private TwoRoles(PostgresServer server) => _server = server;

    /// <summary>How the role that owns the tables reaches it.</summary>
    public string Owner => As($"{_name}_owner");

    /// <summary>How the role of the service reaches it.</summary>
    public string Service => As(_name);

    /// <summary>Makes them.</summary>
    public static async Task<TwoRoles> MakeAsync(PostgresServer server)
    {
        var roles = new TwoRoles(server);
        await server.ExecuteAsync($"CREATE ROLE {roles._name}_owner LOGIN PASSWORD 'p'; CREATE ROLE {roles._name} LOGIN PASSWORD 'p'");
        await server.ExecuteAsync($"CREATE DATABASE {roles._name} OWNER {roles._name}_owner ENCODING 'UTF8' TEMPLATE template0");
        return roles;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.ExecuteAsync($"DROP DATABASE {_name} WITH (FORCE)");
        await _server.ExecuteAsync($"DROP ROLE {_name}, {_name}_owner");
    }

    private string As(string role) =>
        new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = _name, Username = role, Password = "p" }.ConnectionString;
}
