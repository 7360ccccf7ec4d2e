using System.Security.Cryptography;
using System.Text.Json;
using Monitoring.Contracts;
using Monitoring.Contracts.Staff;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Commands;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Staff;

namespace Monitoring.Gateway.Import;

/// <summary>One kind of file.</summary>
/// <param name="Type">The type of event that a region or site of it becomes.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Objects">Its regions or sites.</param>
/// <param name="AtOnce">How many may be applied at once; 1 where they rest on those before them.</param>
internal sealed record ImportKind(
    string Type, IReadOnlyList<string> Columns, Func<IEnumerable<CsvRow>, LineErrors, IEnumerable<CsvObject>> Objects, int AtOnce);

/// <summary>One file on its way: first everything is tried, and only when nothing is wrong everything is applied.</summary>
internal sealed class ImportRun(ImportKind kind, FileStream file, Caller caller, IMonitoring monitoring, ImportOptions options)
{
    private const int Attempts = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly LineErrors _errors = new(options.Errors);
    private readonly List<LineChange> _lines = [];

    /// <summary>Whether the file has more lines than allowed.</summary>
    internal bool HasTooMany { get; private set; }

    /// <summary>Whether a line could not be applied for a passing reason, so that those after it were not either.</summary>
    internal bool WasBrokenOff { get; private set; }

    /// <summary>Tries every line as if those before it had been applied.</summary>
    internal async Task TryAsync(CancellationToken cancellation)
    {
        var trial = new RegistryTrial(monitoring);
        foreach (var one in Read(_errors))
        {
            if (HasTooMany)
                return;

            if (ToEvent(one) is { } read && await IsAllowedAsync(one, read, cancellation))
            {
                var result = await trial.TryAsync(read, cancellation);
                foreach (var refusal in result.Refusals)
                    one.Fail(CommandOutcome.FieldOf(refusal.Field), refusal.Code, refusal.Message);

                if (result.Change != RegistryChange.Refused)
                    _lines.Add(new LineChange(one.Line, one.Code, Words.Of(result.Change)));
            }
        }
    }

    /// <summary>Whether anything is wrong.</summary>
    internal bool HasErrors => _errors.Count > 0;

    /// <summary>Applies every line that changes something.</summary>
    internal async Task ApplyAsync(CancellationToken cancellation)
    {
        var unchanged = _lines.Where(l => l.Change == Words.Of(RegistryChange.Unchanged)).Select(l => l.Line).ToHashSet();
        var changes = Read(_errors).Where(o => !unchanged.Contains(o.Line));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = kind.AtOnce, CancellationToken = stop.Token };
            await Parallel.ForEachAsync(changes, parallel, async (one, cancelled) =>
            {
                if (!await IsAppliedAsync(one, cancelled))
                    await stop.CancelAsync();
            });
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The line that broke it off is named, or will be taken when the file is sent again.
        }
    }

    /// <summary>What it comes to.</summary>
    internal ImportReport Report(bool dryRun) => new()
    {
        DryRun = dryRun,
        Applied = !dryRun && !HasErrors && !WasBrokenOff,
        New = Count(RegistryChange.New),
        Changed = Count(RegistryChange.Changed),
        Unchanged = Count(RegistryChange.Unchanged),
        ErrorCount = _errors.Count,
        Errors = _errors.Listed,
        Lines = _lines,
    };

    private int Count(RegistryChange change) => _lines.Count(l => l.Change == Words.Of(change));

    private IEnumerable<CsvObject> Read(LineErrors errors)
    {
        file.Position = 0;
        using var table = new CsvTable(file, errors);
        foreach (var one in kind.Objects(Bounded(table.Rows(kind.Columns)), errors))
            yield return one;
    }

    private IEnumerable<CsvRow> Bounded(IEnumerable<CsvRow> rows)
    {
        var count = 0;
        foreach (var row in rows)
        {
            HasTooMany = ++count > options.Lines;
            if (HasTooMany)
                yield break;

            yield return row;
        }
    }

    private async ValueTask<bool> IsAllowedAsync(CsvObject one, IncomingEvent read, CancellationToken cancellation)
    {
        if (await ChangeScope.RefusalAsync(caller, monitoring.Directory, read, cancellation) is not { } refusal)
            return true;

        one.Fail(refusal.Field, refusal.Code, refusal.Message);
        return false;
    }

    private async Task<bool> IsAppliedAsync(CsvObject one, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (order, read) = Order(one);
            var result = await monitoring.RecordAsync(read.Event!, order, cancellation);
            if (result.Status is CommandStatus.Accepted or CommandStatus.Duplicate)
                return true;

            if (result.Status == CommandStatus.Refused)
            {
                // Somebody has changed what it rests on since it was tried.
                lock (_errors)
                {
                    foreach (var refusal in result.Refusals)
                        one.Fail(CommandOutcome.FieldOf(refusal.Field), refusal.Code, refusal.Message);
                }

                return false;
            }

            if (attempt == Attempts)
            {
                WasBrokenOff = true;
                return false;
            }

            await Task.Delay(Pause, TimeProvider.System, cancellation);
        }
    }

    private IncomingEvent? ToEvent(CsvObject one)
    {
        var (_, read) = Order(one);
        if (!read.IsValid)
        {
            // The code is the subject of the event too, and is named as such only where its own error is not.
            foreach (var error in read.Errors.OrderBy(e => e.Field == "subject"))
                one.Fail(error.Field == "subject" ? "code" : error.Field, error.Code, error.Message);
        }

        return one.IsWrong ? null : read.Event;
    }

    private (Order Order, ReadEvent Read) Order(CsvObject one)
    {
        var data = JsonSerializer.SerializeToUtf8Bytes(one.Data, ImportJson.Default.JsonObject);
        var order = new Order(caller.Name, caller.TokenId, key: null, SHA256.HashData(data));
        var about = new StaffEvent
        {
            Source = order.Source,
            Id = order.Id,
            Type = kind.Type,
            Subject = one.Code,
            Said = new Dictionary<string, string>(StringComparer.Ordinal),
            Mark = writer => OrderMark.Write(writer, order),
        };
        return (order, StaffEventReader.Read(about, data, monitoring.Now.ToDateTimeOffset()));
    }
}
