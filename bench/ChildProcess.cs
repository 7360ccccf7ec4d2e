using System.Diagnostics;

namespace Monitoring.Bench;

/// <summary>This program in another process, which ends when its input does.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Interruption _interruption;

    private ChildProcess(Process process)
    {
        _process = process;
        _interruption = new Interruption(process.Kill);
    }

    /// <summary>Starts it.</summary>
    public static ChildProcess Start(IEnumerable<string> arguments) => new(Process.Start(
        new ProcessStartInfo(Environment.ProcessPath!, [.. Self(), .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!);

    /// <summary>The next line it says.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public async Task<string> SaysAsync() =>
        await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The other process ended without a word.");

    /// <summary>Has it end, and waits for what it says last.</summary>
    /// <exception cref="InvalidOperationException">It ended without a word.</exception>
    public async Task<string> EndAsync()
    {
        _process.StandardInput.Close();
        return await SaysAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _interruption.Dispose();
        _process.Dispose();
    }

    /// <summary>Started as <c>dotnet Bench.dll</c>, the first argument is the program itself.</summary>
    private static string[] Self() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
}
