using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.EndToEnd.Tests.Kit;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.EndToEnd.Tests.Kills;

/// <summary>Holds everything a gateway left in its file against what it had promised and against itself.</summary>
internal sealed class Audit(LedgerFile file, Traffic traffic)
{
    private readonly IReadOnlyList<Line> _lines = file.Lines;
    private readonly Replay _replay = new();

    /// <summary>Every check; the receiver is to have got every alert.</summary>
    /// <param name="receiver">Where all alerts go.</param>
    /// <param name="now">Where the clock stood at the end.</param>
    public void Run(Receiver receiver, Instant now)
    {
        ChainsAndSnapshots();
        Promises();
        Issues();
        Items();
        Registry();
        Wakes(now);
        Alerts();
        Deliveries(receiver);
    }

    /// <summary>No gap in any entity's ledger, every hash right, every snapshot what its facts come to.</summary>
    private void ChainsAndSnapshots()
    {
        file.Read("PRAGMA integrity_check", r => r.GetString(0)).ShouldBe(["ok"]);
        foreach (var (hash, body) in file.Read("SELECT hash, body FROM contents", r => (LedgerFile.Blob(r, 0)!, LedgerFile.Blob(r, 1)!)))
        {
            SHA256.HashData(body).ShouldBe(hash);
        }

        var snapshots = file.Read(
            "SELECT e.key, s.seq, s.hash, s.state FROM snapshots s JOIN entities e ON e.id = s.entity",
            r => (Entity: r.GetString(0), Seq: r.GetInt64(1), Hash: LedgerFile.Blob(r, 2)!, State: LedgerFile.Blob(r, 3)!)).ToDictionary(s => s.Entity);
        var heads = new Dictionary<string, (long Seq, byte[] Hash)>();
        foreach (var line in _lines)
        {
            var (seq, previous) = heads.GetValueOrDefault(line.Entity, (0, LedgerHash.Root));
            line.Seq.ShouldBe(seq + 1, $"the ledger of {line.Entity} has no gap");
            LedgerHash.Of(previous, line.Entity, line.Seq, line.Kind, line.Happened, line.Decided, line.Input, line.Facts, line.Rules, line.Place)
                .ShouldBe(line.Hash, $"entry {line.Seq} of {line.Entity} is chained");
            heads[line.Entity] = (line.Seq, line.Hash);
            _replay.Fold(line);
            if (snapshots.TryGetValue(line.Entity, out var snapshot) && snapshot.Seq == line.Seq)
            {
                snapshot.Hash.ShouldBe(line.Hash);
                JsonNode.DeepEquals(_replay.Snapshot(line.Entity), JsonNode.Parse(snapshot.State))
                    .ShouldBeTrue($"the snapshot of {line.Entity} at {line.Seq} is what its facts come to");
                snapshots.Remove(line.Entity);
            }
        }

        snapshots.Keys.ShouldBeEmpty("every snapshot belongs to an entry");
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

    private void Issues()
    {
        var rows = file.Read(
            "SELECT number, state, due_at, rung, recurrence, findings, severity, claimed_at, ended_at, look_back_due_at, live, raised_at FROM issues ORDER BY number",
            r => new
            {
                Number = r.GetString(0),
                State = r.GetString(1),
                Due = LedgerFile.At(r, 2)!.Value,
                Rung = r.GetInt32(3),
                Recurrence = r.GetInt32(4),
                Findings = r.GetInt32(5),
                Severity = r.GetString(6),
                Claimed = LedgerFile.At(r, 7),
                Ended = LedgerFile.At(r, 8),
                LookBackDue = LedgerFile.At(r, 9),
                Live = r.GetInt64(10) == 1,
                Raised = LedgerFile.At(r, 11)!.Value,
            });
        rows.ShouldBe(_replay.Issues.Values.OrderBy(i => i.Number, StringComparer.Ordinal).Select(i => new
        {
            i.Number,
            State = Words.Of(i.State),
            Due = i.DueAt,
            i.Rung,
            i.Recurrence,
            i.Findings,
            Severity = Words.Of(i.Severity),
            Claimed = i.Claim?.At,
            Ended = i.EndedAt,
            LookBackDue = i.LookBack?.DueAt,
            Live = i.IsLive,
            Raised = i.RaisedAt,
        }));
    }

    private void Items()
    {
        var rows = file.Read(
            "SELECT site || '.' || template, issue, state, last_at, last_value FROM items ORDER BY 1",
            r => (Code: r.GetString(0), Issue: LedgerFile.Text(r, 1), State: r.GetString(2), LastAt: LedgerFile.At(r, 3), LastValue: LedgerFile.Text(r, 4)));
        rows.Select(r => r.Code).ShouldBe(_replay.Items.Where(i => i.Value.Site.Length > 0).Select(i => i.Key).Order(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            var state = _replay.Items[row.Code];
            row.Issue.ShouldBe(state.Live?.Number, row.Code);
            if (state.Live is { } issue)
            {
                row.State.ShouldBe(Words.Of(issue.State), row.Code);
            }
            else
            {
                row.State.ShouldBeOneOf("ok", "missed", "suspended", "inactive");
            }

            Instant?[] lasts = [state.DoneAt, state.InspectedAt, state.LastReadingAt];
            row.LastAt.ShouldBe(lasts.Max(), $"the last record of {row.Code}");
            (row.LastValue is null ? (decimal?)null : decimal.Parse(row.LastValue, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(state.LastValue, row.Code);
        }

        file.Read("SELECT site || '.' || item, start FROM misses WHERE withdrawn = 0", r => (r.GetString(0), LedgerFile.At(r, 1)!.Value))
            .ShouldBe(_replay.Misses, ignoreOrder: true);
    }

    private void Registry()
    {
        file.Read("SELECT code, region, status FROM sites ORDER BY code", r => (r.GetString(0), r.GetString(1), r.GetString(2)))
            .ShouldBe(_replay.Sites.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value.Facts!.Region, Words.Of(s.Value.Facts.Status))));
        file.Read("SELECT code, json_extract(facts, '$.risk') FROM regions ORDER BY code", r => (r.GetString(0), r.GetString(1)))
            .ShouldBe(_replay.Regions.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, Words.Of(s.Value.Facts!.Risk))));
        file.Count("SELECT count(*) FROM visits").ShouldBe(_replay.Visits);

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

    /// <summary>Whoever is to get an alert got it, at least once and always the same.</summary>
    private void Deliveries(Receiver receiver)
    {
        file.Count("SELECT count(*) FROM deliveries WHERE state <> 'delivered'").ShouldBe(0, "every delivery is done");
        var received = receiver.Attempts.ToLookup(a => JsonElement.Parse(a.Body).GetProperty("id").GetString()!, a => a.Body);
        var sent = file.Read(
            "SELECT DISTINCT a.id, a.body FROM deliveries d JOIN alerts a ON a.position = d.alert",
            r => (Id: r.GetString(0), Body: Encoding.UTF8.GetString(LedgerFile.Blob(r, 1)!)));
        sent.ShouldNotBeEmpty();
        foreach (var (id, body) in sent)
        {
            received[id].Distinct().ShouldBe([body], $"what the receiver got of {id}");
        }

        received.Count.ShouldBe(sent.Count, "nothing is delivered that is not in the store");
    }
}
