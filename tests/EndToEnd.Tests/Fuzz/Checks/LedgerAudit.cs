using System.Text;
using Monitoring.EndToEnd.Tests.Kills;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Staff;

namespace Monitoring.EndToEnd.Tests.Fuzz.Checks;

/// <summary>Holds the file that a gateway has left against what its answers have promised. What disagrees with the ledger itself <c>verify</c> finds.</summary>
internal sealed class LedgerAudit(LedgerFile file, Promises promises)
{
    /// <summary>Every check; returns how many entries came from outside.</summary>
    public int Run()
    {
        var entries = file.Read(
            "SELECT identity, kind, input FROM ledger WHERE identity IS NOT NULL AND (kind LIKE 'inspection.%' OR kind = 'command')",
            r => (Identity: Convert.ToHexString(LedgerFile.Blob(r, 0)!), Input: LedgerFile.Blob(r, 2)!));
        entries.Select(e => e.Identity).ShouldBeUnique();
        var kept = entries.ToDictionary(e => e.Identity, e => e.Input);
        var explained = Events(kept);
        explained.UnionWith(Orders(kept));

        // What is left is what staff asked for without a key, for many at once, or by a file; nobody else writes.
        kept.Where(e => !explained.Contains(e.Key) && !Encoding.UTF8.GetString(e.Value).Contains($"\"{OrderMark.Request}\"", StringComparison.Ordinal))
            .Select(e => Encoding.UTF8.GetString(e.Value))
            .ShouldBeEmpty("entries of which no answer has told");
        Files();
        return kept.Count;
    }

    private HashSet<string> Events(Dictionary<string, byte[]> kept)
    {
        var explained = new HashSet<string>();
        foreach (var ((source, id), promise) in promises.Events)
        {
            var identity = Convert.ToHexString(Identity.OfEvent(source, id));
            promise.Accepted.ShouldBe(promise.IsKept ? 1 : 0, $"{source} {id} is accepted once, and a duplicate only after that");
            kept.ContainsKey(identity).ShouldBe(promise.IsKept, $"{source} {id} is in the ledger if and only if it was accepted");
            explained.Add(identity);
        }

        return explained;
    }

    private HashSet<string> Orders(Dictionary<string, byte[]> kept)
    {
        var explained = new HashSet<string>();
        foreach (var ((token, key), isDone) in promises.Orders)
        {
            var order = new Order("", token, key, ReadOnlyMemory<byte>.Empty);
            var identity = Convert.ToHexString(Identity.OfEvent(order.Source, order.Id));
            kept.ContainsKey(identity).ShouldBe(isDone, $"the command {key} of {token} is in the ledger if and only if it was done");
            explained.Add(identity);
        }

        return explained;
    }

    private void Files()
    {
        var sites = file.Read("SELECT key FROM entities WHERE key LIKE 'site:I-%'", r => r.GetString(0)["site:".Length..]).ToHashSet();
        foreach (var (codes, applied) in promises.Files)
            codes.Count(sites.Contains).ShouldBe(applied ? codes.Count : 0, $"a file is applied as a whole or not at all: {string.Join(", ", codes)}");
    }
}
