using System.CommandLine;
using Microsoft.Extensions.Options;
using Monitoring.Gateway.Hosting;
using Monitoring.Runtime.Evidence;
using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification;

namespace Monitoring.Gateway.CommandLine;

/// <summary><c>verify</c>: holds a data folder against its own ledger.</summary>
internal static class VerifyCommand
{
    private static readonly Option<string> Data = DataOption.Create();

    private static readonly Option<bool> Replay = new("--replay")
    {
        Description = "Makes every decision again, by the same rules on the same state, input, place and clock, and names those that come out "
            + "differently. Draws of look-backs still sealed need sealing.key; without it the decisions that wait for them are counted and left out.",
    };

    /// <summary>The command.</summary>
    internal static Command Create()
    {
        var command = new Command(
            "verify",
            """
            Walks the hash chains, checks the signed roots, rebuilds every entity and every row that people see from the
            ledger alone, and names the first difference of each kind with entity, table, column, expected and found.
            Evidence is hashed again. What events refer to and was never sent here is named and is no difference.
            Reads only, and may run beside the service.

            Examples:
              verify --data /srv/monitoring             all chains, roots, snapshots and rows
              verify --data /srv/monitoring --replay    also makes every decision again

            Ends with 0 when all is well, 1 when something differs, 2 when it could not run.
            """)
        {
            Data,
            Replay,
        };
        command.SetAction(async (line, cancellation) =>
            await RunAsync(DataOption.Folder(line, Data), line.GetValue(Replay), line.InvocationConfiguration, cancellation));
        return command;
    }

    /// <summary>Verifies the store that goes with a data folder.</summary>
    /// <returns>What the command ends with.</returns>
    internal static async Task<int> RunAsync(string folder, bool replay, InvocationConfiguration console, CancellationToken cancellation)
    {
        try
        {
            var choice = DataOption.Store(folder);
            using var store = choice.Snapshot();
            var sealing = SealingKeyFile.Read(Path.Combine(folder, SealingKeyFile.Name), store.Setting(SealingKeyFile.Setting));
            var root = RootKeyFile.Read(Path.Combine(folder, RootKeyFile.Name), store.Setting(RootKeyFile.Setting));
            await console.Output.WriteLineAsync(
                $"Verifying {choice.Name}: {store.Extent.Entities} entities, {store.Extent.Entries} entries{(replay ? ", deciding everything again" : "")}.");
            var progress = new VerifyProgress(console.Error, TimeProvider.System);
            var report = await Task.Run(
                () => Verifier.Run(store, new VerificationRequest(replay, sealing, root, ServedCatalogue.Read()), progress.Tell, cancellation), cancellation);
            await using var contents = choice.ReadEvidence();
            var evidence = await EvidenceCheck.RunAsync(store, contents, cancellation);
            await VerifyReport.WriteAsync(console.Output, evidence);
            await VerifyReport.WriteAsync(console.Output, report, replay, root is not null, progress);
            return report.Differences.Count == 0 && evidence.IsSound ? ExitCodes.Done : ExitCodes.Different;
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("Given up before the end; nothing can be said of the rest.");
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException or OptionsValidationException)
        {
            await console.Error.WriteLineAsync(e.Message);
        }

        return ExitCodes.NotRun;
    }
}
