using Monitoring.Core;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Entities;

/// <summary>
/// The one writer of one entity: decides its commands in their order, everything that waits in one turn, and commits each
/// turn before it decides the next. Holds nothing that the store does not hold as well.
/// </summary>
internal sealed partial class Entity(EntityKey key, EntityModel model, EntityHost host) : IThreadPoolWorkItem
{
    private const int MaxTurn = 64;

    private bool _isDirty;
    private volatile bool _mustReload;
    private volatile Memory? _memory;
    private SiteEntry? _site;

    /// <summary>Which entity.</summary>
    public EntityKey Key => key;

    /// <summary>What it knows may be old: it is read anew before it decides again.</summary>
    public void Forget() => _mustReload = true;

    /// <summary>The change that brings the read model up to date, or null when it is already.</summary>
    public Change? TakeRoutineChange(Instant now)
    {
        lock (_gate)
        {
            if (!_isDirty)
            {
                return null;
            }

            _isDirty = false;
        }

        var memory = _memory!;
        var rows = model.RoutineRows(memory.State, new Scope(key, host.Directory.Cached(key.SiteCode) ?? _site, now, memory.Seq + 1, memory.Hash));
        return new Change { Entity = key, EntityId = memory.EntityId, Head = memory.Seq, Rows = rows };
    }

    /// <summary>Has its routine rows written with the next round.</summary>
    public void MarkDirty()
    {
        lock (_gate)
        {
            if (_isDirty)
            {
                return;
            }

            _isDirty = true;
        }

        host.Projector.Add(this);
    }

    /// <summary>Loads it and has its routine rows written; for what a sudden end left behind.</summary>
    /// <exception cref="UnreadableException">It cannot be read for a reason of its own.</exception>
    /// <exception cref="StoreException">The store does not answer.</exception>
    public async Task RecoverAsync(CancellationToken cancellation)
    {
        await host.Reader.ReadAsync(key, PrepareAsync, cancellation);
        MarkDirty();
    }

    /// <inheritdoc/>
    void IThreadPoolWorkItem.Execute() => Run();

    /// <summary>A turn is over, one way or another.</summary>
    public void OnDone(Turn turn, in CommitOutcome outcome)
    {
        switch (outcome.Status)
        {
            case CommitStatus.Committed:
                _memory = turn.After with { EntityId = outcome.EntityId };
                if (turn.LeavesDirty)
                {
                    MarkDirty();
                }

                Announce(turn, outcome);
                var through = turn.Change.News is null ? 0 : outcome.Position;
                foreach (var envelope in turn.Envelopes)
                {
                    host.Complete(envelope, through == 0 ? envelope.Pending! : envelope.Pending! with { Through = through });
                }

                break;
            case CommitStatus.Duplicate:
                turn.Owners[outcome.Culprit].IsDuplicate = true;
                PutBack(turn.Envelopes);
                break;
            default:
                // Somebody else has written this entity's ledger, or the outside has changed: read it again and decide again.
                _mustReload = true;
                PutBack(turn.Envelopes);
                break;
        }

        GoOn();
    }

    /// <summary>
    /// The store failed. Whoever waits outside is told to come again; what came from inside waits here and is tried again. Where the
    /// store takes the changes of others and not this one, nobody waits for it meanwhile.
    /// </summary>
    public void OnFailed(Turn turn, Exception reason)
    {
        host.Log.ChangeNotTaken(reason, key);
        foreach (var envelope in turn.Envelopes.Where(e => e.IsExternal))
        {
            host.Complete(envelope, Results.Retry);
        }

        _mustReload = true;
        Envelope[] inside = [.. turn.Envelopes.Where(e => !e.IsExternal)];
        PutBack(inside);
        if (inside.Length == 0)
        {
            GoOn();
        }
        else if (reason is not StoreException { IsRefusal: true } || HoldUp())
        {
            host.RunLater(this);
        }
    }

