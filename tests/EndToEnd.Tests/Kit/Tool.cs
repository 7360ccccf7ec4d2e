using System.Diagnostics;

namespace Monitoring.EndToEnd.Tests.Kit;

/// <summary>Programs of this machine that tests use as somebody who runs the system would.</summary>
internal static class Tool
{
    /// <summary>Skips the test, saying why, where a program is not installed.</summary>
    public static void Need(string name)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Assert.SkipUnless(path.Any(folder => File.Exists(Path.Combine(folder, name))), $"{name} is not installed.");
    }

    /// <summary>Runs one to its end, with a text to read.</summary>
    /// <returns>Its exit code and all it printed.</returns>
    public static async Task<(int Code, string Output)> RunAsync(string name, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var bound = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(bound.Token);
        var errors = process.StandardError.ReadToEndAsync(bound.Token);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(bound.Token);
        return (process.ExitCode, await output + await errors);
    }
}
