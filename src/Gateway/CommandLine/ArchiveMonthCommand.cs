using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Options;
using Monitoring.Gateway.Hosting;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification;
using Monitoring.Runtime.Verification.Reading;

namespace Monitoring.Gateway.CommandLine;

/// <summary><c>archive-month</c>: takes a month out of the ledger of a PostgreSQL store.</summary>
internal static class ArchiveMonthCommand
{
    private static readonly Option<string> Month = CreateMonth();

    private static readonly Option<string> Data = DataOption.Create();

    /// <summary>The command.</summary>
    internal static Command Create()
    {
        var command = new Command(
            "archive-month",
            """
            Verifies the ledger of a PostgreSQL store, then takes its oldest month out: the partition becomes a table of
            its own, to be dumped and dropped. The service may run. What stays is enough to go on, to know each event
            again that comes twice, to hold every root against all it covers, and to verify what follows.

            Example:
              archive-month --month 2024-03 --data /srv/monitoring

            Ends with 0 when it is done, 1 when the ledger is not sound, 2 when the month cannot be archived now.
            """)
        {
            Month,
            Data,
        };
        command.SetAction(async (line, cancellation) => await RunAsync(
            DataOption.Folder(line, Data), Number(line.GetValue(Month)!), line.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, int month, InvocationConfiguration console, CancellationToken cancellation)
    {
        try
        {
            var table = await Task.Run(
                () => DataOption.Store(folder).Archive(month, store => Verify(store, folder, console.Error, cancellation), cancellation), cancellation);
            await console.Output.WriteLineAsync(
                $"The month is out of the ledger. Its table is the only one that has what was decided then: dump it (pg_dump --table={table}), read the dump, and only then drop the table.");
            return ExitCodes.Done;
        }
        catch (UnsoundLedgerException e)
        {
            await console.Error.WriteLineAsync(e.Message);
            return ExitCodes.Different;
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("Given up before the end; nothing was archived.");
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException or OptionsValidationException)
        {
            await console.Error.WriteLineAsync(e.Message);
        }

        return ExitCodes.NotRun;
    }

    /// <summary>A month is archived only as part of a ledger that is sound, since nobody will hold it against anything again here.</summary>
    private static void Verify(IStoreSnapshot store, string folder, TextWriter errors, CancellationToken cancellation)
    {
        var root = RootKeyFile.Read(Path.Combine(folder, RootKeyFile.Name), store.Setting(RootKeyFile.Setting))
            ?? throw new StoreException($"There is no {RootKeyFile.Name} in {folder}, so the roots that cover the month cannot be checked.");
        var progress = new VerifyProgress(errors, TimeProvider.System);
        var report = Verifier.Run(store, new VerificationRequest(Replay: false, null, root, ServedCatalogue.Read()), progress.Tell, cancellation);
        if (report.Differences is [var first, ..])
        {
            throw new UnsoundLedgerException(
                $"The ledger is not sound, so nothing was archived; see 'verify'. The first difference: {first.First.Kind}, {first.First.Entity ?? "-"}.");
        }
    }

    private static int Number(string text) => int.Parse(text.Replace("-", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static Option<string> CreateMonth()
    {
        var option = new Option<string>("--month")
        {
            Description = "The month in UTC, for example 2024-03: the oldest one in the ledger.",
            HelpName = "YYYY-MM",
            Required = true,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                result.AddError("--month takes a year and a month, for example 2024-03.");
        });
        return option;
    }

    /// <summary>The ledger does not agree with itself.</summary>
#pragma warning disable CA1032, CA1064 // It never leaves this class, which makes and catches it.
    private sealed class UnsoundLedgerException(string message) : Exception(message);
#pragma warning restore CA1032, CA1064
}
