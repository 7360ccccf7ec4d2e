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

        // What is kept to be used again, as buffers are, is there after the first ones.
        await ParkAsync(2 * Prefetch);
        var before = await LivingAsync(gateway);
        await ParkAsync(Soak.Times(5, 50) * Prefetch);

        (await LivingAsync(gateway) - before).ShouldBeLessThan(Prefetch * Large.Length);
        most.Seen.ShouldBeInRange(1, Prefetch);
    }

    /// <summary>Bytes of what is in use once nothing is under way.</summary>
    private static async Task<long> LivingAsync(BusGateway gateway)
    {
        await Wait.UntilAsync(() => gateway.Bus.UnderWay == 0, "nothing is under way");
        return GC.GetTotalMemory(forceFullCollection: true);
    }

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
