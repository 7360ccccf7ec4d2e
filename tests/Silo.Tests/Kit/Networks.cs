using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitoring.Silo.Tests.Kit;

/// <summary>
/// Networks of this machine's own: each node has a namespace with two interfaces. Over one callers reach it; over the other the
/// nodes reach each other, and that one can be unplugged.
/// </summary>
internal sealed partial class Networks : IAsyncDisposable
{
    /// <summary>Set aside for tests of networks (RFC 2544), so that it collides with nobody.</summary>
    public const string Range = "198.18.0.0/15";

    /// <summary>The address of this machine at which nodes reach callers and receivers.</summary>
    public const string Here = "198.18.0.1";

    private static readonly string Prefix = string.Create(CultureInfo.InvariantCulture, $"m{Environment.ProcessId}");

    private readonly int _nodes;

    private Networks(int nodes) => _nodes = nodes;

    private static string Callers => $"{Prefix}c";

    private static string Among => $"{Prefix}a";

    /// <summary>Makes them; where that is forbidden the test is skipped with the reason.</summary>
    public static async Task<Networks> StartAsync(int nodes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "Network namespaces are made by root on Linux.");
        var networks = new Networks(nodes);
        if (await TryAsync("netns", "add", Name(0)) is { } reason)
        {
            Assert.Skip($"Network namespaces cannot be made here: {reason}");
        }

        await TryAsync("netns", "delete", Name(0));
        await RemoveLeftOverAsync();
        try
        {
            await BridgeAsync(Callers);
            await RunAsync("addr", "add", $"{Here}/24", "dev", Callers);
            await BridgeAsync(Among);
            for (var node = 0; node < nodes; node++)
            {
                await RunAsync("netns", "add", Name(node));
                await RunAsync("-n", Name(node), "link", "set", "lo", "up");
                await PlugAsync(node, Callers, "eth0", CallersAddress(node));
                await PlugAsync(node, Among, "eth1", AmongAddress(node));
            }

            return networks;
        }
        catch
        {
            await networks.DisposeAsync();
            throw;
        }
    }

    /// <summary>How the node of that number is started.</summary>
    public static NodeLaunch At(int node, NodeLaunch launch) =>
        launch with { Network = Name(node), Address = CallersAddress(node), Among = AmongAddress(node) };

    /// <summary>From now on nothing passes between that node and the others, in either direction; who sends hears nothing of it.</summary>
    public static Task CutAsync(int node) => RunAsync("link", "set", Cable(Among, node), "nomaster");

    /// <summary>Everything passes again.</summary>
    public static Task MendAsync(int node) => RunAsync("link", "set", Cable(Among, node), "master", Among);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        for (var node = 0; node < _nodes; node++)
        {
            await TryAsync("netns", "delete", Name(node));
        }

        await TryAsync("link", "delete", Callers);
        await TryAsync("link", "delete", Among);
    }

    /// <summary>Removes what runs left behind that were killed: the way to their addresses, which are the same, would be taken instead.</summary>
    private static async Task RemoveLeftOverAsync()
    {
        foreach (var (folder, kind) in new[] { ("/run/netns", "netns"), ("/sys/class/net", "link") })
        {
            var names = Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path));
            foreach (var name in names.Where(n => Own().Match(n) is { Success: true } own && !Directory.Exists($"/proc/{own.Groups["process"].Value}")).ToList())
                await TryAsync(kind, "delete", name);
        }
    }

    private static string Name(int node) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}n{node}");

    private static string Cable(string bridge, int node) => string.Create(CultureInfo.InvariantCulture, $"{bridge}{node}");

    private static string CallersAddress(int node) => string.Create(CultureInfo.InvariantCulture, $"198.18.0.{10 + node}");

    private static string AmongAddress(int node) => string.Create(CultureInfo.InvariantCulture, $"198.18.1.{10 + node}");

    private static async Task BridgeAsync(string name)
    {
        await RunAsync("link", "add", name, "type", "bridge");
        await RunAsync("link", "set", name, "up");
    }

    private static async Task PlugAsync(int node, string bridge, string name, string address)
    {
        await RunAsync("link", "add", Cable(bridge, node), "type", "veth", "peer", "name", name, "netns", Name(node));
        await RunAsync("link", "set", Cable(bridge, node), "master", bridge, "up");
        await RunAsync("-n", Name(node), "addr", "add", $"{address}/24", "dev", name);
        await RunAsync("-n", Name(node), "link", "set", name, "up");
    }

    private static async Task RunAsync(params string[] arguments) => (await TryAsync(arguments)).ShouldBeNull($"ip {string.Join(' ', arguments)}");

    /// <returns>Why it failed; null when it did not.</returns>
    private static async Task<string?> TryAsync(params string[] arguments)
    {
        try
        {
            using var ip = Process.Start(new ProcessStartInfo("ip", arguments) { UseShellExecute = false, RedirectStandardError = true })!;
            var errors = await ip.StandardError.ReadToEndAsync();
            await ip.WaitForExitAsync();
            return ip.ExitCode == 0 ? null : errors.Trim();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return e.Message;
        }
    }

    /// <summary>What some run has named, with the number of its process.</summary>
    [GeneratedRegex(@"^m(?<process>\d+)[nca]\d*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Own();
}
