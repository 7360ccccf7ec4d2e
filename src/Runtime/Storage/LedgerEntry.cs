using Monitoring.Core;
using NodaTime;

namespace Monitoring.Runtime.Storage;

/// <summary>Something kept once by the hash of its content, so that a decision can be replayed on what it was decided on.</summary>
/// <param name="kind">What it is: <c>rules</c>, <c>place</c>, <c>site</c> or <c>region</c>.</param>
/// <param name="hash">SHA-256 of the body.</param>
/// <param name="body">Canonical JSON.</param>
/// <param name="parts">Other contents that the body names by their hashes; stored before it.</param>
public sealed class Content(string kind, byte[] hash, byte[] body, IReadOnlyList<Content> parts)
{
    /// <summary>What it is.</summary>
    public string Kind { get; } = kind;

    /// <summary>SHA-256 of the body; 32 bytes.</summary>
    public byte[] Hash { get; } = hash;

    /// <summary>Canonical JSON.</summary>
    public byte[] Body { get; } = body;

    /// <summary>Other contents that the body names by their hashes.</summary>
    public IReadOnlyList<Content> Parts { get; } = parts;

    /// <summary>The number a store gave it; 0 until it is stored. Only those that write to the store set it, all to the same number.</summary>
    public long StoredAs { get; set; }
}

/// <summary>One line of the ledger: an input and the facts it led to. Never changed once written.</summary>
public sealed class LedgerEntry
{
    /// <summary>Counts the entries of one entity from 1 without gaps.</summary>
    public required long Seq { get; init; }

    /// <summary>16 bytes that identify the event or message, unique in the whole ledger; null for wakes.</summary>
    public required byte[]? Identity { get; init; }

    /// <summary>The type of a field event, or <c>message</c>, <c>command</c>, <c>delivery</c>, <c>wake</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant Happened { get; init; }

    /// <summary>When it was decided.</summary>
    public required Instant Decided { get; init; }

    /// <summary>The input as it came in, byte by byte; empty for wakes.</summary>
    public required ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>The facts, a JSON array.</summary>
    public required ReadOnlyMemory<byte> Facts { get; init; }

    /// <summary>The rules it was decided by, or null where none apply.</summary>
    public required Content? Rules { get; init; }

    /// <summary>The site and regions it was decided on; null where the decision concerned nobody else.</summary>
    public required Content? Place { get; init; }

    /// <summary>Name and version of the policy, for people; null where none applies.</summary>
    public required string? Policy { get; init; }

    /// <summary>Chains it to the entity's entry before; 32 bytes, see <see cref="LedgerHash"/>.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>A line of the ledger as it was read back.</summary>
/// <param name="Position">Its place in commit order, over all entities.</param>
/// <param name="Entity">Whose it is.</param>
/// <param name="Seq">Its number within the entity.</param>
/// <param name="Kind">See <see cref="LedgerEntry.Kind"/>.</param>
/// <param name="Happened">When it happened.</param>
/// <param name="Decided">When it was decided.</param>
/// <param name="Input">The input.</param>
/// <param name="Facts">The facts.</param>
/// <param name="RulesHash">Hash of the rules, or null.</param>
/// <param name="PlaceHash">Hash of the place, or null.</param>
/// <param name="Policy">The policy, or null.</param>
/// <param name="Hash">Its hash.</param>
public sealed record StoredEntry(
    long Position,
    EntityKey Entity,
    long Seq,
    string Kind,
    Instant Happened,
    Instant Decided,
    byte[] Input,
    byte[] Facts,
    byte[]? RulesHash,
    byte[]? PlaceHash,
    string? Policy,
    byte[] Hash)
{
    /// <summary>The kind of an entry whose month is archived: that it came is known, and what it led to is not.</summary>
    public const string Archived = "archived";
}
