using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Monitoring.Bus;
using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Access.Accounts;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Gateway.Access.SingleSignOn;
using Monitoring.Gateway.Commands;
using Monitoring.Gateway.Configuring;
using Monitoring.Gateway.Deliveries;
using Monitoring.Gateway.DevClock;
using Monitoring.Gateway.Events;
using Monitoring.Gateway.Evidence;
using Monitoring.Gateway.Feed;
using Monitoring.Gateway.Health;
using Monitoring.Gateway.Import;
using Monitoring.Gateway.Limiting;
using Monitoring.Gateway.OpenApi;
using Monitoring.Gateway.Outlines;
using Monitoring.Gateway.Parked;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Gateway.Telemetry;
using Monitoring.Gateway.Web;

namespace Monitoring.Gateway.Hosting;

/// <summary>Puts the web application together.</summary>
internal static class GatewayHost
{
    /// <summary>Where it listens when nothing says otherwise: this machine only, which is safe by default.</summary>
    internal const string DefaultUrls = "http://127.0.0.1:8080";

    /// <summary>The prefix of environment variables that configure it, as in <c>MONITORING_Limits__BodyBytes</c>.</summary>
    internal const string EnvironmentPrefix = "MONITORING_";

    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

    /// <summary>Builds the application.</summary>
    /// <param name="overrides">What wins over every other source of configuration: the command line.</param>
    /// <param name="catalogueOf">Reads the catalogue folder.</param>
    /// <param name="addMonitoring">
    /// Registers <see cref="Runtime.IMonitoring"/>, <see cref="Runtime.Storage.IStore"/>,
    /// <see cref="Runtime.Storage.IAccessStore"/>, <see cref="Runtime.Storage.IAccountStore"/> and, with a manual clock, <see cref="Runtime.IManualClock"/>, with the hosted services that open and close them.
    /// </param>
    /// <exception cref="OptionsValidationException">The configuration is wrong; the message names every option.</exception>
    internal static WebApplication Build(
        IReadOnlyDictionary<string, string?> overrides,
        Func<ServeOptions, CatalogueData> catalogueOf,
        Action<WebApplicationBuilder, ServeOptions> addMonitoring)
    {
        // The settings of an installation lie beside its executable, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddOutside();
        builder.Configuration.AddInMemoryCollection(overrides);
        if (AddressKeys.All(key => string.IsNullOrEmpty(builder.Configuration[key]))
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrls);
        }

        var options = new OptionsReader(builder.Configuration);
        var serve = options.Read<ServeOptions>();
        var limits = options.Read<ServerLimits>();
        var intake = options.Read<IntakeOptions>();
        var import = options.Read<ImportOptions>();
        var telemetry = options.Read<TelemetryOptions>();
        var feed = options.Read<FeedOptions>();
        var signIn = options.Read<SignInOptions>();
        var oidc = options.Read<OidcOptions>();
        var evidence = options.Read<EvidenceOptions>();
        var outlines = options.Read<OutlineOptions>();

        // The engine's hosted services come before those of access, which need the store open.
        options.Gather(() => addMonitoring(builder, serve));
        options.ThrowIfWrong();
        builder.AddTelemetry(telemetry);
        builder.AddFeed(feed);
        builder.AddEvidence(evidence);
        builder.AddOutlines(outlines);
        builder.WebHost.ConfigureKestrel(limits.ApplyTo);
        builder.Services.AddSingleton(serve).AddSingleton(limits).AddSingleton(intake).AddSingleton(import);
        builder.Services.AddSingleton(catalogueOf(serve));
        builder.Services.AddSingleton<RequestAllowances>();
        builder.Services.AddSingleton<EventEndpoints>();
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<IReadiness>(services => services.GetRequiredService<Readiness>());
        builder.Services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        builder.Services.TryAddSingleton<IParkedMessages, NothingParked>();
        builder.Services.AddSingleton<ParkedDesk>();
        builder.Services.AddSingleton<WebFolder>();
        builder.AddOpenApi();
        builder.AddAccess(signIn, oidc);

        var app = builder.Build();
        app.UseProblems();
        app.UseSafeHeaders();
        app.UseRequestShape();
        app.UseInterface();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseFreshMemory();
        app.MapHealth();
        app.MapEvents();
        app.MapQueries();
        app.MapFeed();
        app.MapEvidence();
        app.MapOutlines();
        app.MapTelemetry();
        app.MapAccess();
        app.MapSessions();
        app.MapSingleSignOn();
        app.MapAccounts();
        app.MapDeliveries();
        app.MapWebhooks();
        app.MapParked();
        app.MapCommands();
        app.MapImport();
        if (serve.ManualClockStart is { } start)
            app.MapDevClock(start.Offset);

        app.Services.GetService<INodeHost>()?.Map(app);
        app.MapOpenApi();
        return app;
    }

    private static void Configure(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, AnswersJson.Default);
        options.TypeInfoResolverChain.Insert(1, CommandsJson.Default);
        options.TypeInfoResolverChain.Insert(2, ImportJson.Default);
        options.TypeInfoResolverChain.Insert(3, OutlinesJson.Default);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;

        // Answers are application/json and never part of a page, so Chinese stays readable.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }
}
