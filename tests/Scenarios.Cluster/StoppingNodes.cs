using Monitoring.Core;
using Monitoring.Runtime;
using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Nodes;
using Shouldly;

namespace Monitoring.Scenarios.Cluster;

/// <summary>A node that stops leaves nobody waiting who has sent it something.</summary>
public sealed class StoppingNodes() : StoryOfSilos(new TwoSilos())
{
    [Fact]
    public async Task What_still_waits_in_it_is_turned_away_so_that_its_sender_can_bring_it_elsewhere()
    {
        // An item whose site the store does not have cannot be read, and what comes to it waits until it can.
        var wake = new EntityRequest(EntityRequestKind.Wake, EntryKinds.Wake, System.Now.ToUnixTimeTicks(), default, null, 0, 0);
        var answering = await Silos.Engines[0].Node!.HandAsync(EntityKey.Item("NOWHERE", "market.flow"), wake);
        answering.IsCompleted.ShouldBeFalse();

        await Host.KillAsync();
        var answer = await answering.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System, TestContext.Current.CancellationToken);
        answer.Result.Status.ShouldBe(CommandStatus.Retry);
    }
}
