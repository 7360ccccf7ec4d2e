using System.CommandLine;
using Monitoring.Gateway.Configuring;

namespace Monitoring.Gateway.CommandLine;

/// <summary><c>configuration</c>: what can be configured.</summary>
internal static class ConfigurationCommand
{
    /// <summary>The command.</summary>
    internal static Command Create()
    {
        var command = new Command("configuration", "Lists every option with its default, what it may be and what it means, as Markdown.");
        command.SetAction(async (line, _) => await line.InvocationConfiguration.Output.WriteAsync(ConfigurationReference.Write()));
        return command;
    }
}
