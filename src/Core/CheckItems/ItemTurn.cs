using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems.Duties;
using Monitoring.Core.Escalation;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Core.CheckItems;

/// <summary>One command being decided: facts are added one by one, each rule sees the state that those before it left.</summary>
/// <param name="state">The state the command met.</param>
/// <param name="context">The outside.</param>
/// <param name="now">When it is decided.</param>
internal sealed class ItemTurn(ItemState state, ItemContext context, Instant now)
{
    /// <summary>What comes due is called late when it is decided longer after than this.</summary>
    private static readonly Duration Punctual = Duration.FromMinutes(1);

    private readonly List<ItemEvent> _facts = [];
    private readonly List<Message> _messages = [];

    /// <summary>The state with all facts so far.</summary>
    public ItemState State { get; private set; } = state;

    /// <summary>The outside.</summary>
    public ItemContext Context { get; } = context;

    /// <summary>The rules in force.</summary>
    public ItemRules Rules => Context.Rules;

    /// <summary>When it is decided.</summary>
    public Instant Now { get; } = now;

    /// <summary>Whether the site has been told anything of that issue in this turn.</summary>
    public bool HasToldSite(string issue) =>
        _facts.Exists(f => f is ItemEvent.Told told && told.Alert.Issue == issue && told.Alert.Recipients.Any(r => r.Rung == 0));

    /// <summary>Adds a fact.</summary>
    public void Apply(ItemEvent fact)
    {
        _facts.Add(fact);
        State = ItemEvolution.Evolve(State, fact);
    }

    /// <summary>Sends a command to another entity, once the decision is durable.</summary>
    public void Send(EntityKey to, object command) => _messages.Add(new Message(to, command));

    /// <summary>The duty book of the item; only for duty items.</summary>
    public DutyBook Book() => ItemClock.Book(State, Rules);

    /// <summary>Whether what came due then is late now.</summary>
    public bool IsLate(Instant cameDueAt) => Now - cameDueAt > Punctual;

    /// <summary>Tells an audience something that no issue stands behind.</summary>
    public void Tell(AlertReason reason, Severity severity, Audience audience, Instant since, Instant cameDueAt, params (string Name, string Value)[] inputs) =>
        Apply(new ItemEvent.Told(
            Alert(reason, severity, audience, since, cameDueAt, inputs) with { Policy = Rules.PolicyRef }, OnTheLine: false));

    /// <summary>Tells an audience something about an issue of the item.</summary>
    public void TellOf(Issues.Issue issue, AlertReason reason, Audience audience, Instant cameDueAt, Instant? dueAt, Telling telling) =>
        Apply(new ItemEvent.Told(
            Alert(reason, issue.Severity, audience, issue.RaisedAt, cameDueAt, telling.Inputs) with
            {
                Policy = issue.Frozen.Policy,

                // What is still told of a notice once its issue has ended is about the notice alone: of an ended issue nothing escalates.
                Issue = State.Live?.Number == issue.Number ? issue.Number : null,
                Notice = telling.Notice,
                DueAt = dueAt,
            },
            telling.OnTheLine));

    /// <summary>The decision made of all facts and messages.</summary>
    public Decision<ItemEvent> Decided() => new(_facts, _messages, []);

    /// <summary>An instant as it stands among the inputs of an alert.</summary>
    public static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private Alert Alert(AlertReason reason, Severity severity, Audience audience, Instant since, Instant cameDueAt, (string Name, string Value)[] inputs) => new()
    {
        Reason = reason,
        Severity = severity,
        Rung = audience.Rung,
        Recipients = audience.Recipients,
        Vacant = audience.Vacant,
        RaisedAt = since,
        DecidedAt = Now,
        Late = IsLate(cameDueAt),
        Policy = Rules.PolicyRef,
        Inputs = inputs.Append(("cameDueAt", Text(cameDueAt))).ToDictionary(i => i.Item1, i => i.Item2),
    };
}

/// <summary>How something is told of an issue.</summary>
/// <param name="OnTheLine">Whether it is a step of the issue's own ladder and counts for its rung.</param>
/// <param name="Notice">Number of the notice it is about, or null.</param>
/// <param name="Inputs">The inputs of the decision, by name.</param>
internal sealed record Telling(bool OnTheLine, string? Notice, params (string Name, string Value)[] Inputs)
{
    /// <summary>Off the line, about no notice, with nothing to add.</summary>
    public static readonly Telling Plain = new(false, null);
}
