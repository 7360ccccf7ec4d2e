using System.Diagnostics;

namespace Monitoring.Silo.Tests.Kit;

/// <summary>The program built once more, as another version, beside the one that was built with these tests.</summary>
internal sealed class OtherVersion : IDisposable
{
    private const string Number = "0.1.1";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("version");

    /// <summary>The program.</summary>
    public string Program => Path.Combine(_folder.FullName, "program", "Monitoring.Silo.dll");

    /// <summary>Builds it, with everything that comes of it in a folder of its own.</summary>
    public static async Task<OtherVersion> BuildAsync()
    {
        var version = new OtherVersion();
        try
        {
            var folder = version._folder.FullName;
            var start = new ProcessStartInfo(
                Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
                [
                    "publish", Path.Combine(Repository.Root, "src", "Silo"), "-c", "Release", "-p:UseArtifactsOutput=true", "--artifacts-path", Path.Combine(folder, "artifacts"), "-o", Path.Combine(folder, "program"),
                    $"-p:Version={Number}", "-p:Cluster=true", "-p:Web=false", "-p:RunAnalyzers=false", "-p:UseSharedCompilation=false", "-nodeReuse:false",
                ])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var late = new CancellationTokenSource(Patience, TimeProvider.System);
            using var publish = Process.Start(start)!;
            var output = publish.StandardOutput.ReadToEndAsync(late.Token);
            var errors = publish.StandardError.ReadToEndAsync(late.Token);
            await publish.WaitForExitAsync(late.Token);
            publish.ExitCode.ShouldBe(0, await output + await errors);
            FileVersionInfo.GetVersionInfo(version.Program).ProductVersion.ShouldNotBeNull().ShouldStartWith(Number);
            return version;
        }
        catch
        {
            version.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
