using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Monitoring.Shared;

/// <summary>
/// The PostgreSQL server of a test run: the one that <c>MONITORING_TEST_POSTGRES</c> names by a connection string of a role that
/// may create schemas and roles, otherwise a private one of the installed programs on a free loopback port, with its data in a
/// folder of its own, stopped and removed when the run ends. Tests share it and each has a schema of its own.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>Names the server to use instead of a private one.</summary>
    public const string Variable = "MONITORING_TEST_POSTGRES";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Lazy<Task<PostgresServer?>> One = new(FindAsync);
    private static int _schemas;

    private readonly DirectoryInfo? _folder;
    private readonly int _port;
    private readonly string[] _settings;

    private PostgresServer(string connectionString, DirectoryInfo? folder, int port, string[] settings) =>
        (ConnectionString, _folder, _port, _settings) = (connectionString, folder, port, settings);

    /// <summary>Why there is none; for tests that are skipped.</summary>
    public static string Missing => $"There is no PostgreSQL: set {Variable} to a connection string, or install it and run as root on Debian.";

    /// <summary>A role that may do everything.</summary>
    public string ConnectionString { get; }

    /// <summary>The same over the socket of a private server, which is reached from any network of this machine.</summary>
    public string SocketConnectionString => new NpgsqlConnectionStringBuilder(ConnectionString) { Host = _folder!.FullName }.ConnectionString;

    /// <summary>The server that all tests of a run share; null when there is none.</summary>
    public static Task<PostgresServer?> SharedAsync() => One.Value;

    /// <summary>A private server for a test that stops or kills it; null when there is none to start.</summary>
    /// <param name="settings">What it is set to beside the defaults, each as <c>name=value</c>.</param>
    public static async Task<PostgresServer?> PrivateAsync(params string[] settings)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || Programs() is not { } programs)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("monitoring-postgres-");
        await RunAsync("chown", "postgres", folder.FullName);
        await RunAsync("chmod", "755", folder.FullName);
        await AsPostgresAsync(Path.Combine(programs, "initdb"), "-D", Data(folder), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        var port = FreePort();
        var server = new PostgresServer($"Host=127.0.0.1;Port={port};Database=postgres;Username=postgres", folder, port, settings);
        await server.StartAsync();
        return server;
    }

    /// <summary>The folder of the newest programs installed, or null.</summary>
    public static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .Select(d => Path.Combine(d, "bin"))
            .Where(d => File.Exists(Path.Combine(d, "pg_ctl")))
            .OrderByDescending(d => int.Parse(Path.GetFileName(Path.GetDirectoryName(d)!), CultureInfo.InvariantCulture))
            .FirstOrDefault()
        : null;

    /// <summary>A name that no other test has, for a schema.</summary>
    public static string NewSchema() => string.Create(
        CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _schemas)}");

    /// <summary>Starts it, after it was stopped or killed too.</summary>
    public async Task StartAsync()
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await AsPostgresAsync(
                    Path.Combine(Programs()!, "pg_ctl"), "start", "-w", "-t", "120", "-D", Data(_folder!), "-l", Path.Combine(_folder!.FullName, "log"), "-o", Options());
                return;
            }
            catch (InvalidOperationException) when (waited.Elapsed < Patience)
            {
                // The last children of a killed server are still about to end.
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }
    }

    /// <summary>Stops it: at once, without a word to whoever is connected, or as a crash would.</summary>
    /// <param name="kill">Whether everything of it is killed.</param>
    public async Task StopAsync(bool kill)
    {
        if (!kill)
        {
            await AsPostgresAsync(Path.Combine(Programs()!, "pg_ctl"), "stop", "-w", "-m", "fast", "-D", Data(_folder!));
            return;
        }

        var pid = int.Parse((await File.ReadAllLinesAsync(Path.Combine(Data(_folder!), "postmaster.pid")))[0], CultureInfo.InvariantCulture);
        using var postmaster = Process.GetProcessById(pid);

        // Its children notice that it is gone and end by themselves.
        postmaster.Kill();
        await postmaster.WaitForExitAsync();
    }

    /// <summary>Runs a statement as the role that may do everything.</summary>
    public async Task ExecuteAsync(string sql, string? schema = null)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { SearchPath = schema, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Every statement is a constant of these tests.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = (int)Patience.TotalSeconds };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Removes a schema with everything in it.</summary>
    public Task DropAsync(string schema) => ExecuteAsync($"DROP SCHEMA IF EXISTS {schema} CASCADE");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_folder is { Exists: true } folder)
        {
            try
            {
                await AsPostgresAsync(Path.Combine(Programs()!, "pg_ctl"), "stop", "-w", "-m", "immediate", "-D", Data(folder));
            }
            catch (InvalidOperationException)
            {
                // A test that failed while the server was down has left nothing to stop.
            }

            folder.Delete(recursive: true);
        }
    }

    private static async Task<PostgresServer?> FindAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return new PostgresServer(named, null, 0, []);
        }

        if (await PrivateAsync() is not { } server)
        {
            return null;
        }

        // Test frameworks end in many ways; the process itself knows best when the last test is over.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return server;
    }

    private static string Data(DirectoryInfo folder) => Path.Combine(folder.FullName, "data");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task AsPostgresAsync(string program, params string[] arguments) =>
        RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments]);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Nothing of the output is kept: what pg_ctl starts would hold on to the pipes.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments])
        {
            WorkingDirectory = "/",
        })!;
        using var late = new CancellationTokenSource(Patience, TimeProvider.System);
        await process.WaitForExitAsync(late.Token);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private string Options() => string.Create(
        CultureInfo.InvariantCulture,
        $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder!.FullName} -c max_connections=200{string.Concat(_settings.Select(s => $" -c {s}"))}");
}
