using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Monitoring.Shared;

/// <summary>
/// The RabbitMQ server of a test run: the one that <c>MONITORING_TEST_RABBITMQ</c> names by an AMQP address of a user with all
/// rights in its virtual host, otherwise a private one of the installed programs, on free loopback ports with names and folders
/// of its own, stopped and removed when the run ends. Tests share it, one at a time.
/// </summary>
internal sealed class RabbitServer : IAsyncDisposable
{
    /// <summary>Names the server to use instead of a private one.</summary>
    public const string Variable = "MONITORING_TEST_RABBITMQ";

    private const string Programs = "/usr/lib/rabbitmq/bin";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Lazy<Task<RabbitServer?>> One = new(FindAsync);

    private readonly DirectoryInfo? _folder;
    private readonly Dictionary<string, string> _environment = [];
    private Process? _node;

    private RabbitServer(Uri address, DirectoryInfo? folder) => (Address, _folder) = (address, folder);

    /// <summary>Why there is none; for tests that are skipped.</summary>
    public static string Missing => $"There is no RabbitMQ: set {Variable} to an AMQP address, or install rabbitmq-server.";

    /// <summary>Where it listens, with a user that may do everything.</summary>
    public Uri Address { get; }

    /// <summary>Whether it may be stopped, killed and told what to do; not where somebody else has started it.</summary>
    public bool IsPrivate => _folder is not null;

    /// <summary>Whether it was started here and not stopped since.</summary>
    public bool IsRunning => _node is not null;

    /// <summary>The server that all tests of a run share; null when there is none.</summary>
    public static Task<RabbitServer?> SharedAsync() => One.Value;

    /// <summary>Starts it, after it was stopped or killed too, and waits until it lets somebody in.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$0\" >>\"$1\" 2>&1", Path.Combine(Programs, "rabbitmq-server"), Path.Combine(_folder!.FullName, "output")])
        {
            WorkingDirectory = _folder.FullName,
            UseShellExecute = false,

            // It reads from this pipe, and ends by itself when nobody holds the other end any more.
            RedirectStandardInput = true,
        };
        Apply(start);
        _node = Process.Start(start)!;
        var waited = Stopwatch.StartNew();
        while (!await LetsInAsync())
        {
            if (_node.HasExited || waited.Elapsed > Patience)
            {
                throw new TimeoutException($"The broker did not come: {await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "output"))}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    /// <summary>Stops it as a supervisor of processes does (SIGTERM), or as a power cut would (SIGKILL).</summary>
    public async Task StopAsync(bool kill)
    {
        using var node = Interlocked.Exchange(ref _node, null)!;
        if (kill)
        {
            node.Kill();
        }
        else
        {
            await SignalAsync(node, "-TERM");
        }

        using var late = new CancellationTokenSource(Patience, TimeProvider.System);
        await node.WaitForExitAsync(late.Token);
    }

    /// <summary>Has it stand still: connections to it stay, and nothing is answered.</summary>
    public Task FreezeAsync() => SignalAsync(_node!, "-STOP");

    /// <summary>Has it go on after that.</summary>
    public Task ThawAsync() => SignalAsync(_node!, "-CONT");

    /// <summary>Has the administrator of a private server say something: <c>rabbitmqctl</c>.</summary>
    public async Task ControlAsync(params string[] arguments)
    {
        var (code, output) = await RunAsync(Path.Combine(Programs, "rabbitmqctl"), arguments);
        if (code != 0)
        {
            throw new InvalidOperationException($"rabbitmqctl {string.Join(' ', arguments)} ended with {code}: {output}");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_folder is not { Exists: true } folder)
        {
            return;
        }

        if (_node is not null)
        {
            await StopAsync(kill: true);
        }

        // The daemon that knows the node by name is our own, on a port of its own.
        await RunAsync("epmd", ["-port", _environment["ERL_EPMD_PORT"], "-kill"]);
        folder.Delete(recursive: true);
    }

    private static async Task<RabbitServer?> FindAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return new RabbitServer(new Uri(named), null);
        }

        if (!File.Exists(Path.Combine(Programs, "rabbitmq-server")))
        {
            return null;
        }

        var port = FreePort();
        var folder = Directory.CreateTempSubdirectory("monitoring-rabbitmq-");
        var server = new RabbitServer(new Uri($"amqp://guest:guest@127.0.0.1:{port}"), folder);
        server.Configure(port);

        // Test frameworks end in many ways; the process itself knows best when the last test is over.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await server.StartAsync();
        return server;
    }

    private static async Task SignalAsync(Process node, string signal)
    {
        using var kill = Process.Start("kill", [signal, node.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Configure(int port)
    {
        string In(string name) => Path.Combine(_folder!.FullName, name);
        File.WriteAllText(In("rabbitmq.conf"), "log.console = false\nlog.file.level = warning\nvm_memory_high_watermark.absolute = 1GB\ndisk_free_limit.absolute = 50MB\n");
        File.WriteAllText(In("plugins"), "[].");
        _folder!.CreateSubdirectory("home");
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)
            [
                ("HOME", In("home")),
                ("RABBITMQ_NODENAME", $"monitoring-{Environment.ProcessId}@localhost"),
                ("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
                ("RABBITMQ_NODE_PORT", $"{port}"),
                ("RABBITMQ_DIST_PORT", $"{FreePort()}"),
                ("RABBITMQ_MNESIA_BASE", In("mnesia")),
                ("RABBITMQ_LOG_BASE", In("log")),
                ("RABBITMQ_CONFIG_FILE", In("rabbitmq")),
                ("RABBITMQ_CONF_ENV_FILE", In("none")),
                ("RABBITMQ_GENERATED_CONFIG_DIR", In("generated")),
                ("RABBITMQ_ENABLED_PLUGINS_FILE", In("plugins")),
                ("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "+S 2:2 +sbwt none"),
                ("RABBITMQ_ALLOW_INPUT", "true"),
                ("ERL_EPMD_PORT", $"{FreePort()}"),
                ("ERL_EPMD_ADDRESS", "127.0.0.1"),
            ])
        {
            _environment[name] = value;
        }
    }

    private void Apply(ProcessStartInfo start)
    {
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }
    }

    private async Task<bool> LetsInAsync()
    {
        try
        {
            var factory = new ConnectionFactory { Uri = Address, AutomaticRecoveryEnabled = false };
            await using var connection = await factory.CreateConnectionAsync();
            return connection.IsOpen;
        }
        catch (Exception e) when (e is BrokerUnreachableException or OperationInterruptedException or IOException)
        {
            return false;
        }
    }

    private async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        Apply(start);
        using var process = Process.Start(start)!;
        using var late = new CancellationTokenSource(Patience, TimeProvider.System);
        var output = process.StandardOutput.ReadToEndAsync(late.Token);
        var errors = process.StandardError.ReadToEndAsync(late.Token);
        await process.WaitForExitAsync(late.Token);
        return (process.ExitCode, await output + await errors);
    }
}
