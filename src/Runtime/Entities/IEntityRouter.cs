using Monitoring.Core;
using Monitoring.Runtime.Storage;

namespace Monitoring.Runtime.Entities;

/// <summary>Brings commands to entities, wherever they are.</summary>
internal interface IEntityRouter
{
    /// <summary>Sends a command from outside; answered <see cref="CommandStatus.Retry"/> when too much waits.</summary>
    Task<CommandResult> Send(EntityKey key, Envelope envelope);

    /// <summary>Brings a message to its receiver; never turned away.</summary>
    /// <param name="message">The message.</param>
    /// <param name="command">The command in it, where the caller has it; null to read it.</param>
    /// <param name="position">The position of the entry that sent it.</param>
    Task<CommandResult> Deliver(StoredMessage message, object? command, long position);

    /// <summary>Wakes an entity.</summary>
    Task<CommandResult> Wake(ArmedWake wake);
}
