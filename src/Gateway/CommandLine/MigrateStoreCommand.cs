using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Options;
using Monitoring.Gateway.Demo;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Moving;

namespace Monitoring.Gateway.CommandLine;

/// <summary><c>migrate-store</c>: carries an installation from its file into a PostgreSQL server.</summary>
internal static class MigrateStoreCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly Option<string> From = Kind("--from", "sqlite", "Where the data is: 'sqlite', the file in the data folder.");

    private static readonly Option<string> To = Kind("--to", "postgres", "Where it goes: 'postgres', the server that Postgres:ConnectionString names.");

    private static readonly Option<string> Data = DataOption.Create();

    /// <summary>The command.</summary>
    internal static Command Create()
    {
        var command = new Command(
            "migrate-store",
            """
            Carries a stopped installation's data from the file of its data folder into an empty schema of a PostgreSQL
            server, in one transaction, and verifies what has arrived. The evidence of the folder goes there before, unless
            Evidence:Folder names a folder, which then stays. The file is only read. Afterwards 'serve' with the
            same data folder (its keys stay there) and the same configuration goes on where the file ended.

            Example:
              MONITORING_Postgres__ConnectionString='Host=db;Database=monitoring;Username=monitoring;Password=...' \
                migrate-store --from sqlite --to postgres --data /srv/monitoring

            Ends with 0 when everything arrived and was verified, 1 when something differs, 2 when nothing was carried over.
            """)
        {
            From,
            To,
            Data,
        };
        command.SetAction(async (line, cancellation) =>
            await RunAsync(DataOption.Folder(line, Data), line.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, InvocationConfiguration console, CancellationToken cancellation)
    {
        try
        {
            if (DemoFolder.IsOne(folder))
                throw new IOException($"{folder} was made by a demo, whose data is kept apart from that of an installation.");

            var choice = DataOption.Store(folder);
            if (!choice.IsPostgres)
                throw new IOException("Postgres:ConnectionString is not configured (MONITORING_Postgres__ConnectionString), so there is nowhere to go.");

            var said = TimeProvider.System.GetTimestamp();
            void Tell(MovingProgress at)
            {
                if (at.Done < at.Count && TimeProvider.System.GetElapsedTime(said) < Pause)
                    return;

                said = TimeProvider.System.GetTimestamp();
                console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{at.Table}: {at.Done} of {at.Count} rows"));
            }

            await choice.MoveFromFileAsync(Tell, cancellation);
            await console.Output.WriteLineAsync($"Everything was carried into {choice.Name}.");
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("Given up before the end; nothing was carried over.");
            return ExitCodes.NotRun;
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException or OptionsValidationException)
        {
            await console.Error.WriteLineAsync(e.Message);
            return ExitCodes.NotRun;
        }

        return await VerifyCommand.RunAsync(folder, replay: false, console, cancellation);
    }

    private static Option<string> Kind(string name, string only, string description)
    {
        var option = new Option<string>(name) { Description = description, Required = true };
        option.AcceptOnlyFromAmong(only);
        return option;
    }
}
