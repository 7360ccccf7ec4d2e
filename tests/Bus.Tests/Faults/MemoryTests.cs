using Monitoring.Bus.Tests.Kit;
using RabbitMQ.Client;

namespace Monitoring.Bus.Tests.Faults;

/// <summary>What comes over the broker leaves nothing behind in memory, however large and wrong it is.</summary>
public sealed class MemoryTests : IAsyncLifetime
{
    private const int Prefetch = 4;

    private static readonly byte[] Large = [.. Enumerable.Repeat((byte)'x', 10 << 20)];

    private BrokerClient _broker = null!;

    public async ValueTask InitializeAsync() => _broker = await BrokerClient.OpenAsync();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Fact]
    public async Task Many_messages_of_ten_megabytes_that_can_never_be_taken_leave_nothing_behind()
    {
        await using var gateway = await BusGateway.StartAsync(_broker, ("Bus:Prefetch", $"{Prefetch}"));
        await using var most = new MostUnderWay(gateway);

        await ParkAsync(2 * Prefetch);
        await Wait.UntilAsync(() => gateway.Bus.UnderWay == 0, "nothing is under way");
        var before = Living();
        await ParkAsync(Soak.Times(5, 50) * Prefetch);
        await Wait.UntilAsync(() => gateway.Bus.UnderWay == 0, "nothing is under way");

        // Pools keep a buffer of 16 MiB for each thread that has had one in hand, and let go of it when nobody has wanted it for a while.
        await Wait.UntilAsync(() => Living() - before < Prefetch * Large.Length, "nothing is left behind", TimeSpan.FromMinutes(3));
        most.Seen.ShouldBeInRange(1, Prefetch);
    }

    /// <summary>Bytes of what is in use.</summary>
    private static long Living() => GC.GetTotalMemory(forceFullCollection: true);

    private async Task ParkAsync(int count)
    {
        var publishing = Task.Run(async () =>
        {
            for (var i = 0; i < count; i++)
            {
                await _broker.PublishAsync(Large, new BasicProperties { ContentType = "application/cloudevents+json" });
            }
        });
        await using var staff = await BrokerClient.OpenAsync(isEmpty: false);
        for (var i = 0; i < count; i++)
        {
            (await staff.TakeAsync(BusNames.Parked)).Body.Length.ShouldBe(Large.Length);
        }

        await publishing;
    }
}
