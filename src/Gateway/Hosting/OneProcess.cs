using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Health;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Hosting;

/// <summary>The one-process host: store, engine and everything around them inside this process.</summary>
internal static class OneProcess
{
    /// <summary>Registers the engine, its store and, when it is asked for, the manual clock. Nothing is opened yet.</summary>
    internal static void AddMonitoring(this WebApplicationBuilder builder, ServeOptions options)
    {
        builder.Services.AddSingleton(services => Open(
            options, services.GetRequiredService<CatalogueData>(), services.GetRequiredService<Readiness>()));
        builder.Services.AddSingleton(services => services.GetRequiredService<Engine>().Monitoring);
        builder.Services.AddSingleton(services => services.GetRequiredService<Engine>().Store);
        if (options.ManualClockStart is not null)
            builder.Services.AddSingleton(services => services.GetRequiredService<Engine>().Clock!);
    }

    /// <summary>The one place where the engine is put together.</summary>
    private static Engine Open(ServeOptions options, CatalogueData catalogue, Readiness readiness) =>
        throw new NotSupportedException(
            $"No engine is built in yet to serve {options.Data} with {catalogue.Templates.Count} templates (ready: {readiness.IsReady}).");

    /// <summary>What the gateway needs of an engine.</summary>
    /// <param name="Monitoring">The system.</param>
    /// <param name="Store">Where it keeps everything.</param>
    /// <param name="Clock">Its clock, when it is moved by hand.</param>
    internal sealed record Engine(IMonitoring Monitoring, IStore Store, IManualClock? Clock);
}
