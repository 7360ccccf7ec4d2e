using System.Text.Json;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests.Kills;

/// <summary>Clients that send all at once until the gateway is gone, and one that moves its clock.</summary>
internal sealed class Load(City city, Traffic traffic, Receiver receiver, DateTimeOffset? start)
{
    private const int Clients = 4;
    private const int LongestBatch = 40;

    private long _reached = (start ?? TimeProvider.System.GetUtcNow()).UtcTicks;

    /// <summary>Where the clock stands at the next start: as far as anybody has asked for; null on the system's clock.</summary>
    public DateTimeOffset? Clock { get; private set; } = start;

    /// <summary>What the gateway's clock has reached for certain.</summary>
    private DateTimeOffset Now => Clock is null ? TimeProvider.System.GetUtcNow() : new DateTimeOffset(Volatile.Read(ref _reached), TimeSpan.Zero).ToOffset(TimeSpan.FromHours(8));

    /// <summary>Registers the city.</summary>
    public async Task RegisterAsync(Api api)
    {
        foreach (var one in city.Registrations(Now))
        {
            await traffic.SendAsync(api, one);
            traffic.Find(one.Id)!.IsAcknowledged.ShouldBeTrue(traffic.Find(one.Id)!.Refusal);
        }
    }

    /// <summary>Runs until the gateway is killed.</summary>
    public Task RunAsync(Api api, int seed)
    {
        // What was asked of the last run is where this one has started.
        Volatile.Write(ref _reached, (Clock ?? Now).UtcTicks);
        var clients = Enumerable.Range(0, Clients).Select(i => Task.Run(() => ClientAsync(api, new Random(seed + i))));
        return Task.WhenAll(Clock is null ? clients : clients.Append(Task.Run(() => TurnClockAsync(api, new Random(seed - 1)))));
    }

    /// <summary>Moves the clock; a gateway that dies on the way is started again at the target.</summary>
    public async Task AdvanceAsync(Api api, TimeSpan by)
    {
        Clock += by;
        await api.AdvanceAsync(by);
        Volatile.Write(ref _reached, Clock!.Value.UtcTicks);
    }

    private async Task ClientAsync(Api api, Random random)
    {
        var notices = Notices();
        try
        {
            while (true)
            {
                var events = Enumerable.Range(0, random.Next(3) == 0 ? random.Next(2, LongestBatch) : 1)
                    .Select(_ => random.Next(12) == 0 ? traffic.Any(random).Event : city.Next(random, Now, notices))
                    .DistinctBy(e => e.Id)
                    .ToList();
                await traffic.SendAsync(api, events);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            // Killed.
        }
    }

    private async Task TurnClockAsync(Api api, Random random)
    {
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(20, 400)), TimeProvider.System);
                await AdvanceAsync(api, TimeSpan.FromMinutes(random.Next(1, 300)));
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            // Killed.
        }
    }

    /// <summary>Notices that somebody has heard of, each as site and number.</summary>
    private List<string> Notices()
    {
        var notices = new HashSet<string>();
        foreach (var attempt in receiver.Attempts.Where(a => a.Body.Contains("\"notice-issued\"", StringComparison.Ordinal)))
        {
            var data = JsonElement.Parse(attempt.Body).GetProperty("data");
            notices.Add($"{data.GetProperty("site").GetString()} {data.GetProperty("notice").GetString()}");
        }

        return [.. notices];
    }
}
