using NodaTime;

namespace Monitoring.Runtime.Entities;

/// <summary>One command waiting for its entity, and the answer to whoever sent it.</summary>
internal sealed class Envelope() : TaskCompletionSource<CommandResult>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    /// <summary>A command of the entity's kind.</summary>
    public required object Command { get; init; }

    /// <summary>The ledger's kind: the type of a field event, or one of <see cref="EntryKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant Happened { get; init; }

    /// <summary>What the ledger keeps of the input.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>16 bytes that name it in the ledger; null for wakes.</summary>
    public byte[]? Identity { get; init; }

    /// <summary>The message it came as; 0 for none.</summary>
    public long MessageId { get; init; }

    /// <summary>The due instant it wakes for; null for everything but wakes.</summary>
    public Instant? WakeDue { get; init; }

    /// <summary>The watch that counts it while it is under way; see <see cref="UnderWay"/>. Null while nobody waits for it.</summary>
    public int? Watch { get; set; }

    /// <summary>Whether its identity turned out to be in the ledger already.</summary>
    public bool IsDuplicate { get; set; }

    /// <summary>The result it will have once its change is durable.</summary>
    public CommandResult? Pending { get; set; }

    /// <summary>The one that waits behind it; see <see cref="Mailbox"/>.</summary>
    public Envelope? Next { get; set; }

    /// <summary>What becomes of the messages it led to; null where it led to none.</summary>
    public List<Task<CommandResult>>? FollowUps { get; set; }

    /// <summary>Whether it came from outside and may be turned away when too much waits.</summary>
    public bool IsExternal => MessageId == 0 && WakeDue is null;
}

/// <summary>The ledger's kinds besides the types of field events.</summary>
public static class EntryKinds
{
    /// <summary>A command of another entity.</summary>
    public const string Message = "message";

    /// <summary>A command of staff.</summary>
    public const string Command = "command";

    /// <summary>How a channel does that alerts go out by.</summary>
    public const string Delivery = "delivery";

    /// <summary>Time has passed.</summary>
    public const string Wake = "wake";
}

/// <summary>Answers that are always the same.</summary>
internal static class Results
{
    /// <summary>Accepted, touching no issue.</summary>
    public static readonly CommandResult Accepted = new(CommandStatus.Accepted, [], []);

    /// <summary>There already.</summary>
    public static readonly CommandResult Duplicate = new(CommandStatus.Duplicate, [], []);

    /// <summary>Not taken for a passing reason.</summary>
    public static readonly CommandResult Retry = new(CommandStatus.Retry, [], []);
}
