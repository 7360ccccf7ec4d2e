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
    private const int Page = 500;

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

    /// <summary>The issue the item was at with that entry: the last one raised up to it.</summary>
    private async ValueTask<string?> NumberAsync(StoredEntry entry)
    {
        if (Raised(entry) is { } here)
        {
            return here;
        }

        string? number = null;
        for (var after = 0L; after < entry.Seq - 1;)
        {
            var page = await read.EntriesAsync(entry.Entity, after, Page, CancellationToken.None);
            if (page.Count == 0)
            {
                break;
            }

            number = page.Where(p => p.Seq < entry.Seq).Select(Raised).LastOrDefault(n => n is not null) ?? number;
            after = page[^1].Seq;
        }

        return number;
    }

    private static string? Raised(StoredEntry entry) =>
        entry.Facts.AsSpan().IndexOf("\"issue-raised\""u8) < 0 ? null : Facts(entry).OfType<ItemEvent.IssueRaised>().LastOrDefault()?.Number;

    private static ItemEvent[] Facts(StoredEntry entry) => CoreJson.Read<ItemEvent[]>(entry.Facts);
}
