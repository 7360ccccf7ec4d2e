using System.ComponentModel;
using System.Diagnostics;

namespace Monitoring.Shared;

/// <summary>A folder with a package.json: programs of the npm registry that tests run, which are installed when first asked for.</summary>
internal sealed class NpmFolder
{
    private readonly string _folder;
    private readonly Lazy<Task<bool>> _installed;

    /// <summary>Names the folder.</summary>
    /// <param name="path">Where it is, from the root of the repository.</param>
    public NpmFolder(params string[] path)
    {
        _folder = Path.Combine([Repository.Root, .. path]);
        _installed = new Lazy<Task<bool>>(async () => await IsThereAsync("node") && await IsThereAsync("npm") && await InstallAsync());
    }

    /// <summary>Installs what the folder names; false where there is no Node.</summary>
    public Task<bool> IsInstalledAsync() => _installed.Value;

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
        start.Environment["CI"] = "true";
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
