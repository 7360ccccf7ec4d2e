namespace Monitoring.Runtime.Nodes;

/// <summary>What comes to an entity.</summary>
public enum EntityRequestKind
{
    /// <summary>A command from outside.</summary>
    Command,

    /// <summary>A command of another entity.</summary>
    Message,

    /// <summary>Time has passed.</summary>
    Wake,
}

/// <summary>A command on its way to the node that has its entity; may come twice and means the same then.</summary>
/// <param name="kind">What it is.</param>
/// <param name="entry">The ledger's kind.</param>
/// <param name="happened">When it happened, in ticks since 1970.</param>
/// <param name="input">What the ledger keeps of the input.</param>
/// <param name="identity">16 bytes that name it in the ledger; null for wakes.</param>
/// <param name="messageId">The message it came as; 0 for none.</param>
/// <param name="after">The position up to which the receiver's node must have heard all news.</param>
public sealed class EntityRequest(
    EntityRequestKind kind, string entry, long happened, ReadOnlyMemory<byte> input, byte[]? identity, long messageId, long after)
{
    private readonly Func<byte[]>? _write;
    private byte[]? _body;

    /// <summary>A command that is in this process as it is.</summary>
    internal EntityRequest(
        EntityRequestKind kind, string entry, long happened, ReadOnlyMemory<byte> input, byte[]? identity, long messageId, long after, object command, Func<byte[]> write)
        : this(kind, entry, happened, input, identity, messageId, after) => (Command, _write) = (command, write);

    /// <summary>What it is.</summary>
    public EntityRequestKind Kind { get; } = kind;

    /// <summary>The ledger's kind.</summary>
    public string Entry { get; } = entry;

    /// <summary>When it happened, or the due instant of a wake, in ticks since 1970.</summary>
    public long Happened { get; } = happened;

    /// <summary>What the ledger keeps of the input.</summary>
    public ReadOnlyMemory<byte> Input { get; } = input;

    /// <summary>16 bytes that name it in the ledger; null for wakes.</summary>
    public byte[]? Identity { get; } = identity;

    /// <summary>The message it came as; 0 for none.</summary>
    public long MessageId { get; } = messageId;

    /// <summary>The position up to which the receiver's node must have heard all news.</summary>
    public long After { get; } = after;

    /// <summary>The command, JSON; written only when it leaves the process. Empty for wakes.</summary>
    public byte[] Body
    {
        get => _body ??= _write?.Invoke() ?? [];
        init => _body = value;
    }

    /// <summary>The command where it has not left the process; null otherwise.</summary>
    internal object? Command { get; }
}

/// <summary>What an entity answered.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Through">The position up to which whoever hears of it must have heard all news; 0 for any.</param>
public sealed record EntityAnswer(CommandResult Result, long Through);

/// <summary>The shell around an entity, wherever it is.</summary>
public interface IEntityShell
{
    /// <summary>Hands over a command and answers once it is durable.</summary>
    Task<EntityAnswer> TakeAsync(EntityRequest request);
}
