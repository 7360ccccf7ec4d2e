using Microsoft.Extensions.Options;
using Monitoring.Bus;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Configuring;
using Monitoring.Gateway.Demo.Play;
using Monitoring.Gateway.Hosting;
using Monitoring.Storage.Postgres;

namespace Monitoring.Gateway.Demo;

/// <summary>A demo that is to be served: its folder and its options, found before anything is opened.</summary>
internal sealed class DemoSession : IDisposable
{
    private DemoSession(DemoOptions options, DemoFolder folder, string? token)
    {
        Options = options;
        Folder = folder;
        Token = token;
    }

    /// <summary>How it is played.</summary>
    internal DemoOptions Options { get; }

    /// <summary>Where its data lies.</summary>
    internal DemoFolder Folder { get; }

    /// <summary>The token to show; null where whoever started it has brought one and knows it.</summary>
    internal string? Token { get; }

    /// <summary>Finds the folder, and sets what a demo must be served with.</summary>
    /// <param name="named">The folder named on the command line, or null.</param>
    /// <param name="configuration">What wins over every other source of configuration.</param>
    /// <exception cref="OptionsValidationException">The configuration cannot go with a demo.</exception>
    /// <exception cref="IOException">The folder has other data.</exception>
    internal static DemoSession Prepare(string? named, Dictionary<string, string?> configuration)
    {
        var configured = new ConfigurationBuilder()
            .AddJsonFile(System.IO.Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables(GatewayHost.EnvironmentPrefix)
            .Build();
        var reader = new OptionsReader(configured);
        var options = reader.Read<DemoOptions>();
        reader.Gather(() =>
        {
            if (Conflicts(configured).ToList() is { Count: > 0 } conflicts)
                throw new OptionsValidationException(Sections.NameOf<DemoOptions>(), typeof(DemoOptions), conflicts);
        });
        reader.ThrowIfWrong();

        var brought = Environment.GetEnvironmentVariable(BootstrapToken.Variable) is { Length: > 0 };
        var folder = DemoFolder.Open(named, options, brought);
        configuration[Sections.KeyOf<ServeOptions>(nameof(ServeOptions.Data))] = folder.Path;

        // What people are to read is the account; of the log only what is wrong.
        configuration["Logging:LogLevel:Default"] = "Warning";
        if (folder.Token is { } token)
            configuration[BootstrapToken.Variable] = token;

        return new DemoSession(options, folder, folder.Token);
    }

    /// <summary>Has the host play it.</summary>
    internal void AddTo(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(this);
        builder.Services.AddHostedService<DemoService>();
    }

    /// <inheritdoc/>
    public void Dispose() => Folder.Dispose();

    private static IEnumerable<string> Conflicts(IConfiguration configured)
    {
        if (configured[Sections.KeyOf<ServeOptions>(nameof(ServeOptions.ManualClock))] is not null)
            yield return "Serve:ManualClock cannot go with --demo, which moves the clock by itself.";

        if (configured[Sections.KeyOf<PostgresOptions>(nameof(PostgresOptions.ConnectionString))] is { Length: > 0 })
            yield return "Postgres:ConnectionString cannot go with --demo, whose data lies in a folder of its own.";

        if (configured.GetSection("Engine:Everywhere").GetChildren().Any())
            yield return "Engine:Everywhere cannot go with --demo, which posts nothing outside.";

        if (configured[Sections.KeyOf<BusOptions>(nameof(BusOptions.Address))] is { Length: > 0 })
            yield return "Bus:Address cannot go with --demo, which listens to nobody outside.";
    }
}
