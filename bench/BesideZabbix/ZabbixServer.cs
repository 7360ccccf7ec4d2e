using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Monitoring.Bench.BesideZabbix;

/// <summary>A Zabbix server of Debian's package over a database of its own, with trapper items that have one trigger each.</summary>
internal sealed class ZabbixServer : IAsyncDisposable
{
    /// <summary>The host that all items belong to.</summary>
    public const string Host = "bench";

    private const string Program = "/usr/sbin/zabbix_server";
    private const string Scripts = "/usr/share/zabbix-server-pgsql";
    private const string Database = "zabbix";
    private const int FirstPort = 20_051;
    private const int LastPort = 32_767;

    private readonly Process _process;
    private readonly Interruption _interruption;

    private ZabbixServer(Process process, int port, string address)
    {
        (_process, Port, ConnectionString) = (process, port, address);
        _interruption = new Interruption(process.Kill);
    }

    /// <summary>Whether the package is installed.</summary>
    public static bool IsInstalled => File.Exists(Program) && PostgresServer.Programs() is not null;

    /// <summary>Where it takes values.</summary>
    public int Port { get; }

    /// <summary>Its database.</summary>
    public string ConnectionString { get; }

    /// <summary>Makes its database with items of both kinds, <c>text[n]</c> and <c>number[n]</c>, and starts it.</summary>
    /// <param name="server">A role of the database server that may do everything.</param>
    /// <param name="folder">Where its log and sockets are.</param>
    /// <param name="items">How many items of each kind.</param>
    public static async Task<ZabbixServer> StartAsync(string server, string folder, int items)
    {
        var address = new NpgsqlConnectionStringBuilder(server) { Database = Database, Pooling = false, CommandTimeout = 0 }.ConnectionString;
        await RunAsync(server, $"CREATE DATABASE {Database}");
        await LoadAsync(address, "schema.sql.gz", "images.sql.gz", "data.sql.gz");
        await RunAsync(address, Items(items));
        var port = FreePort();
        var configuration = Path.Combine(Directory.CreateDirectory(folder).FullName, "zabbix_server.conf");
        var database = new NpgsqlConnectionStringBuilder(address);
        await File.WriteAllTextAsync(
            configuration,
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                AllowRoot=1
                LogFile={folder}/log
                PidFile={folder}/pid
                SocketDir={folder}
                ListenIP=127.0.0.1
                ListenPort={port}
                DBHost={database.Host}
                DBPort={database.Port}
                DBName={Database}
                DBUser={database.Username}
                DBPassword={database.Password}
                StartTrappers=10
                StartDBSyncers=4
                CacheSize=512M
                HistoryCacheSize=32M
                HistoryIndexCacheSize=128M
                ValueCacheSize=512M
                TrendCacheSize=128M

                """));
        var process = Process.Start(new ProcessStartInfo(Program, ["-f", "-c", configuration]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new ZabbixServer(process, port, address);
    }

    /// <summary>Demands that it runs.</summary>
    /// <exception cref="InvalidOperationException">It has ended; what it said is on the terminal and in its log.</exception>
    public void DemandRunning()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException($"The Zabbix server has ended with {_process.ExitCode}.");
        }
    }

    /// <summary>The first column of the first row of what a statement answers in its database.</summary>
    public async Task<long> NumberAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Every statement is a constant of this benchmark.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        using (var stop = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await stop.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _interruption.Dispose();
        _process.Dispose();
    }

    /// <summary>A text item is a problem while its last value tells of a failed visit, a number while it is not 0.</summary>
    private static string Items(int count) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        INSERT INTO hosts (hostid, host, name) VALUES (900000, '{Host}', '{Host}');
        INSERT INTO hosts_groups (hostgroupid, hostid, groupid) VALUES (900000, 900000, 4);
        INSERT INTO items (itemid, type, hostid, name, key_, value_type, trends)
        SELECT 1000000 + n, 2, 900000, 'text ' || n, 'text[' || n || ']', 4, '0' FROM generate_series(0, {count - 1}) AS n
        UNION ALL SELECT 2000000 + n, 2, 900000, 'number ' || n, 'number[' || n || ']', 3, '0' FROM generate_series(0, {count - 1}) AS n;
        INSERT INTO item_rtdata (itemid) SELECT itemid FROM items WHERE itemid >= 1000000 AND hostid = 900000;
        INSERT INTO triggers (triggerid, expression, description, priority)
        SELECT itemid, CASE WHEN value_type = 4 THEN '{'{'}' || itemid || '{'}'}=1' ELSE '{'{'}' || itemid || '{'}'}<>0' END, 'Failed', 3 FROM items WHERE itemid >= 1000000 AND hostid = 900000;
        INSERT INTO functions (functionid, itemid, triggerid, name, parameter)
        SELECT itemid, itemid, itemid, CASE WHEN value_type = 4 THEN 'find' ELSE 'last' END, CASE WHEN value_type = 4 THEN '$,,"like","fail"' ELSE '$' END
        FROM items WHERE itemid >= 1000000 AND hostid = 900000;
        ANALYZE
        """);

    private static async Task LoadAsync(string address, params string[] scripts)
    {
        var database = new NpgsqlConnectionStringBuilder(address);
        foreach (var script in scripts)
        {
            using var psql = Process.Start(new ProcessStartInfo(
                "sh",
                [
                    "-c", "zcat \"$1\" | \"$2\" -q -v ON_ERROR_STOP=1 -h \"$3\" -p \"$4\" -U \"$5\" -d \"$6\" >/dev/null", "sh", Path.Combine(Scripts, script),
                    Path.Combine(PostgresServer.Programs()!, "psql"), database.Host!, database.Port.ToString(CultureInfo.InvariantCulture), database.Username!, Database,
                ]))!;
            await psql.WaitForExitAsync();
            if (psql.ExitCode != 0)
            {
                throw new InvalidOperationException($"{script} could not be loaded.");
            }
        }
    }

    private static async Task RunAsync(string address, string sql)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Every statement is a constant of this benchmark.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>It takes ports below those that systems give away by themselves only.</summary>
    private static int FreePort()
    {
        for (var port = FirstPort; port < LastPort; port++)
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }

        throw new InvalidOperationException($"No port from {FirstPort} to {LastPort} is free.");
    }
}
