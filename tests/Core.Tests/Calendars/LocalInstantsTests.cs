using Monitoring.Core.Calendars;

namespace Monitoring.Core.Tests.Calendars;

public sealed class LocalInstantsTests
{
    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("Pacific/Apia")]
    [InlineData("America/Los_Angeles")]
    public void Every_instant_has_a_local_time_that_is_that_instant(string name)
    {
        var zone = DateTimeZoneProviders.Tzdb[name];
        foreach (var end in (Instant[])[Instant.MinValue, Instant.MaxValue])
        {
            for (var hours = 0; hours < 30; hours++)
            {
                var instant = end == Instant.MinValue ? end + Duration.FromHours(hours) : end - Duration.FromHours(hours);
                instant.InZoneOrUtc(zone).ToInstant().ShouldBe(instant);
            }
        }
    }

    [Fact]
    public void What_lies_inside_the_calendar_is_local()
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        Instant.FromUtc(2022, 3, 18, 1, 0).InZoneOrUtc(zone).Hour.ShouldBe(9);
    }
}
