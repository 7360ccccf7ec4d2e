using Monitoring.Bus;
using Monitoring.Bus.Out;
using Monitoring.Runtime;
using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Broker;

/// <summary>Registers the bus where a broker is configured. The engine's hosted service comes before it.</summary>
internal static class BusSetup
{
    /// <summary>Registers it, and has every alert go to the broker too.</summary>
    /// <exception cref="BusException">A file that the configuration names cannot be read.</exception>
    internal static void AddBus(this WebApplicationBuilder builder, BusOptions options, EngineOptions engine)
    {
        if (!options.IsConfigured)
            return;

        builder.Services.AddSingleton(options).AddSingleton(new BrokerAddress(options)).AddSingleton<BusState>().AddSingleton<BusMeter>();
        builder.Services.AddSingleton<BusService>();
        builder.Services.AddHostedService(services => services.GetRequiredService<BusService>());
        builder.Services.AddSingleton<IParkedMessages>(services => services.GetRequiredService<BusService>().Parked);
        if (!options.Alerts)
            return;

        builder.Services.AddSingleton<INotifier, AmqpNotifier>();
        var everything = new DeliveryTarget(BusNames.ChannelKind, BusNames.Alerts, null);
        if (!engine.Everywhere.Contains(everything))
            engine.Everywhere = [.. engine.Everywhere, everything];
    }
}
