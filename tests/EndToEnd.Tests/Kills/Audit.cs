using System.Text;
using System.Text.Json.Nodes;
using Monitoring.EndToEnd.Tests.Kit;
using Monitoring.Runtime.Serialization;
using NodaTime;

namespace Monitoring.EndToEnd.Tests.Kills;

/// <summary>
/// Holds everything a gateway left in its file against what it had promised. Whether the file agrees with its own ledger,
/// entry by entry and row by row, <c>verify --replay</c> has said before.
/// </summary>
internal sealed class Audit(LedgerFile file, Traffic traffic)
{
    private readonly IReadOnlyList<Line> _lines = file.Lines;
    private readonly Replay _replay = new();

    /// <summary>Every check; the receiver is to have got every alert.</summary>
    /// <param name="receiver">Where all alerts go.</param>
    /// <param name="now">Where the clock stood at the end.</param>
    public void Run(Receiver receiver, Instant now)
    {
        Fold();
        Promises();
        Registry();
        Wakes(now);
        Alerts();
        Deliveries(receiver);
    }

    /// <summary>The file is sound, and its facts fold from the beginning.</summary>
    private void Fold()
    {
        file.Damage.ShouldBeEmpty();
        foreach (var line in _lines)
        {
            _replay.Fold(line);
        }
    }

    /// <summary>What was acknowledged is there exactly once, word for word; what was refused is not; nothing is there that nobody sent.</summary>
    private void Promises()
    {
        var kept = _lines.Where(l => l.Kind.StartsWith("inspection.", StringComparison.Ordinal)).ToLookup(l => Convert.ToHexString(l.Identity!));
        var issues = file.Read("SELECT number FROM issues", r => r.GetString(0)).ToHashSet();
        foreach (var sent in traffic.All)
        {
            var lines = kept[Convert.ToHexString(Identity.OfEvent(FieldEvent.Source, sent.Event.Id))].ToList();
            lines.Count.ShouldBeInRange(sent.IsAcknowledged ? 1 : 0, sent.WasAlwaysRefused ? 0 : 1, $"{sent.Event.Json} {sent.Refusal}");
            lines.ForEach(l => Encoding.UTF8.GetString(l.Input).ShouldBe(sent.Event.Json));
            sent.Issues.Where(i => !issues.Contains(i)).ShouldBeEmpty($"issues acknowledged for {sent.Event.Json}");
        }

        kept.SelectMany(l => l).Count().ShouldBe(traffic.All.Count(s => kept.Contains(Convert.ToHexString(Identity.OfEvent(FieldEvent.Source, s.Event.Id)))));
        file.Count("SELECT count(*) FROM messages").ShouldBe(0, "every message has arrived");
    }

    private void Registry()
    {
        var numbers = file.Read("SELECT number FROM notices", r => r.GetString(0));
        numbers.ShouldBe(_replay.Notices, ignoreOrder: true);
        _replay.Notices.ShouldBeUnique();
        _replay.Regions.Values.Where(r => r.Broadcast is not null).ShouldBeEmpty("every rise of risk has reached everybody");
    }

    /// <summary>Every live issue has somebody who will look at it again, and nothing that has come due is left.</summary>
    private void Wakes(Instant now)
    {
        var wakes = file.Read("SELECT e.key, w.due FROM wakes w JOIN entities e ON e.id = w.entity", r => (r.GetString(0), LedgerFile.At(r, 1)!.Value)).ToDictionary();
        _replay.Items.Where(i => i.Value.Live is not null && !wakes.ContainsKey($"item:{i.Key}")).Select(i => i.Key).ShouldBeEmpty("live issues without a wake");
        wakes.Where(w => w.Value <= now).Select(w => $"{w.Key} since {w.Value}").ShouldBeEmpty($"wakes left behind at {now}");
    }

    /// <summary>Each telling of the ledger is an alert, and no two tell the same step of the same cause.</summary>
    private void Alerts()
    {
        var bodies = file.Read("SELECT id, body FROM alerts", r => (Id: r.GetString(0), Body: LedgerFile.Blob(r, 1)!));
        bodies.Count.ShouldBe(_replay.Told.Count);
        var causes = bodies.ToLookup(b =>
        {
            // Who is told follows from the rung.
            var data = JsonNode.Parse(b.Body)!["data"]!.AsObject();
            string[] telling = ["alert", "decidedAt", "late", "text", "link", "policy", "recipients", "region"];
            return string.Concat(data.Where(p => !telling.Contains(p.Key)).Select(p => $"{p.Key}={p.Value?.ToJsonString()};"));
        });
        causes.Where(c => c.Count() > 1).Select(c => $"{string.Join(", ", c.Select(b => b.Id))}: {c.Key}").ShouldBeEmpty("told twice");
    }

    /// <summary>
    /// Whoever is to get a message got it, at least once, and nothing else: but for an alert that had gone out alone when a
    /// kill came before that was recorded, and goes together with others afterwards.
    /// </summary>
    private void Deliveries(Receiver receiver)
    {
        file.Count("SELECT count(*) FROM deliveries WHERE state <> 'delivered'").ShouldBe(0, "every delivery is done");
        var received = receiver.Attempts.Select(a => a.Body).ToHashSet();
        var sent = Bodies("SELECT coalesce(d.body, a.body) FROM deliveries d JOIN alerts a ON a.position = d.alert WHERE d.lead IS NULL");
        sent.ShouldNotBeEmpty();
        sent.Except(received).ShouldBeEmpty("messages that never arrived");
        received.Except(sent).Except(Bodies("SELECT body FROM alerts")).ShouldBeEmpty("nothing is delivered that is not in the store");
    }

    private HashSet<string> Bodies(string sql) => [.. file.Read(sql, r => Encoding.UTF8.GetString(LedgerFile.Blob(r, 0)!))];
}
