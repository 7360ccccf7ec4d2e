using Monitoring.Core;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Entities;

/// <summary>Decides the commands of one turn, each on the state that those before it left, and gathers what is to be written.</summary>
internal sealed class TurnBuilder(EntityKey key, EntityModel model, EntityHost host, Memory memory, SiteEntry? site)
{
    /// <summary>A snapshot is written when that many entries have gathered since the last: the most that loading has to fold.</summary>
    private const int SnapshotEvery = 32;

    private readonly Instant _now = host.Clock.Now;
    private readonly List<LedgerEntry> _entries = new(1);
    private readonly List<Envelope> _owners = new(1);
    private List<Dispatch>? _dispatches;
    private List<long>? _consumed;
    private List<FeedItem>? _feed;
    private IReadOnlyList<Row> _rows = [];
    private object _state = memory.State;
    private long _seq = memory.Seq;
    private byte[] _hash = memory.Hash;
    private string? _listedIn = memory.ListedIn;
    private Instant? _claimed;
    private bool _isRoutine = true;
    private bool _isDirty;
    private bool _isWokenAmiss;

    /// <summary>Decides; null when there is nothing to write and every command has its answer.</summary>
    public Turn? Decide(Entity entity, Envelope[] envelopes)
    {
        foreach (var envelope in envelopes)
        {
            Decide(envelope);
        }

        if (_isWokenAmiss && host.Node is not null)
        {
            // Another node may have armed what is in the store: were this entity not read anew, it would be woken for ever.
            entity.Forget();
        }

        var wake = Wake();
        if (_entries.Count == 0 && _consumed is null && wake is null)
        {
            return null;
        }

        var snapshot = _entries.Count > 0 && _seq - memory.SnapshotSeq >= SnapshotEvery ? new Snapshot(_seq, _hash, model.WriteState(_state)) : null;
        var change = new Change
        {
            Entity = key,
            EntityId = memory.EntityId,
            Head = memory.Seq,
            Entries = _entries,
            Snapshot = snapshot,
            Rows = _rows,
            Messages = _dispatches is null ? [] : [.. _dispatches.Select(d => d.Out)],
            Consumed = _consumed ?? [],
            Feed = _feed is null ? null : new FeedNews(_feed),
            Wake = wake,
        };
        var after = new Memory(
            memory.EntityId,
            _state,
            _seq,
            _hash,
            snapshot?.Seq ?? memory.SnapshotSeq,
            wake is null ? memory.Armed : wake.Due,
            wake?.Urgency ?? memory.Urgency,
            _listedIn);
        return new Turn(entity, site, after, change, Moved())
        {
            Envelopes = envelopes,
            Owners = _owners,
            Dispatches = _dispatches ?? [],
            LeavesDirty = _isDirty,
        };
    }

    private void Decide(Envelope envelope)
    {
        if (envelope.IsDuplicate || IsInThisTurn(envelope.Identity))
        {
            Consume(envelope);
            envelope.Pending = Results.Duplicate;
            return;
        }

        if (envelope.WakeDue is { } due && due != memory.Armed)
        {
            // The row has moved since; whoever moved it armed another wake.
            _isWokenAmiss = true;
            envelope.Pending = Results.Accepted;
            return;
        }

        var scope = new Scope(key, site, _now, _seq + 1, _hash);
        Decided decided;
        try
        {
            decided = model.Decide(_state, envelope.Command, scope);
        }
#pragma warning disable CA1031 // A rule that throws must not take the process or its neighbours along.
        catch (Exception e)
#pragma warning restore CA1031
        {
            host.Log.RuleFailed(e, key, envelope.Kind);
            envelope.Pending = Results.Retry;
            return;
        }

        Consume(envelope);
        if (decided.Refusals.Count > 0)
        {
            if (envelope.MessageId != 0)
            {
                host.Log.MessageRefused(key, decided.Refusals[0].Code);
            }

            envelope.Pending = new CommandResult(CommandStatus.Refused, [], decided.Refusals);
            return;
        }

        if (envelope.WakeDue is { } claimed)
        {
            _claimed = claimed;
            host.Meter.Woken(_now - claimed);
        }

        envelope.Pending = decided.Issues.Count == 0 ? Results.Accepted : new CommandResult(CommandStatus.Accepted, decided.Issues, []);
        if (decided.Facts is not null || envelope.IsExternal)
        {
            Keep(envelope, decided, decided.Facts ?? "[]"u8.ToArray());
        }
    }

