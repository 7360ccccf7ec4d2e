using Monitoring.Runtime.Delivery;

namespace Monitoring.Notifiers.Tests;

public sealed class RetryScheduleTests
{
    private static readonly Instant Noon = Instant.FromUtc(2024, 3, 1, 4, 0);
    private static readonly RetrySchedule Schedule = new(Duration.FromSeconds(5), Duration.FromHours(1), Duration.FromHours(24));

    [Fact]
    public void Pauses_double_up_to_the_longest_and_end_within_the_day()
    {
        var pauses = new List<double>();
        var now = Noon;
        while (Schedule.Next(pauses.Count + 1, Noon, now, null, 0.5) is { } next)
        {
            pauses.Add((next - now).TotalSeconds);
            now = next;
        }

        pauses.Take(11).ShouldBe([5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600]);
        pauses.Skip(10).ShouldAllBe(p => p == 3600);
        (now - Noon).ShouldBeInRange(Duration.FromHours(23), Duration.FromHours(24));
    }

    [Theory]
    [InlineData(0, 2.5)]
    [InlineData(0.5, 5)]
    [InlineData(1, 7.5)]
    public void Chance_spreads_a_pause_over_half_to_one_and_a_half_of_it(double jitter, double seconds) =>
        Schedule.Next(1, Noon, Noon, null, jitter).ShouldBe(Noon + Duration.FromSeconds(seconds));

    [Fact]
    public void What_a_receiver_asks_for_is_heeded_up_to_the_longest_pause()
    {
        Schedule.Next(1, Noon, Noon, Duration.FromMinutes(2), 0.5).ShouldBe(Noon + Duration.FromMinutes(2));
        Schedule.Next(1, Noon, Noon, Duration.FromDays(2), 0.5).ShouldBe(Noon + Duration.FromHours(1));
        Schedule.Next(1, Noon, Noon, Duration.FromSeconds(-3), 0.5).ShouldBe(Noon + Duration.FromSeconds(5));
    }
}
