using Monitoring.Contracts;
using Monitoring.Contracts.Payloads;
using Monitoring.Core;
using Monitoring.Core.CheckItems;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Intake;

/// <summary>What became of an event when it first came, from the ledger, so that whoever lost that receipt learns of it.</summary>
internal sealed class FirstArrivals(IStore store, IReadModel read)
{
    /// <summary>How many entries one read takes.</summary>
    private const int Page = 100;

    /// <summary>The numbers of the issues that the event raised or joined, or null when it never came.</summary>
    public async ValueTask<IReadOnlyList<string>?> IssuesAsync(IncomingEvent e, byte[] identity)
    {
        if (await store.FindAsync(identity, CancellationToken.None) is not { } entry)
        {
            return null;
        }

        var issues = new List<string>();
        await AddIssueAsync(entry, issues);
        if (e.Data is VisitData visit)
        {
            for (var i = 0; i < visit.Results.Count; i++)
            {
                // A visit's results reach their items as messages, in their order.
                await AddIssueAsync(await store.FindAsync(Identity.OfMessage(entry.Hash, i), CancellationToken.None), issues);
            }
        }

        return issues;
    }

    /// <summary>The number of the issue that an entry touched; none where it touched none.</summary>
    public async ValueTask<IReadOnlyList<string>> IssuesAsync(StoredEntry entry)
    {
        var issues = new List<string>();
        await AddIssueAsync(entry, issues);
        return issues;
    }

    private async ValueTask AddIssueAsync(StoredEntry? entry, List<string> issues)
    {
        if (entry is { Entity.Kind: EntityKind.Item } && ItemModel.Touches(Facts(entry)) && await NumberAsync(entry) is { } number)
        {
            issues.Add(number);
        }
    }

    /// <summary>
    /// The issue the item was at with that entry: the last one raised up to it, if that is not archived. It is looked for
    /// backwards, since it was raised not long before, and an item may have the entries of years.
    /// </summary>
    private async ValueTask<string?> NumberAsync(StoredEntry entry)
    {
        var number = Raised(entry);
        for (var before = entry.Seq; number is null && before > 1;)
        {
            var after = Math.Max(0, before - 1 - Page);
            var page = await read.EntriesAsync(entry.Entity, after, (int)(before - 1 - after), CancellationToken.None);
            number = page.Where(p => p.Seq < before).Select(Raised).LastOrDefault(n => n is not null);
            before = page.Count > 0 && page[0].Seq == after + 1 ? after + 1 : 0;
        }

        return number;
    }

    private static string? Raised(StoredEntry entry) =>
        entry.Facts.AsSpan().IndexOf("\"issue-raised\""u8) < 0 ? null : Facts(entry).OfType<ItemEvent.IssueRaised>().LastOrDefault()?.Number;

    private static ItemEvent[] Facts(StoredEntry entry) => CoreJson.Read<ItemEvent[]>(entry.Facts);
}
