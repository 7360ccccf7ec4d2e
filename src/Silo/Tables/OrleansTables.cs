using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres;
using Npgsql;

namespace Monitoring.Silo.Tables;

/// <summary>The tables of Orleans, in a schema of their own beside the store's, made at the first start of a node.</summary>
internal sealed class OrleansTables(PostgresOptions options)
{
    /// <summary>Told apart from the locks of the store by the second number.</summary>
    private const int Tables = 1;
    private const int Start = 2;

    private string Schema => $"{options.Schema}_cluster";

    /// <summary>How Orleans reaches them.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(options.ConnectionString)
    {
        SearchPath = Schema,
        MaxPoolSize = 8,
        Timeout = options.ConnectSeconds,
        CommandTimeout = options.StatementSeconds,
        ApplicationName = "monitoring cluster",
    }.ConnectionString;

    /// <summary>Lets no other node of this installation start until it is disposed of.</summary>
    /// <exception cref="StoreException">The server cannot be reached.</exception>
    public IDisposable StartAlone() => Locked(options.ConnectionString, Start);

    /// <summary>Makes the tables where they are not there, and gives the role of the service its rights on them.</summary>
    /// <exception cref="StoreException">The server refused.</exception>
    public void Apply()
    {
        var owner = options.OwnerConnectionString.Length == 0 ? options.ConnectionString : options.OwnerConnectionString;
        using var connection = Locked(owner, Tables);
        try
        {
            if (!Exists(connection))
            {
                using var transaction = connection.BeginTransaction();
                Run(connection, $"CREATE SCHEMA IF NOT EXISTS {Schema}; SET LOCAL search_path = {Schema}");
                Run(connection, Text());
                transaction.Commit();
            }

            var role = new NpgsqlConnectionStringBuilder(options.ConnectionString).Username?.Replace("\"", "\"\"", StringComparison.Ordinal);
            if (options.OwnerConnectionString.Length > 0 && role is not null)
            {
                Run(connection, $"GRANT USAGE ON SCHEMA {Schema} TO \"{role}\"; GRANT SELECT ON {Schema}.orleansquery TO \"{role}\"");
                Run(connection, $"GRANT SELECT, INSERT, UPDATE, DELETE ON {Schema}.clusters, {Schema}.members, {Schema}.reminders, {Schema}.states TO \"{role}\"");
            }
        }
        catch (NpgsqlException e)
        {
            throw new StoreException($"The tables of the cluster in the schema {Schema} could not be made: {e.Message}", e);
        }
    }

    private NpgsqlConnection Locked(string connectionString, int what)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = options.ConnectSeconds, CommandTimeout = 0 }.ConnectionString);
        try
        {
            connection.Open();
            Run(connection, $"SELECT pg_advisory_lock(hashtext('{Schema}'), {what})");
            return connection;
        }
        catch (NpgsqlException e)
        {
            connection.Dispose();
            throw new StoreException($"PostgreSQL cannot be used: {e.Message}", e);
        }
    }

    private bool Exists(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("SELECT to_regclass($1) IS NOT NULL", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = $"{Schema}.orleansquery" });
        return (bool)command.ExecuteScalar()!;
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Constants, names that the options have checked, and a file of this assembly.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static string Text()
    {
        using var stream = typeof(OrleansTables).Assembly.GetManifestResourceStream("Tables/orleans")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
