using System.Collections.Concurrent;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests.Kills;

/// <summary>One event that was sent, and every answer its senders heard.</summary>
internal sealed class SentEvent(FieldEvent one)
{
    private readonly ConcurrentQueue<Receipt> _receipts = new();
    private int _sends;

    /// <summary>The event.</summary>
    public FieldEvent Event => one;

    /// <summary>Whether somebody was told that it is durable.</summary>
    public bool IsAcknowledged => _receipts.Any(r => r.IsTaken);

    /// <summary>Whether somebody was told that it is refused, and why.</summary>
    public string? Refusal => _receipts.FirstOrDefault(r => r.Status == "rejected")?.Errors;

    /// <summary>Whether it is still to be sent again.</summary>
    public bool IsOpen => !IsAcknowledged && Refusal is null;

    /// <summary>Whether every answer to it came and refused it; what was refused once may be in order later.</summary>
    public bool WasAlwaysRefused => _receipts.Count == _sends && _receipts.All(r => r.Status == "rejected");

    /// <summary>The issues its receipts named.</summary>
    public IEnumerable<string> Issues => _receipts.Where(r => r.IsTaken).SelectMany(r => r.Issues);

    /// <summary>It is sent once more.</summary>
    public void Send() => Interlocked.Increment(ref _sends);

    /// <summary>Keeps an answer.</summary>
    public void Hear(Receipt receipt) => _receipts.Enqueue(receipt);
}

/// <summary>What all clients together have sent and heard: what the system has promised.</summary>
internal sealed class Traffic
{
    private readonly ConcurrentDictionary<string, SentEvent> _sent = new();
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>Everything sent, in about the order it was first sent.</summary>
    public IEnumerable<SentEvent> All => _order.Select(id => _sent[id]);

    /// <summary>How many different events were sent.</summary>
    public int Count => _order.Count;

    /// <summary>An event by its id; null when nobody sent it.</summary>
    public SentEvent? Find(string id) => _sent.GetValueOrDefault(id);

    /// <summary>A random event sent before.</summary>
    public SentEvent Any(Random random) => _sent[_order.ElementAt(random.Next(_order.Count))];

    /// <summary>Sends events and remembers the answers; what was acknowledged before must be called a duplicate now.</summary>
    public async Task SendAsync(Api api, params IReadOnlyList<FieldEvent> events)
    {
        var known = events.Select(e => _sent.TryGetValue(e.Id, out var sent) && sent.IsAcknowledged).ToList();
        Send(events);
        var answer = await api.SendAsync(events);
        answer.Receipts.Select(r => r.Id).ShouldBe(events.Select(e => e.Id), "receipts come in the order of the events");
        foreach (var (receipt, wasKnown) in answer.Receipts.Zip(known))
        {
            _sent[receipt.Id].Hear(receipt);
            if (wasKnown)
            {
                receipt.Status.ShouldBeOneOf(["duplicate", "retry"], $"{_sent[receipt.Id].Event.Json} was acknowledged before and is answered {receipt}");
            }
        }
    }

    /// <summary>Remembers events that somebody else has sent, with the answers.</summary>
    public void Remember(IReadOnlyList<FieldEvent> events, IReadOnlyList<Receipt> receipts)
    {
        Send(events);
        foreach (var receipt in receipts)
        {
            _sent[receipt.Id].Hear(receipt);
        }
    }

    private void Send(IReadOnlyList<FieldEvent> events)
    {
        foreach (var one in events)
        {
            if (_sent.TryAdd(one.Id, new SentEvent(one)))
            {
                _order.Enqueue(one.Id);
            }

            _sent[one.Id].Send();
        }
    }
}
