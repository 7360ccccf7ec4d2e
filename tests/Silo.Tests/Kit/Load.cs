using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Monitoring.Silo.Tests.Kit;

/// <summary>
/// Field systems that post findings, claims and duties to whichever node answers, and send again what was not acknowledged,
/// while somebody else moves the clock an hour at a time.
/// </summary>
internal sealed class Load(Func<IReadOnlyList<NodeProcess>> nodes, int sites) : IDisposable
{
    private const int Senders = 4;

    private readonly ConcurrentQueue<string> _acknowledged = new();
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;
    private int _hours;
    private int _turn;
    private int _unheard;

    /// <summary>Every event that was acknowledged.</summary>
    public IReadOnlyCollection<string> Acknowledged => _acknowledged;

    /// <summary>How many requests failed or were told to come again so far.</summary>
    public int Unheard => Volatile.Read(ref _unheard);

    /// <summary>How many hours the clock was moved.</summary>
    public int Hours => Volatile.Read(ref _hours);

    /// <summary>An event.</summary>
    public static string Event(string id, string type, string subject, object data) => JsonSerializer.Serialize(new
    {
        specversion = "1.0",
        id,
        source = "/field/test",
        type = $"inspection.{type}.v1",
        subject,
        time = "2022-03-18T08:00:00+08:00",
        data,
    });

    /// <summary>The code of a site.</summary>
    public static string Site(int number) => string.Create(CultureInfo.InvariantCulture, $"M-{number}");

    /// <summary>Starts.</summary>
    public void Start() => _running = Task.WhenAll([.. Enumerable.Range(0, Senders).Select(SendAsync), MoveClockAsync()]);

    /// <summary>Stops, once what is under way was acknowledged.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _running;
    }

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();

    /// <summary>Posts events until each is acknowledged.</summary>
    public async Task AcceptedAsync(IReadOnlyList<string> events)
    {
        while (true)
        {
            var all = nodes();
            var receipts = await all[(int)((uint)Interlocked.Increment(ref _turn) % all.Count)].PostAsync(events);
            if (receipts?.All(r => r.GetProperty("status").GetString() is "accepted" or "duplicate") == true)
            {
                foreach (var e in events)
                {
                    _acknowledged.Enqueue(e);
                }

                return;
            }

            receipts?.ShouldAllBe(r => r.GetProperty("status").GetString() != "rejected", receipts.Count.ToString(CultureInfo.InvariantCulture));
            Interlocked.Increment(ref _unheard);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private async Task SendAsync(int sender)
    {
        for (var i = 0; !_stopping.IsCancellationRequested; i++)
        {
            var number = ((i * Senders) + sender) % sites;
            var id = string.Create(CultureInfo.InvariantCulture, $"e{sender}-{i}");
            var site = Site(number);
            await AcceptedAsync(
            [
                (i % 3) switch
                {
                    0 => Event(id, "visit", site, new
                    {
                        team = new { unit = "Team A", persons = 2 },
                        mode = "unannounced",
                        results = new[] { new { item = "market.flow", outcome = "fail" }, new { item = "market.masks", outcome = "pass" } },
                    }),
                    1 => Event(id, "rectification", site, new { item = "market.flow", note = "put right" }),
                    _ => Event(id, "duty", site, new { item = "market.disinfection", record = new { agent = "chlorine" } }),
                },
            ]);
        }
    }

    private async Task MoveClockAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            var all = nodes();
            if (await all[_hours % all.Count].AdvanceAsync("PT1H"))
            {
                Interlocked.Increment(ref _hours);
            }
            else
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }
}
