using System.Net;
using Monitoring.Gateway.Limiting;
using Monitoring.Gateway.Tests.Access;

namespace Monitoring.Gateway.Tests.Limiting;

/// <summary>Buckets that fill with time.</summary>
public sealed class AllowancesTests
{
    private readonly OffsetClock _clock = new();

    [Fact]
    public void A_full_bucket_gives_a_minutes_worth_at_once_and_fills_evenly()
    {
        var allowances = new Allowances(perMinute: 60, most: 60, capacity: 10, _clock);
        allowances.Take("a", 60).ShouldBe(TimeSpan.Zero);
        allowances.Take("a", 1).ShouldBeInRange(TimeSpan.FromTicks(1), TimeSpan.FromSeconds(1));
        allowances.Take("b", 60).ShouldBe(TimeSpan.Zero, "another caller has a bucket of its own");
        _clock.Advance(TimeSpan.FromSeconds(10));
        allowances.Take("a", 10).ShouldBe(TimeSpan.Zero);
        allowances.Take("a", 20).ShouldBeInRange(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void What_is_too_much_takes_nothing_and_can_be_taken_after_the_wait()
    {
        var allowances = new Allowances(perMinute: 60, most: 60, capacity: 10, _clock);
        allowances.Take("a", 40).ShouldBe(TimeSpan.Zero);
        var wait = allowances.Take("a", 30);
        wait.ShouldBeInRange(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));
        allowances.WaitFor("a", 20).ShouldBe(TimeSpan.Zero, "nothing was taken");
        _clock.Advance(wait);
        allowances.Take("a", 30).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void It_remembers_no_more_callers_than_it_may_and_forgets_those_that_are_quiet()
    {
        var allowances = new Allowances(perMinute: 60, most: 60, capacity: 100, _clock);
        for (var i = 0; i < 1_000; i++)
            allowances.Take($"caller {i}", 30);

        allowances.Count.ShouldBeLessThanOrEqualTo(101, "those beyond share one");
        allowances.Take("one more", 60).ShouldBeGreaterThan(TimeSpan.Zero, "and what others have used is gone for it too");
        allowances.Take("caller 0", 30).ShouldBe(TimeSpan.Zero, "whoever was there before is not touched by them");
        _clock.Advance(TimeSpan.FromHours(1));
        allowances.Take("one more", 60).ShouldBe(TimeSpan.Zero);
        allowances.Count.ShouldBe(1, "full buckets are forgotten");
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("2001:db8:0:1::5", "2001:db8:0:1:ffff::9", true)]
    [InlineData("2001:db8:0:1::5", "2001:db8:0:2::5", false)]
    public void A_network_is_one_address_of_the_old_kind_and_many_of_the_new(string one, string other, bool same) =>
        (RequestAllowances.Network(IPAddress.Parse(one)) == RequestAllowances.Network(IPAddress.Parse(other))).ShouldBe(same);
}
