using System.CommandLine;
using Monitoring.Gateway.Hosting;

namespace Monitoring.Gateway.CommandLine;

/// <summary>The command line as a whole.</summary>
internal static class MonitoringCommand
{
    /// <summary>The commands, with <c>serve</c> as what happens when none is named.</summary>
    /// <param name="addNode">Makes what is served one of several nodes; null where it is alone.</param>
    /// <param name="prepareNodes">Brings what several nodes need beside the store up to date; null where it is alone.</param>
    internal static RootCommand Create(Action<WebApplicationBuilder, StoreChoice>? addNode = null, Action<StoreChoice>? prepareNodes = null)
    {
        var root = new RootCommand(
            """
            Monitoring and alerting for public inspection.

            Without a command it serves: field systems post events to /api/events, staff ask under /api, and what is
            missed climbs the line of responsibility by itself. At the first start a token with full rights is printed
            once; set MONITORING_BOOTSTRAP_TOKEN before it to choose that token yourself.

            Everything else is configured by appsettings.json beside the executable or by environment variables, for
            example MONITORING_Limits__BodyBytes=1048576; "configuration" lists all options.
            """);
        ServeCommand.AddTo(root, addNode);
        root.Add(TokenCommand.Create());
        root.Add(AccountCommand.Create());
        root.Add(ImportCommand.Create());
        root.Add(CheckCatalogueCommand.Create());
        root.Add(ConfigurationCommand.Create());
        root.Add(VerifyCommand.Create());
        root.Add(ExportCommand.Create());
        root.Add(MigrateSchemaCommand.Create(prepareNodes));
        root.Add(MigrateStoreCommand.Create());
        root.Add(ArchiveMonthCommand.Create());
        root.Add(StatusCommand.Create());
        return root;
    }
}
