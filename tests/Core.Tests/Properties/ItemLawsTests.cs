using Monitoring.Core.CheckItems;

namespace Monitoring.Core.Tests.Properties;

public sealed class ItemLawsTests
{
    [Fact]
    public void Whatever_happens_late_twice_or_out_of_order_the_laws_of_an_item_hold() =>
        Check.That(Scenario.Any, Scenario.Smaller, s => s.Play(kit => _ = new Laws(kit)));

    [Fact]
    public void Replaying_the_facts_gives_the_state_again() =>
        Check.That(Scenario.Any, Scenario.Smaller, s =>
        {
            var kit = s.Play();
            var replayed = kit.Facts.Aggregate(ItemState.None, ItemEvolution.Evolve);
            Dump.Of(replayed).ShouldBe(Dump.Of(kit.State));
        });

    [Fact]
    public void The_same_commands_at_the_same_times_give_the_same_facts() =>
        Check.That(Scenario.Any, Scenario.Smaller, s => Dump.Of(s.Play().Facts).ShouldBe(Dump.Of(s.Play().Facts)), runs: 100);
}
