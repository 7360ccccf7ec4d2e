using Monitoring.Runtime.Storage;
using Npgsql;

namespace Monitoring.Storage.Postgres.Database;

/// <summary>How the server is reached, and whether it is one that can be used.</summary>
internal sealed class Server(PostgresOptions options)
{
    /// <summary>The oldest major version that is tested.</summary>
    private const int OldestVersion = 15;

    /// <summary>How many statements each connection keeps prepared: all there are.</summary>
    private const int Prepared = 200;

    /// <summary>After how long without a word a connection is probed, so that one that listens learns that its server is gone.</summary>
    private const int KeepAliveSeconds = 15;

    /// <summary>
    /// Has the server probe a connection without a word as well, so that it does not keep for hours the locks of a client that is gone. A
    /// socket of the same machine takes no notice.
    /// </summary>
    public const string Probed =
        "SELECT set_config('tcp_keepalives_idle', '15', false), set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '3', false)";

    /// <summary>Reads are short: what the server takes for long, since it does not know where a page ends, would wait for its compiler.</summary>
    private const string OfPool = $"{Probed}, set_config('jit', 'off', false)";

    private const string Lifted =
        """
        SELECT set_config(name, '0', false) FROM pg_settings
        WHERE name IN ('statement_timeout', 'lock_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout', 'idle_session_timeout')
        """;

    /// <summary>What it is configured with.</summary>
    public PostgresOptions Options => options;

    /// <summary>What is wrong with a connection string; null when it can be understood and names what it must.</summary>
    public static string? Flaw(string connectionString)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(connectionString);
            return string.IsNullOrWhiteSpace(parts.Host) ? "it names no Host." : string.IsNullOrWhiteSpace(parts.Database) ? "it names no Database." : null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            return e.Message;
        }
    }

    /// <summary>Server and database for messages, without the secrets of a connection string.</summary>
    public static string Name(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return $"{parts.Host}:{parts.Port}/{parts.Database}";
    }

    /// <summary>Connections for reads and small writes.</summary>
    /// <param name="name">What the server calls them; null for the usual name.</param>
    public NpgsqlDataSource Pool(string? name = null)
    {
        var parts = Parts(options.ConnectionString, pooled: true);
        parts.ApplicationName = name ?? parts.ApplicationName;
        var source = new NpgsqlDataSourceBuilder(parts.ConnectionString);
        source.UsePhysicalConnectionInitializer(
            static connection => new Statement(connection, OfPool).Run(),
            static async connection => await new Statement(connection, OfPool).RunAsync());
        return source.Build();
    }

    /// <summary>A connection of its own, not open yet.</summary>
    /// <param name="isPatient">Whether its statements may take as long as they take, as for what goes through whole tables.</param>
    public NpgsqlConnection Single(bool isPatient = false) => Single(options.ConnectionString, isPatient);

    /// <summary>
    /// A connection of the owner of the tables, not open yet, whose statements may take as long as they take; null where none is
    /// configured.
    /// </summary>
    public NpgsqlConnection? Owner() => options.OwnerConnectionString.Length == 0 ? null : Single(options.OwnerConnectionString, isPatient: true);

    /// <summary>
    /// Has a connection wait for its statements, and keep its transaction while nothing is asked of it, whatever limits the server was
    /// set up with for its role. Not every version has all of them.
    /// </summary>
    public static void LiftLimits(NpgsqlConnection connection) => new Statement(connection, Lifted).Run();

    /// <summary>Opens a connection for the first time and looks whether the server can be used.</summary>
    /// <exception cref="StoreException">It is not there, refuses the role, is too old, or would lose what it has acknowledged.</exception>
    public static void OpenAndCheck(NpgsqlConnection connection)
    {
        var name = Name(connection.ConnectionString);
        try
        {
            connection.Open();
        }
        catch (Exception e) when (Failure.IsOfServer(e))
        {
            throw new StoreException($"PostgreSQL at {name} cannot be used: {e.Message}", e);
        }

        if (connection.PostgreSqlVersion.Major < OldestVersion)
        {
            throw new StoreException($"PostgreSQL at {name} is version {connection.PostgreSqlVersion.Major}; {OldestVersion} or newer is needed.");
        }

        foreach (var (setting, wanted, why) in new[]
        {
            ("server_encoding", "UTF8", "texts in Chinese could not be kept"),
            ("fsync", "on", "a power cut could lose what was acknowledged"),
            ("full_page_writes", "on", "a power cut could damage what was acknowledged"),
        })
        {
            var value = new Statement(connection, $"SHOW {setting}").Each(static row => row.Text(0)).Single();
            if (value != wanted)
            {
                throw new StoreException($"PostgreSQL at {name} has {setting} = {value}; with anything but {wanted} {why}.");
            }
        }
    }

    private NpgsqlConnection Single(string connectionString, bool isPatient)
    {
        var parts = Parts(connectionString, pooled: false);
        if (isPatient)
        {
            parts.CommandTimeout = 0;
        }

        return new NpgsqlConnection(parts.ConnectionString);
    }

    private NpgsqlConnectionStringBuilder Parts(string connectionString, bool pooled)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString)
        {
            SearchPath = options.Schema,
            Pooling = pooled,
            MaxPoolSize = options.Readers,
            MinPoolSize = 0,

            // Nobody leaves a setting or a lock behind on a connection that is lent, so there is nothing to take back each time.
            NoResetOnClose = true,
            Timeout = options.ConnectSeconds,
            CommandTimeout = options.StatementSeconds,
            MaxAutoPrepare = Prepared,
            AutoPrepareMinUsages = 2,
            ApplicationName = "monitoring",
            IncludeErrorDetail = false,
        };

        // A socket of the same machine, named by its path, knows nothing of this.
        if (parts.Host is not ['/' or '@', ..])
        {
            parts.TcpKeepAlive = true;
            parts.TcpKeepAliveTime = parts.TcpKeepAliveInterval = KeepAliveSeconds;
        }

        return parts;
    }
}
