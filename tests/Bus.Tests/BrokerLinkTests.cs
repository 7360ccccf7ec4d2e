using Monitoring.Bus.Broker;
using Monitoring.Bus.Tests.Kit;

namespace Monitoring.Bus.Tests;

/// <summary>The connection that those who look into queues share.</summary>
public sealed class BrokerLinkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_hangs_up_leaves_the_connection_to_the_others()
    {
        await using var broker = await BrokerClient.OpenAsync();
        await broker.DeclareOtherAsync(BusNames.Parked);
        await using var link = Link(broker.Server.Address);
        var (entered, leave) = (new TaskCompletionSource(), new TaskCompletionSource());
        var other = link.UseAsync(
            async channel =>
            {
                entered.SetResult();
                await leave.Task;
                return await channel.MessageCountAsync(BusNames.Parked, Cancellation);
            },
            TimeSpan.FromMinutes(1),
            Cancellation);
        await entered.Task;
        using var hangingUp = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => link.UseAsync(
            async channel =>
            {
                var got = channel.BasicGetAsync(BusNames.Parked, autoAck: false, hangingUp.Token);
                await hangingUp.CancelAsync();
                await got;
            },
            hangingUp.Token));
        leave.SetResult();

        (await other).ShouldBe(0u);
    }

    [Fact]
    public async Task A_broker_that_does_not_answer_is_given_up_and_connected_to_anew()
    {
        await using var broker = await BrokerClient.OpenAsync();
        Assert.SkipUnless(broker.Server.IsPrivate, "The broker is somebody else's, and is not to stand still.");
        await broker.DeclareOtherAsync(BusNames.Parked);
        await using var link = Link(broker.Server.Address);
        (await CountAsync(link, TimeSpan.FromMinutes(1))).ShouldBe(0u);
        await broker.Server.FreezeAsync();
        try
        {
            await Should.ThrowAsync<TimeoutException>(() => CountAsync(link, TimeSpan.FromSeconds(1)));
        }
        finally
        {
            await broker.Server.ThawAsync();
        }

        (await CountAsync(link, TimeSpan.FromMinutes(1))).ShouldBe(0u);
    }

    private static Task<uint> CountAsync(BrokerLink link, TimeSpan bound) =>
        link.UseAsync(channel => channel.MessageCountAsync(BusNames.Parked, Cancellation), bound, Cancellation);

    private static BrokerLink Link(Uri broker) => new(new BrokerAddress(new BusOptions { Address = broker.ToString() }), "a test", TimeProvider.System);
}
