using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Monitoring.Bus.Tests.Kit;

namespace Monitoring.Bus.Tests;

/// <summary>What is found at the start, and what a wrong configuration is told.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_queue_that_is_there_with_other_arguments_stops_the_start_and_is_named()
    {
        await using var broker = await BrokerClient.OpenAsync();
        await broker.DeclareOtherAsync(BusNames.Parked);

        var refusal = await Should.ThrowAsync<BusException>(() => BusGateway.StartAsync(broker.Server.Address));
        refusal.Message.ShouldStartWith("The queue inspection.events.rejected cannot be declared with x-queue-type=quorum");
        refusal.Message.ShouldContain("It is there with other properties");
    }

    [Fact]
    public async Task A_user_that_the_broker_refuses_stops_the_start()
    {
        await using var broker = await BrokerClient.OpenAsync();
        var wrong = new UriBuilder(broker.Server.Address) { UserName = "nobody", Password = "wrong-secret" }.Uri;

        var refusal = await Should.ThrowAsync<BusException>(() => BusGateway.StartAsync(wrong));
        refusal.Message.ShouldContain("refuses the user or the virtual host");
        refusal.Message.ShouldNotContain("wrong-secret");
    }

    [Fact]
    public async Task A_broker_that_is_away_stops_nothing_else_and_is_said()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();
        await using var gateway = await BusGateway.StartAsync(new Uri($"amqp://guest:guest@127.0.0.1:{port}"));

        (await gateway.ReadinessAsync()).ShouldBe("degraded");
        (await gateway.MetricAsync("monitoring_bus_connected")).ShouldBe(0);
        await gateway.PostAsync(new Field().City());
        (await gateway.SendAsync(HttpMethod.Get, "/api/parked")).Status.ShouldBe(503);
    }

    [Theory]
    [InlineData("Bus:Address", "http://broker", "Bus: Address must be amqp://")]
    [InlineData("Bus:Address", "amqp://broker/a/b", "Bus: Address must be amqp://")]
    [InlineData("Bus:Prefetch", "0", "Bus: The field Prefetch must be between 1 and 65535.")]
    [InlineData("Bus:HoldSeconds", "1800", "Bus: The field HoldSeconds must be between 0 and 1500.")]
    [InlineData("Bus:PasswordFile", "/nowhere/secret", "Bus: PasswordFile names a file that is not there.")]
    [InlineData("Bus:Senders:0:User", "tablets", "Bus: Senders:0 must name at least one of Regions and Sites.")]
    [InlineData("Bus:Senders:0:Regions:0", "HS", "Bus: Senders:0:User must be a user of the broker.")]
    public async Task A_wrong_option_is_named(string key, string value, string said)
    {
        var wrong = await Should.ThrowAsync<OptionsValidationException>(() => BusGateway.StartAsync(new Uri("amqp://127.0.0.1:1"), (key, value)));
        wrong.Failures.ShouldContain(f => f.StartsWith(said, StringComparison.Ordinal), string.Join('\n', wrong.Failures));
    }

    [Fact]
    public async Task The_password_may_lie_in_a_file()
    {
        await using var broker = await BrokerClient.OpenAsync();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Uri.UnescapeDataString(broker.Server.Address.UserInfo.Split(':')[1]) + "\n", TestContext.Current.CancellationToken);
        var without = new UriBuilder(broker.Server.Address) { Password = "" }.Uri;
        await using var gateway = await BusGateway.StartAsync(without, ("Bus:PasswordFile", file));

        await gateway.ConnectedAsync();
        File.Delete(file);
    }
}
