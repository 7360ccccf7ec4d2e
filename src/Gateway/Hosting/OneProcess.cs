using Monitoring.Bus;
using Monitoring.Gateway.Broker;
using Monitoring.Gateway.Configuring;
using Monitoring.Gateway.Evidence;
using Monitoring.Notifiers.Webhook;
using Monitoring.Runtime;
using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Hosting;

/// <summary>The one-process host: store, engine and everything around them inside this process.</summary>
internal static class OneProcess
{
    /// <summary>Registers the engine, its store and, when it is asked for, the manual clock. Nothing is opened yet.</summary>
    /// <param name="builder">Where.</param>
    /// <param name="options">What it runs on.</param>
    /// <param name="addNode">Makes it one of several nodes: its services start once the engine is there, and end before it; null where it is alone.</param>
    internal static void AddMonitoring(
        this WebApplicationBuilder builder, ServeOptions options, Action<WebApplicationBuilder, StoreChoice>? addNode = null)
    {
        var reader = new OptionsReader(builder.Configuration);
        var engine = Engine(builder.Configuration, reader);
        var delivery = reader.Read<DeliveryOptions>();
        var webhook = reader.Read<WebhookOptions>();
        var store = StoreChoice.Of(reader, options.Data);
        var bus = reader.Read<BusOptions>();
        reader.ThrowIfWrong();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(engine).AddSingleton(delivery).AddSingleton(webhook).AddSingleton(store);
        builder.Services.AddSingleton<EngineService>();
        builder.Services.AddHostedService(services => services.GetRequiredService<EngineService>());
        addNode?.Invoke(builder, store);
        builder.Services.AddSingleton<IMonitoring>(services => services.GetRequiredService<EngineService>().Engine);
        builder.Services.AddSingleton<IStore>(services => services.GetRequiredService<EngineService>().Store);
        builder.Services.AddSingleton<IAccessStore>(services => services.GetRequiredService<EngineService>().Store);
        builder.Services.AddSingleton<IAccountStore>(services => services.GetRequiredService<EngineService>().Store);
        builder.Services.AddSingleton<IDeliveryLog>(services => services.GetRequiredService<EngineService>().Store);
        builder.Services.AddSingleton<IChannelStore>(services => services.GetRequiredService<EngineService>().Store);
        builder.Services.AddSingleton<IEvidenceStore>(services => services.GetRequiredService<EngineService>().Store);
        builder.Services.AddSingleton<IOutlineStore>(services => services.GetRequiredService<EngineService>().Store);
        builder.Services.AddSingleton<EvidenceService>();
        builder.Services.AddHostedService(services => services.GetRequiredService<EvidenceService>());
        builder.Services.AddSingleton(services => services.GetRequiredService<EngineService>().Secrets);
        builder.Services.AddSingleton<IDeliveryPump>(services => services.GetRequiredService<EngineService>().Engine);
        builder.Services.AddSingleton<ILedgerFeed>(services => services.GetRequiredService<EngineService>().Engine.Feed);
        builder.AddBus(bus, engine);
        if (options.StandStillAt is not null)
            builder.Services.AddSingleton(services => services.GetRequiredService<EngineService>().Engine.ManualClock!);
    }

    /// <summary>The bounds of the engine. Links lead to where this process listens unless people reach it elsewhere.</summary>
    private static EngineOptions Engine(ConfigurationManager configuration, OptionsReader reader)
    {
        var options = reader.Read<EngineOptions>();
        if (configuration[Sections.KeyOf<EngineOptions>(nameof(EngineOptions.PublicUrl))] is null && configuration["urls"] is { Length: > 0 } urls)
            options.PublicUrl = urls.Split(';')[0];

        return options;
    }
}
