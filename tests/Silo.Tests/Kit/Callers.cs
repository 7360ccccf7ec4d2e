using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Monitoring.EndToEnd.Tests.Kills;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.Silo.Tests.Kit;

/// <summary>
/// Field systems that send at a steady pace to one node after the other, as through a load balancer, and send again what was not
/// answered; and somebody who moves the clock of all nodes meanwhile.
/// </summary>
internal sealed class Callers(Func<IReadOnlyList<NodeProcess>> nodes, City city, Traffic traffic, Receiver receiver, DateTimeOffset? start) : IDisposable
{
    private const int Senders = 4;
    private const int LongestBatch = 6;

    /// <summary>How long an event is sent again until it is answered; a node itself tries for half of it.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(2);

    /// <summary>How often each sends; seldom enough that a machine of two cores has room for what befalls the nodes.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(Soak.IsOn ? 50 : 150);

    /// <summary>How often the clock is moved.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(Soak.IsOn ? 300 : 600);

    /// <summary>After how long what was not answered is sent again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentQueue<string> _errors = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private Task _running = Task.CompletedTask;
    private DateTimeOffset _reached = start ?? DateTimeOffset.MinValue;
    private TimeSpan _longest;
    private int _answered;
    private int _again;
    private int _hours;
    private int _turn;

    /// <summary>How many events were answered for good.</summary>
    public int Answered => Volatile.Read(ref _answered);

    /// <summary>How often a request was made again: the node was gone, or said <c>retry</c>.</summary>
    public int Again => Volatile.Read(ref _again);

    /// <summary>How often the clock was moved.</summary>
    public int Hours => Volatile.Read(ref _hours);

    /// <summary>What callers were answered that is neither a receipt nor a wish to come again, by nodes that were there.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>Where the clock stands at least.</summary>
    public DateTimeOffset Now
    {
        get
        {
            if (start is null)
            {
                return TimeProvider.System.GetUtcNow();
            }

            lock (_gate)
            {
                return _reached;
            }
        }
    }

    /// <summary>The longest that an event has waited for its answer which was answered since the last call.</summary>
    public TimeSpan TakeLongest()
    {
        lock (_gate)
        {
            var longest = _longest;
            _longest = TimeSpan.Zero;
            return longest;
        }
    }

    /// <summary>Registers the city.</summary>
    public async Task RegisterAsync()
    {
        foreach (var one in city.Registrations(Now))
        {
            await SendAsync([one]);
            traffic.Find(one.Id)!.IsAcknowledged.ShouldBeTrue(traffic.Find(one.Id)!.Refusal);
        }
    }

    /// <summary>Starts.</summary>
    /// <param name="seed">What the events are chosen by.</param>
    public void Start(int seed) =>
        _running = Task.WhenAll([.. Enumerable.Range(0, Senders).Select(i => Task.Run(() => CallAsync(new Random(seed + i)))), start is null ? Task.CompletedTask : Task.Run(MoveClockAsync)]);

    /// <summary>Waits until callers are answered and the clock moves.</summary>
    /// <param name="what">What has happened before.</param>
    public async Task GoOnAsync(string what)
    {
        var (answered, hours) = (Answered, Hours);
        await Wait.UntilAsync(
            () => _running.IsCompleted || (Answered >= answered + 60 && (start is null || Hours >= hours + 3)), $"callers are answered and the clock moves {what}", TimeSpan.FromMinutes(3));
        if (_running.IsCompleted)
        {
            await _running;
        }
    }

    /// <summary>Stops once what was sent is answered.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _running;
    }

    /// <summary>Moves the clock, however often that has to be tried; nothing where it is that of the machine.</summary>
    /// <returns>Where it stands.</returns>
    public async Task<DateTimeOffset> PassAsync(TimeSpan by)
    {
        if (start is null)
        {
            return Now;
        }

        await Wait.UntilAsync(() => TryAdvanceAsync(by), $"the clock moves by {by}", TimeSpan.FromMinutes(3));
        return Now;
    }

    /// <summary>Sends events until each is answered for good.</summary>
    public async Task SendAsync(IReadOnlyList<FieldEvent> events)
    {
        var waited = Stopwatch.StartNew();
        for (var open = events; ;)
        {
            await TrySendAsync(open);
            open = [.. open.Where(e => traffic.Find(e.Id)!.IsOpen)];
            if (open.Count == 0)
            {
                break;
            }

            Interlocked.Increment(ref _again);
            waited.Elapsed.ShouldBeLessThan(Budget, open[0].Json);
            await Task.Delay(Pause, TimeProvider.System);
        }

        lock (_gate)
        {
            _longest = waited.Elapsed > _longest ? waited.Elapsed : _longest;
        }

        Interlocked.Add(ref _answered, events.Count);
    }

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();

    private async Task CallAsync(Random random)
    {
        using var beat = new PeriodicTimer(Beat, TimeProvider.System);
        while (!_stopping.IsCancellationRequested)
        {
            var notices = Notices();
            await SendAsync(
            [
                .. Enumerable.Range(0, random.Next(3) == 0 ? random.Next(2, LongestBatch) : 1)
                    .Select(_ => random.Next(12) == 0 ? traffic.Any(random).Event : city.Next(random, Now, notices))
                    .DistinctBy(e => e.Id),
            ]);
            await beat.WaitForNextTickAsync();
        }
    }

    private async Task TrySendAsync(IReadOnlyList<FieldEvent> events)
    {
        var all = nodes();
        var node = all[(int)((uint)Interlocked.Increment(ref _turn) % all.Count)];
        try
        {
            await traffic.SendAsync(node.Api, events);
        }
        catch (Exception e) when (node.IsAway && e is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Nobody is there any more; another one is asked.
        }
        catch (Exception e) when (e is not ShouldAssertException)
        {
            _errors.Enqueue($"{node.Name}: {e}");
        }
    }

    private async Task MoveClockAsync()
    {
        using var turn = new PeriodicTimer(Turn, TimeProvider.System);
        while (!_stopping.IsCancellationRequested)
        {
            await TryAdvanceAsync(TimeSpan.FromHours(1));
            await turn.WaitForNextTickAsync();
        }
    }

    private async Task<bool> TryAdvanceAsync(TimeSpan by)
    {
        var all = nodes();
        if (await all[_hours % all.Count].AdvanceAsync(by) is not { } now)
        {
            return false;
        }

        lock (_gate)
        {
            _reached = now > _reached ? now : _reached;
        }

        Interlocked.Increment(ref _hours);
        return true;
    }

    /// <summary>Some of the notices that somebody has heard of, each as site and number.</summary>
    private List<string> Notices() =>
    [
        .. receiver.Attempts.TakeLast(50)
            .Where(a => a.Body.Contains("\"notice-issued\"", StringComparison.Ordinal))
            .Select(a => JsonElement.Parse(a.Body).GetProperty("data"))
            .Select(d => $"{d.GetProperty("site").GetString()} {d.GetProperty("notice").GetString()}")
            .Distinct(),
    ];
}
