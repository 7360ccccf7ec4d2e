using System.CommandLine;
using Microsoft.Extensions.Options;
using Monitoring.Gateway.Configuring;
using Monitoring.Gateway.Hosting;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.CommandLine;

/// <summary><c>migrate-schema</c>: does what needs the owner of the tables, so that the service need not know its password.</summary>
internal static class MigrateSchemaCommand
{
    /// <summary>The command.</summary>
    /// <param name="prepareNodes">Brings what several nodes need beside the store up to date; null where it is alone.</param>
    internal static Command Create(Action<StoreChoice>? prepareNodes)
    {
        var command = new Command(
            "migrate-schema",
            """
            Brings the schema of a PostgreSQL server up to date, gives the role of the service the rights it needs, and ends.
            Done before the first start and before each new version, it lets the service run without the password of the
            owner, who alone could undo what guards the ledger. Done again, it changes nothing.

            Example:
              MONITORING_Postgres__ConnectionString='Host=db;Database=monitoring;Username=monitoring;Password=...' \
              MONITORING_Postgres__OwnerConnectionString='Host=db;Database=monitoring;Username=monitoring_owner;Password=...' \
                migrate-schema

            Ends with 0 when the service can start, 2 when it could not be done; a migration is applied whole or not at all.
            """);
        command.SetAction(async (line, _) => await RunAsync(prepareNodes, line.InvocationConfiguration));
        return command;
    }

    private static async Task<int> RunAsync(Action<StoreChoice>? prepareNodes, InvocationConfiguration console)
    {
        try
        {
            // Nothing of the data folder is needed.
            var choice = StoreChoice.Of(Sources.Read(), new ServeOptions().Data);
            choice.MigrateSchema();
            prepareNodes?.Invoke(choice);
            await console.Output.WriteLineAsync($"The {choice.Name} is up to date.");
            return ExitCodes.Done;
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException or OptionsValidationException)
        {
            await console.Error.WriteLineAsync(e.Message);
            return ExitCodes.NotRun;
        }
    }
}
