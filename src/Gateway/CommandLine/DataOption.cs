using System.CommandLine;
using Microsoft.Extensions.Options;
using Monitoring.Gateway.Configuring;
using Monitoring.Gateway.Hosting;

namespace Monitoring.Gateway.CommandLine;

/// <summary>The data folder of commands that only read it.</summary>
internal static class DataOption
{
    /// <summary>The option.</summary>
    internal static Option<string> Create() => new("--data")
    {
        Description = "The data folder to read, with its keys; a service may be running on it. Where Postgres:ConnectionString is configured the store is there. [default: the one that 'serve' would use]",
        HelpName = "DIR",
    };

    /// <summary>The folder meant: the one named, otherwise the one that the environment or the default of <c>serve</c> names.</summary>
    internal static string Folder(ParseResult line, Option<string> option)
    {
        if (line.GetValue(option) is { } named)
            return named;

        return Sources.Read()[Sections.KeyOf<ServeOptions>(nameof(ServeOptions.Data))] ?? new ServeOptions().Data;
    }

    /// <summary>The store that goes with a folder: the one that <c>serve</c> would use.</summary>
    /// <exception cref="OptionsValidationException">The configuration is wrong; the message names every option.</exception>
    internal static StoreChoice Store(string folder) => StoreChoice.Of(Sources.Read(), folder);
}
