using System.Diagnostics;
using System.Text.Json;

namespace Monitoring.EndToEnd.Tests.Kit;

/// <summary>The library that receivers verify alerts with, run by Node; skips the test that asks for it where there is none.</summary>
internal static class Node
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "EndToEnd.Tests", "node");
    private static readonly SemaphoreSlim One = new(1, 1);
    private static bool _isInstalled;

    /// <summary>Verifies a delivery with a secret.</summary>
    /// <returns>The event's id, or null when the library does not accept it.</returns>
    public static async Task<string?> VerifyAsync(string secret, Delivered delivery)
    {
        await InstallAsync();
        var input = JsonSerializer.Serialize(new { secret, headers = delivery.Headers, body = delivery.Body });
        var (code, output) = await RunAsync("node", ["verify.js"], input);
        return code == 0 ? output.Trim() : null;
    }

    private static async Task InstallAsync()
    {
        await One.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_isInstalled)
            {
                return;
            }

            Assert.SkipUnless(await IsThereAsync("node") && await IsThereAsync("npm"), "Node and npm are needed, to verify with the npm library standardwebhooks.");
            var (code, output) = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
            code.ShouldBe(0, output);
            _isInstalled = true;
        }
        finally
        {
            One.Release();
        }
    }

    private static async Task<bool> IsThereAsync(string command)
    {
        try
        {
            return (await RunAsync(command, ["--version"])).Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(string command, IEnumerable<string> arguments, string? input = null)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, process.ExitCode == 0 ? await output : await output + await error);
    }
}