    private void Keep(Envelope envelope, Decided decided, byte[] facts)
    {
        _seq++;
        if (_seq == 1)
        {
            envelope.Pending = envelope.Pending! with { IsFirst = true };
        }

        var rules = decided.Rules;
        _hash = LedgerHash.Of(
            _hash,
            key.ToString(),
            _seq,
            envelope.Kind,
            envelope.Happened,
            _now,
            envelope.Input.Span,
            facts,
            rules is null ? [] : rules.Hash,
            decided.Place is null ? [] : decided.Place.Hash);
        _entries.Add(new LedgerEntry
        {
            Seq = _seq,
            Identity = envelope.Identity,
            Kind = envelope.Kind,
            Happened = envelope.Happened,
            Decided = _now,
            Input = envelope.Input,
            Facts = facts,
            Rules = rules,
            Place = decided.Place,
            Policy = decided.Policy,
            Hash = _hash,
        });
        _owners.Add(envelope);
        for (var i = 0; i < decided.Messages.Count; i++)
        {
            var message = decided.Messages[i];
            var body = host.ModelOf(message.To.Kind).WriteCommand(message.Command);
            (_dispatches ??= []).Add(new Dispatch(envelope, new OutgoingMessage(message.To, Identity.OfMessage(_hash, i), _now, body), message.Command));
        }

        foreach (var item in decided.Feed)
        {
            (_feed ??= []).Add(item is FeedIssue issue ? issue with { From = LeftBehind(issue) } : item);
        }

        _state = decided.State;
        _listedIn = decided.ListedIn ?? _listedIn;
        _rows = _rows.Count == 0 ? decided.Rows : [.. _rows, .. decided.Rows];
        _isRoutine &= decided.IsRoutine;
        _isDirty |= decided.IsRoutine;
    }

    /// <summary>Where the entity counts before and after all commands of the turn; what lies between was never durable.</summary>
    private RollupMove? Moved()
    {
        var (from, to) = (model.CountedIn(memory.State, memory.ListedIn), model.CountedIn(_state, _listedIn));
        return from == to ? null : new RollupMove(from, to);
    }

    /// <summary>The region whose lists a live issue leaves by being listed in another one; null where it stays or was in none.</summary>
    private string? LeftBehind(FeedIssue issue) =>
        _listedIn != issue.Row.Region && model.CountedIn(_state, _listedIn) is not null ? _listedIn : null;

    private void Consume(Envelope envelope)
    {
        if (envelope.MessageId != 0)
        {
            (_consumed ??= []).Add(envelope.MessageId);
        }
    }

    private bool IsInThisTurn(byte[]? identity) =>
        identity is not null && _entries.Count > 0 && _entries.Exists(e => e.Identity is { } known && known.AsSpan().SequenceEqual(identity));

    /// <summary>
    /// The wake row moves only when it must become due earlier, when the row itself was claimed, or when its urgency
    /// changed; one that is too early wakes an entity that puts it off. Routine commands only ever put it off.
    /// </summary>
    private WakeChange? Wake()
    {
        if (_claimed is null && (_isRoutine || _entries.Count == 0))
        {
            return null;
        }

        var next = model.NextWake(_state, new Scope(key, site, _now, _seq + 1, _hash));
        var urgency = model.Urgency(_state);
        if (_claimed is not null)
        {
            return new WakeChange(next, urgency, _claimed);
        }

        if (next is null || (memory.Armed <= next && urgency == memory.Urgency))
        {
            return null;
        }

        return new WakeChange(memory.Armed < next ? memory.Armed : next, urgency, null);
    }
}
