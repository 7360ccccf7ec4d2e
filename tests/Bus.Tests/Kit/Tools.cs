using System.ComponentModel;
using System.Diagnostics;

namespace Monitoring.Bus.Tests.Kit;

/// <summary>Programs that speak AMQP and know nothing of .NET; a test that needs one that is not installed is skipped.</summary>
internal static class Tools
{
    /// <summary>The server's address as they read it.</summary>
    public static string UrlOf(RabbitServer server)
    {
        var vhost = new BrokerAddress(new BusOptions { Address = server.Address.ToString() }).VirtualHost;
        return $"{server.Address.GetLeftPart(UriPartial.Authority)}/{Uri.EscapeDataString(vhost)}";
    }

    /// <summary>Runs one, which must end well, and answers what it wrote.</summary>
    public static async Task<string> RunAsync(string program, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
        }

        using (process)
        {
            await process!.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            process.ExitCode.ShouldBe(0, errors);
            return output;
        }
    }
}
