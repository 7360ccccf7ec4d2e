using Monitoring.Gateway.Demo.Plan;
using NodaTime;

namespace Monitoring.Gateway.Demo.Play;

/// <summary>What is still to be done, in the order of its time.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<DemoAction, (Instant At, long Number)> _actions = new();
    private long _count;

    /// <summary>Puts something down.</summary>
    internal void Add(IEnumerable<DemoAction> actions)
    {
        foreach (var action in actions)
            _actions.Enqueue(action, (action.At, ++_count));
    }

    /// <summary>Takes what is to be done by an instant, in order.</summary>
    internal List<DemoAction> TakeUntil(Instant until)
    {
        var due = new List<DemoAction>();
        while (_actions.TryPeek(out var action, out _) && action.At <= until)
        {
            due.Add(action);
            _actions.Dequeue();
        }

        return due;
    }
}
