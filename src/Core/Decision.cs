namespace Monitoring.Core;

/// <summary>An expected "no": nothing happened, and this is why.</summary>
/// <param name="Field">The field of the input it is about, for example <c>data.record.agent</c>.</param>
/// <param name="Code">A stable word in kebab case.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record Refusal(string Field, string Code, string Message);

/// <summary>Something that must reach another entity, exactly as often as the decision stands: once.</summary>
/// <param name="To">The receiver.</param>
/// <param name="Command">A command of the receiver's kind.</param>
public sealed record Message(EntityKey To, object Command);

/// <summary>What a command led to: facts, and messages to others; or the reasons it was refused, and nothing else.</summary>
/// <typeparam name="TEvent">The facts of the entity.</typeparam>
public sealed record Decision<TEvent>(
    IReadOnlyList<TEvent> Events, IReadOnlyList<Message> Messages, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Whether it was refused.</summary>
    public bool IsRefused => Refusals.Count > 0;
}
