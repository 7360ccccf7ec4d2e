using NodaTime;
using Shouldly;

namespace Monitoring.Scenarios.Cluster;

/// <summary>What the store says of a wake counts, whatever a node remembers of it.</summary>
public sealed class WakesOfOthers() : StoryOfSilos(new TwoSilos())
{
    [Fact]
    public async Task An_entity_that_remembers_another_wake_than_the_store_reads_it_and_time_goes_on()
    {
        await SiteAsync("M-1", "market", items: ["market.flow"]);
        await VisitAsync("M-1", "market.flow", "fail");
        await SettleAsync();

        // As another node would have left it: due an hour from now, long before what the entity here remembers.
        var soon = (System.Now + Duration.FromHours(1)).ToUnixTimeTicks();
        var server = (await PostgresServer.SharedAsync())!;
        await server.ExecuteAsync($"UPDATE {Silos.Installation}.wakes SET due = {soon} WHERE due > {soon}");

        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(1), TimeProvider.System);
        var then = System.Now + Duration.FromHours(2);
        (await Host.Clock.AdvanceAsync(Duration.FromHours(2), late.Token)).ShouldBe(then);
    }
}
