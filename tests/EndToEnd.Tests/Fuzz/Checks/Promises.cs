using System.Collections.Concurrent;
using System.Text.Json;
using Monitoring.EndToEnd.Tests.Fuzz.Cases;
using Monitoring.EndToEnd.Tests.Fuzz.Wire;

namespace Monitoring.EndToEnd.Tests.Fuzz.Checks;

/// <summary>What the answers have said about one event.</summary>
internal sealed class Promise
{
    private int _accepted;
    private int _duplicates;

    /// <summary>How often it was accepted.</summary>
    public int Accepted => _accepted;

    /// <summary>Whether it is in the ledger, by what was said of it.</summary>
    public bool IsKept => _accepted + _duplicates > 0;

    /// <summary>Keeps a receipt.</summary>
    public void Hear(string status)
    {
        if (status == "accepted")
            Interlocked.Increment(ref _accepted);
        else if (status == "duplicate")
            Interlocked.Increment(ref _duplicates);
    }
}

/// <summary>Everything the answers have promised, to be held against the ledger at the end.</summary>
internal sealed class Promises
{
    private readonly ConcurrentDictionary<(string Source, string Id), Promise> _events = new();
    private readonly ConcurrentDictionary<(string Token, string Key), bool> _orders = new();
    private readonly ConcurrentQueue<(IReadOnlyList<string> Sites, bool Applied)> _files = new();

    /// <summary>What was said of each event.</summary>
    public IReadOnlyDictionary<(string Source, string Id), Promise> Events => _events;

    /// <summary>Commands by token and key, and whether they were done.</summary>
    public IReadOnlyDictionary<(string Token, string Key), bool> Orders => _orders;

    /// <summary>Files of new sites, and whether they were applied.</summary>
    public IReadOnlyCollection<(IReadOnlyList<string> Sites, bool Applied)> Files => _files;

    /// <summary>Remembers an event that was accepted before the cases began.</summary>
    public void Remember(string source, string id) => _events.GetOrAdd((source, id), _ => new Promise()).Hear("accepted");

    /// <summary>Keeps an answer.</summary>
    public void Hear(FuzzCase one, RawAnswer? answer)
    {
        var isDone = answer is { Status: 200 or 201 };
        if (one.Order is { } order)
            _orders[order] = isDone;

        if (one.Sites.Count > 0)
            _files.Enqueue((one.Sites, isDone && !one.Request.Target.Contains("dryRun=true", StringComparison.Ordinal)));

        if (answer is { MediaType: "application/json", Body.Length: > 0 } && one.Request.Target == "/api/events")
            HearReceipts(answer.Body);
    }

    private void HearReceipts(byte[] body)
    {
        using var answer = JsonDocument.Parse(body);
        foreach (var receipt in answer.RootElement.GetProperty("receipts").EnumerateArray())
        {
            // What has no name cannot have been taken, and is not said to have been.
            var isNamed = receipt.TryGetProperty("source", out var source) & receipt.TryGetProperty("id", out var id);
            var status = receipt.GetProperty("status").GetString()!;
            if (isNamed)
                _events.GetOrAdd((source.GetString()!, id.GetString()!), _ => new Promise()).Hear(status);
            else if (status != "rejected")
                throw new InvalidOperationException("a receipt without source or id that is not refused");
        }
    }
}
