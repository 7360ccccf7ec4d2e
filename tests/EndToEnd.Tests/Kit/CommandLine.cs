using System.Diagnostics;

namespace Monitoring.EndToEnd.Tests.Kit;

/// <summary>How a command ended, and what it printed.</summary>
internal sealed record CommandResult(int Code, string Output, string Errors);

/// <summary>Runs a command of the real executable to its end.</summary>
internal static class CommandLine
{
    /// <summary>Runs it with that token in its environment; null for none.</summary>
    public static async Task<CommandResult> RunAsync(string? token, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments.Prepend(Repository.Gateway))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Remove("MONITORING_TOKEN");
        if (token is not null)
        {
            start.Environment["MONITORING_TOKEN"] = token;
        }

        using var process = Process.Start(start)!;
        using var bound = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var output = process.StandardOutput.ReadToEndAsync(bound.Token);
        var errors = process.StandardError.ReadToEndAsync(bound.Token);
        await process.WaitForExitAsync(bound.Token);
        return new CommandResult(process.ExitCode, await output, await errors);
    }
}
