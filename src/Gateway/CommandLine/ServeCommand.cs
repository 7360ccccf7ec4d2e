using System.CommandLine;
using Microsoft.Extensions.Options;
using Monitoring.CatalogueFiles;
using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Configuring;
using Monitoring.Gateway.Demo;
using Monitoring.Gateway.Hosting;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.CommandLine;

/// <summary><c>serve</c>: runs the system.</summary>
internal static class ServeCommand
{
    private static readonly Option<string> Urls = new("--urls")
    {
        Description = $"Where to listen; several addresses are separated by ';'. [default: {GatewayHost.DefaultUrls}, this machine only]",
        HelpName = "URLS",
    };

    private static readonly Option<string> Data = new("--data")
    {
        Description = "The folder that holds everything that must survive; made when it is missing. "
            + "[default: 'monitoring' in your local application data]",
        HelpName = "DIR",
    };

    private static readonly Option<string> ManualClock = CreateManualClock();

    private static readonly Option<bool> Demo = CreateDemo();

    private static readonly Option<string> Catalogue = new("--catalogue")
    {
        Description = "The folder with types of site, policies and calendars. [default: 'catalogue' beside the executable]",
        HelpName = "DIR",
    };

    /// <summary>Adds the command, and its options to the root too, where it is what happens when no command is named.</summary>
    /// <param name="root">The root.</param>
    /// <param name="addNode">Makes it one of several nodes; null where it is alone.</param>
    internal static void AddTo(RootCommand root, Action<WebApplicationBuilder, StoreChoice>? addNode = null)
    {
        var serve = new Command("serve", "Runs the system until it is told to stop. This is the default.");
        foreach (var command in (Command[])[root, serve])
        {
            command.Add(Urls);
            command.Add(Data);
            command.Add(Demo);
            command.Add(ManualClock);
            command.Add(Catalogue);
            command.SetAction((line, cancellation) => RunAsync(line, addNode, cancellation));
        }

        root.Add(serve);
    }

    /// <summary>What the command line says, as configuration.</summary>
    internal static Dictionary<string, string?> ConfigurationOf(ParseResult line)
    {
        var configuration = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        Take(Urls, "urls");
        Take(Data, Sections.KeyOf<ServeOptions>(nameof(ServeOptions.Data)));
        Take(ManualClock, Sections.KeyOf<ServeOptions>(nameof(ServeOptions.ManualClock)));
        Take(Catalogue, Sections.KeyOf<ServeOptions>(nameof(ServeOptions.Catalogue)));
        return configuration;

        void Take(Option<string> option, string key)
        {
            if (line.GetValue(option) is { } value)
                configuration[key] = value;
        }
    }

    private static async Task<int> RunAsync(ParseResult line, Action<WebApplicationBuilder, StoreChoice>? addNode, CancellationToken cancellation)
    {
        var errors = line.InvocationConfiguration.Error;
        try
        {
            var configuration = ConfigurationOf(line);
            using var demo = line.GetValue(Demo) ? DemoSession.Prepare(line.GetValue(Data), configuration) : null;
            var app = GatewayHost.Build(configuration, ReadCatalogue, (builder, serve) => AddMonitoring(builder, serve, demo, addNode));
            await using (app)
            {
                await StartAsync(app, cancellation);
                await app.WaitForShutdownAsync(cancellation);
            }

            return 0;
        }
        catch (BrokenCatalogueException e)
        {
            await CheckCatalogueCommand.WriteErrorsAsync(errors, e.Directory, e.Errors);
        }
        catch (OptionsValidationException e)
        {
            foreach (var failure in e.Failures)
                await errors.WriteLineAsync(failure);
        }
        catch (Exception e) when (e is IOException or StoreException)
        {
            // An address or folder in use, a sealing key that is missing: what to do is in the message, not in the stack.
            await errors.WriteLineAsync(e.Message);
        }

        return 1;
    }

    private static void AddMonitoring(
        WebApplicationBuilder builder, ServeOptions serve, DemoSession? demo, Action<WebApplicationBuilder, StoreChoice>? addNode)
    {
        if (demo is null && DemoFolder.IsOne(serve.Data))
            throw new IOException($"{serve.Data} was made by a demo, and nothing else is served from it. Add --demo, or name another folder.");

        serve.DemoClock = demo?.Folder.Clock;
        builder.AddMonitoring(serve, addNode);
        demo?.AddTo(builder);
    }

    private static async Task StartAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch
        {
            // The engine may run already; left to the container the store could be closed before it.
            await app.Services.GetRequiredService<EngineService>().DisposeAsync();
            throw;
        }
    }

    private static CatalogueData ReadCatalogue(ServeOptions options) => CatalogueLoader.Load(options.Catalogue) switch
    {
        CatalogueResult.Loaded loaded => loaded.Catalogue,
        CatalogueResult.Broken broken => throw new BrokenCatalogueException(options.Catalogue, broken.Errors),
        _ => throw new InvalidOperationException("A catalogue is loaded or broken."),
    };

    private static Option<bool> CreateDemo()
    {
        var option = new Option<bool>("--demo")
        {
            Description = "Plays working days of an invented city of 4,000 sites, a day in about 20 s, and tells on the terminal what happens. "
                + "Without --data its data is removed at the end; with it the folder must be empty, or a demo's, which then goes on. "
                + "Demo:Sites, Demo:DaySeconds and others change it (MONITORING_Demo__Sites=1000).",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) && result.GetResult(ManualClock) is not null)
                result.AddError("--demo moves the clock by itself and cannot go with --manual-clock.");
        });
        return option;
    }

    private static Option<string> CreateManualClock()
    {
        var option = new Option<string>("--manual-clock")
        {
            Description = "For tests and demonstrations: puts the domain on a clock that stands still at INSTANT (RFC 3339 with an "
                + "offset, for example 2022-03-18T08:00:00+08:00) until POST /dev/clock moves it.",
            HelpName = "INSTANT",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !ServeOptions.IsInstant(result.Tokens[0].Value))
                result.AddError("--manual-clock takes RFC 3339 with an offset, for example 2022-03-18T08:00:00+08:00.");
        });
        return option;
    }

    /// <summary>The catalogue has mistakes, so nothing is started.</summary>
#pragma warning disable CA1032, CA1064 // It never leaves this class, which makes and catches it.
    private sealed class BrokenCatalogueException(string directory, IReadOnlyList<CatalogueError> errors)
        : Exception("The catalogue is broken.")
#pragma warning restore CA1032, CA1064
    {
        /// <summary>The folder.</summary>
        internal string Directory { get; } = directory;

        /// <summary>The mistakes.</summary>
        internal IReadOnlyList<CatalogueError> Errors { get; } = errors;
    }
}
