using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Monitoring.Contracts.Payloads;

namespace Monitoring.Bus.In;

/// <summary>
/// The way of a message from the broker to the engine: read where it comes in, put in order, its events shared out among the
/// lanes by subject. Regions go alone, since what follows may lie in them.
/// </summary>
internal sealed class Intake : IAsyncDisposable
{
    private readonly MessageReader _reader;
    private readonly Sequencer _sequencer;
    private readonly Outcomes _outcomes;
    private readonly IEventDoor _door;
    private readonly BusState _state;
    private readonly int _regionsAtOnce;
    private readonly Lane[] _lanes;
    private readonly Channel<Delivery> _ordered = Channel.CreateUnbounded<Delivery>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Task> _work = [];
    private readonly List<Piece> _regions = [];

    /// <summary>Opens it.</summary>
    public Intake(IEventDoor door, Outcomes outcomes, BusOptions options, MessageReader reader, BusState state, TimeProvider system, ILogger log)
    {
        (_door, _outcomes, _reader, _state, _regionsAtOnce) = (door, outcomes, reader, state, options.EventsAtOnce);
        MemoryNotice.Say(options, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, log);
        _sequencer = new Sequencer(delivery => _ordered.Writer.TryWrite(delivery), system, log);
        _lanes = [.. Enumerable.Range(0, options.Lanes).Select(_ => new Lane(door, outcomes, options, system, log))];
        _work.AddRange(_lanes.Select(lane => Task.Run(() => UntilStoppedAsync(lane.RunAsync))));
        _work.Add(Task.Run(() => UntilStoppedAsync(ShareOutAsync)));
    }

    /// <summary>Takes a message, and ends when it may be acknowledged.</summary>
    /// <param name="channel">Whose delivery it is.</param>
    /// <param name="delivery">The message.</param>
    /// <exception cref="OperationCanceledException">It must not be: the channel is gone, or the system stops.</exception>
    public async Task AcceptAsync(object channel, Delivery delivery)
    {
        _state.Came();
        using var stop = _stopping.Token.Register(delivery.Abandon);
        try
        {
            delivery.Holds(Pieces.Of(delivery, _reader.Read(delivery.Form, delivery.Body, _door.Now)));
            _sequencer.Offer(channel, delivery);
            await delivery.Done;
        }
        finally
        {
            _state.Went();
        }
    }

    /// <summary>Lets go of what is not decided yet, so that the broker gives it to somebody again.</summary>
    public Task StopAsync() => _stopping.CancelAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Task.WhenAll(_work);
        _stopping.Dispose();
    }

    private async Task UntilStoppedAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            await work(_stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    private async Task ShareOutAsync(CancellationToken stopping)
    {
        while (await _ordered.Reader.WaitToReadAsync(stopping))
        {
            while (_ordered.Reader.TryRead(out var delivery))
            {
                foreach (var piece in delivery.Pieces)
                {
                    await ShareOutAsync(piece);
                }
            }

            await RegionsAsync();
        }
    }

    private async Task ShareOutAsync(Piece piece)
    {
        if (piece.Event is not { } incoming)
        {
            _outcomes.Park(piece, piece.Errors);
        }
        else if (incoming.Data is RegionData)
        {
            _regions.Add(piece);
            if (_regions.Count == _regionsAtOnce)
            {
                await RegionsAsync();
            }
        }
        else
        {
            await RegionsAsync();
            var lane = (uint)string.GetHashCode(incoming.Subject, StringComparison.Ordinal) % (uint)_lanes.Length;
            _lanes[lane].Add(piece);
        }
    }

    /// <summary>Has the regions that have gathered taken, after everything before them and before everything after.</summary>
    private async Task RegionsAsync()
    {
        if (_regions.Count == 0)
        {
            return;
        }

        await Task.WhenAll(_lanes.Select(lane => lane.PassedAsync())).WaitAsync(_stopping.Token);
        foreach (var region in _regions)
        {
            _lanes[0].Add(region);
        }

        _regions.Clear();
        await _lanes[0].PassedAsync().WaitAsync(_stopping.Token);
    }
}