    /// <summary>
    /// The store does not answer. Whoever waits outside is told to come again, so that nobody waits as long as an outage takes; what
    /// is under way goes on, and whoever sends it again finds it there. What waits for it was not begun, and is not.
    /// </summary>
    public void OnLate(Turn turn)
    {
        foreach (var envelope in turn.Envelopes.Where(e => e.IsExternal))
        {
            envelope.TrySetResult(Results.Retry);
        }

        TurnAway();
    }

    private void Run()
    {
        for (var most = MaxTurn; ;)
        {
            if (!IsReady())
            {
                _ = PrepareAndRunAsync();
                return;
            }

            var envelopes = Take(most);
            if (envelopes.Length == 0)
            {
                return;
            }

            most = MaxTurn;
            Turn? turn = null;
            try
            {
                turn = new TurnBuilder(key, model, host, _memory!, _site).Decide(this, envelopes);
            }
#pragma warning disable CA1031 // A rule that fails on the state which a turn leaves must not take the process or its neighbours along.
            catch (Exception e)
#pragma warning restore CA1031
            {
                if (envelopes.Length > 1)
                {
                    // Whichever it was, the others are decided: from here on each alone.
                    PutBack(envelopes);
                    most = 1;
                    continue;
                }

                host.Log.RuleFailed(e, key, envelopes[0].Kind);
                envelopes[0].Pending = Results.Retry;
            }

            if (turn is not null)
            {
                host.Committer.Enqueue(turn);
                return;
            }

            foreach (var envelope in envelopes)
            {
                host.Complete(envelope, envelope.Pending!);
            }
        }
    }

    private bool IsReady() => _memory is not null && !_mustReload && (key.Kind != EntityKind.Item || _site is { IsStale: false });

    private async Task PrepareAndRunAsync()
    {
        try
        {
            await host.Reader.ReadAsync(key, PrepareAsync, host.Stopping);
        }
        catch (UnreadableException e)
        {
            host.Log.EntityNotRead(e, key);
            if (HoldUp())
            {
                host.RunLater(this);
            }

            return;
        }
#pragma warning disable CA1031 // Whatever it was, those who wait must hear of it, and the entity must not stand still for ever.
        catch (Exception e)
#pragma warning restore CA1031
        {
            host.Log.EntityNotRead(e, key);
            TurnAway();
            host.RunLater(this);
            return;
        }

        CountAgain();
        Run();
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        if (_memory is null || _mustReload)
        {
            // What it knew stays until then: routine rows may be made of it meanwhile, and are fenced by its head. Somebody may
            // ask meanwhile that it is read once more.
            _mustReload = false;
            try
            {
                _memory = await host.Reader.MemoryAsync(key, model, cancellation);
            }
            catch
            {
                _mustReload = true;
                throw;
            }

            await host.Directory.MeetAsync(model.RegionOf(_memory.State), cancellation);
        }

        if (key.Kind == EntityKind.Item && _site is not { IsStale: false })
        {
            _site = await host.Reader.SiteAsync(key, cancellation);
        }
    }

    /// <summary>Sends what the turn leads to on its way, in commit order, before anybody hears of the turn.</summary>
    private void Announce(Turn turn, in CommitOutcome outcome)
    {
        if (turn.Change.Wake is { Due: { } due } wake)
        {
            host.Armed(new ArmedWake(key, due, wake.Urgency));
        }

        var isSent = false;
        for (var i = 0; i < turn.Change.Rows.Count; i++)
        {
            if (turn.Change.Rows[i] is AlertRow alert)
            {
                host.Meter.Alerted(alert.Reason, Words.Of(alert.Severity));
                isSent |= alert.Targets.Count > 0;
            }
        }

        if (isSent)
        {
            host.Alerted();
        }

        for (var i = 0; i < turn.Dispatches.Count; i++)
        {
            var (cause, message, command) = turn.Dispatches[i];
            var stored = new StoredMessage(outcome.FirstMessageId + i, message.To, message.Identity, message.Sent, message.Body);
            var sent = host.Router.Deliver(stored, command, outcome.Position);
            (cause.FollowUps ??= []).Add(sent);
        }
    }
}
