using System.Diagnostics;

namespace Monitoring.EndToEnd.Tests.Kit;

/// <summary>How a command of the executable ended.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote to the standard output.</param>
/// <param name="Errors">What it wrote to the standard error output.</param>
internal sealed record Ended(int Code, string Output, string Errors)
{
    /// <summary>Runs a command of the real executable and waits for its end.</summary>
    public static Task<Ended> RunAsync(params string[] arguments) => RunAsync(token: null, arguments);

    /// <summary>Runs a command with a token in its environment.</summary>
    public static Task<Ended> RunAsync(string? token, string[] arguments) => RunAsync(token, [], arguments);

    /// <summary>Runs a command with settings in its environment, as in the configuration.</summary>
    public static Task<Ended> RunAsync(IReadOnlyDictionary<string, string> settings, params string[] arguments) => RunAsync(null, settings, arguments);

    private static async Task<Ended> RunAsync(string? token, IEnumerable<KeyValuePair<string, string>> settings, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Repository.Gateway);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("MONITORING_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        if (token is not null)
        {
            start.Environment["MONITORING_TOKEN"] = token;
        }

        foreach (var (name, value) in settings)
        {
            start.Environment["MONITORING_" + name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using var process = Process.Start(start)!;
        using var bound = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = process.StandardOutput.ReadToEndAsync(bound.Token);
        var errors = process.StandardError.ReadToEndAsync(bound.Token);
        await process.WaitForExitAsync(bound.Token);
        return new Ended(process.ExitCode, await output, await errors);
    }
}
