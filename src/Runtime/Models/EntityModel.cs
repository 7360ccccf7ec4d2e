using System.Text.Json;
using Monitoring.Core;
using Monitoring.Runtime.Directory;
using Monitoring.Runtime.Feed;
using Monitoring.Runtime.Rollups;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Runtime.Models;

/// <summary>What one command led to, ready to be written.</summary>
internal sealed class Decided
{
    /// <summary>Why it was refused; empty when it was not.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>The state after it.</summary>
    public required object State { get; init; }

    /// <summary>The facts, JSON; null when it led to none.</summary>
    public byte[]? Facts { get; init; }

    /// <summary>Commands for others.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>Read-model rows that must be right at once.</summary>
    public IReadOnlyList<Row> Rows { get; init; } = [];

    /// <summary>What staff who follow the feed are told.</summary>
    public IReadOnlyList<FeedItem> Feed { get; init; } = [];

    /// <summary>Code of the region that the row of an item's issue names from now on; null where that row is not written.</summary>
    public string? ListedIn { get; init; }

    /// <summary>Whether it concerns nobody else, so that the read model may follow in the background.</summary>
    public bool IsRoutine { get; init; }

    /// <summary>Numbers of the issues it touched.</summary>
    public IReadOnlyList<string> Issues { get; init; } = [];

    /// <summary>The rules it was decided by, or null.</summary>
    public Content? Rules { get; init; }

    /// <summary>The place it was decided on, or null.</summary>
    public Content? Place { get; init; }

    /// <summary>Name and version of the policy, or null.</summary>
    public string? Policy { get; init; }
}

/// <summary>What a decision is made with, besides state and command.</summary>
/// <param name="Key">The entity.</param>
/// <param name="Site">Its site; null for regions and for sites not registered yet.</param>
/// <param name="Now">The present instant of the domain's clock.</param>
/// <param name="NextSeq">The number its ledger entry will have.</param>
/// <param name="Head">The hash of its last entry.</param>
internal readonly record struct Scope(EntityKey Key, SiteEntry? Site, Instant Now, long NextSeq, byte[] Head);

/// <summary>How one kind of entity decides, remembers and shows itself. Has no state of its own.</summary>
internal abstract class EntityModel
{
    /// <summary>The state of an entity that has no ledger.</summary>
    public abstract object None { get; }

    /// <summary>The command that time sends.</summary>
    public abstract object Wake { get; }

    /// <summary>Decides.</summary>
    public abstract Decided Decide(object state, object command, in Scope scope);

    /// <summary>
    /// Whether a command may be refused for what it says of other places. Nothing is written then that could be held against
    /// what another node has changed, so that all of that must be heard before it is decided.
    /// </summary>
    public virtual bool NamesOthers(object command) => false;

    /// <summary>Code of the region that an entity in that state belongs to, without which it cannot be decided; null for none.</summary>
    public virtual string? RegionOf(object state) => null;

    /// <summary>When it must be looked at next, or null for never.</summary>
    public abstract Instant? NextWake(object state, in Scope scope);

    /// <summary>Which of several overdue wakes goes first; 0 to 3.</summary>
    public virtual int Urgency(object state) => 0;

    /// <summary>The figure of the roll-ups in which an entity in that state counts; null for none.</summary>
    /// <param name="state">The state.</param>
    /// <param name="listedIn">Code of the region that the row of an item's live issue names.</param>
    public virtual RollupFigure? CountedIn(object state, string? listedIn) => null;

    /// <summary>The rows that follow in the background; empty where none do.</summary>
    public virtual IReadOnlyList<Row> RoutineRows(object state, in Scope scope) => [];

    /// <summary>The state after the facts of one more entry.</summary>
    public abstract object Fold(object state, ReadOnlySpan<byte> facts);

    /// <summary>Reads a snapshot.</summary>
    public abstract object ReadState(ReadOnlySpan<byte> json);

    /// <summary>Writes a snapshot.</summary>
    public abstract byte[] WriteState(object state);

    /// <summary>Reads a command that came as a message.</summary>
    public abstract object ReadCommand(ReadOnlySpan<byte> json);

    /// <summary>Writes a command of that kind of entity.</summary>
    public abstract byte[] WriteCommand(object command);
}

/// <summary>An entity model over the types of Core.</summary>
internal abstract class EntityModel<TState, TCommand, TEvent> : EntityModel
    where TState : class
    where TCommand : class
{
    public override object Fold(object state, ReadOnlySpan<byte> facts)
    {
        var folded = (TState)state;
        foreach (var fact in CoreJson.Read<TEvent[]>(facts))
        {
            folded = Evolve(folded, fact);
        }

        return folded;
    }

    public override object ReadState(ReadOnlySpan<byte> json) => CoreJson.Read<TState>(json);

    public override byte[] WriteState(object state) => CoreJson.Write((TState)state);

    public override object ReadCommand(ReadOnlySpan<byte> json) => CoreJson.Read<TCommand>(json);

    public override byte[] WriteCommand(object command) => CoreJson.Write((TCommand)command);

    public override Decided Decide(object state, object command, in Scope scope) => Decide((TState)state, (TCommand)command, scope);

    public override Instant? NextWake(object state, in Scope scope) => NextWake((TState)state, scope);

    protected abstract TState Evolve(TState state, TEvent fact);

    protected abstract Decided Decide(TState state, TCommand command, in Scope scope);

    protected abstract Instant? NextWake(TState state, in Scope scope);

    /// <summary>The facts as the ledger keeps them; null when there are none.</summary>
    protected static byte[]? WriteFacts(IReadOnlyList<TEvent> facts) =>
        facts.Count == 0 ? null : JsonSerializer.SerializeToUtf8Bytes(facts, CoreJson.Options);

    /// <summary>The state after all facts.</summary>
    protected TState EvolveAll(TState state, IReadOnlyList<TEvent> facts)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            state = Evolve(state, facts[i]);
        }

        return state;
    }
}
