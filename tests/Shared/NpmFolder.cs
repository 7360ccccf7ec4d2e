using System.ComponentModel;
using System.Diagnostics;

namespace Monitoring.Shared;

/// <summary>A folder with a package.json: programs of the npm registry that tests run, which are installed when first asked for.</summary>
/// <param name="path">The folder, from the root of the repository.</param>
internal sealed class NpmFolder(params string[] path)
{
    private readonly string _folder = Path.Combine([Repository.Root, .. path]);
    private readonly SemaphoreSlim _one = new(1, 1);
    private bool? _isInstalled;

    /// <summary>Installs what the folder names; false where there is no Node.</summary>
    public async Task<bool> IsInstalledAsync()
    {
        await _one.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _isInstalled ??= await IsThereAsync("node") && await IsThereAsync("npm") && await InstallAsync();
            return _isInstalled.Value;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Skips the test, saying what for, where there is no Node.</summary>
    public async Task NeedAsync(string what) => Assert.SkipUnless(await IsInstalledAsync(), $"Node and npm are needed, {what}.");

    /// <summary>Runs a program to its end.</summary>
    /// <param name="command">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads.</param>
    /// <returns>Its exit code, and what it printed; what it complained of too where it failed.</returns>
    public async Task<(int Code, string Output)> RunAsync(string command, IEnumerable<string> arguments, string? input = null)
    {
        using var process = Start(command, arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, process.ExitCode == 0 ? await output : await output + await error);
    }

    /// <summary>Starts a program that is talked to.</summary>
    public Process Start(string command, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
        return Process.Start(start)!;
    }

    private async Task<bool> InstallAsync()
    {
        var (code, output) = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        code.ShouldBe(0, output);
        return true;
    }

    private async Task<bool> IsThereAsync(string command)
    {
        try
        {
            return (await RunAsync(command, ["--version"])).Code == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
