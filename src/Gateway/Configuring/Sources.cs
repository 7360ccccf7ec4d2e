using Microsoft.Extensions.Options;
using Monitoring.Gateway.Hosting;

namespace Monitoring.Gateway.Configuring;

/// <summary>Where options come from, beside <c>appsettings.json</c> and the command line.</summary>
internal static class Sources
{
    private static readonly string SecretsKey = Sections.KeyOf<ServeOptions>(nameof(ServeOptions.Secrets));

    /// <summary>What the commands that do not serve go by: the same sources without the command line.</summary>
    /// <exception cref="OptionsValidationException">The folder of secrets is not there.</exception>
    internal static IConfigurationRoot Read()
    {
        var builder = new ConfigurationManager();
        builder.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
        builder.AddOutside();
        return builder;
    }

    /// <summary>Adds the environment, and then the files of the folder of secrets where one is named.</summary>
    /// <exception cref="OptionsValidationException">The folder is not there.</exception>
    internal static void AddOutside(this ConfigurationManager configuration)
    {
        configuration.AddEnvironmentVariables(GatewayHost.EnvironmentPrefix);
        if (configuration[SecretsKey] is not { Length: > 0 } folder)
            return;

        if (!Directory.Exists(folder))
            throw new OptionsValidationException(SecretsKey, typeof(ServeOptions), [$"{SecretsKey}: the folder {folder} is not there."]);

        configuration.AddKeyPerFile(Path.GetFullPath(folder));
    }
}
