using Monitoring.Gateway.Demo.City;
using NodaTime;

namespace Monitoring.Gateway.Demo.Plan;

/// <summary>
/// What happens on one local day of the city whatever the system says: a function of seed, day and site. What people do
/// because the system told them something is in <see cref="Reactions"/>.
/// </summary>
internal static class DayPlan
{
    /// <summary>The first day that is played, a Monday: the city is registered on the evening before.</summary>
    internal static readonly LocalDate FirstDay = new(2022, 3, 14);

    /// <summary>How long after its day something planned for it may be sent at most.</summary>
    internal static readonly Duration LongestDelay = Duration.FromHours(24);

    /// <summary>All that is planned for a day, in no order; it is sent on that day or, when late, on the next.</summary>
    internal static IReadOnlyList<DemoEvent> Of(DemoCity city, LocalDate day) =>
    [
        .. city.Sites.SelectMany(site => DutyPlan.Of(city, site, day)),
        .. city.Sites.SelectMany(site => ReadingPlan.Of(city, site, day)),
        .. city.Districts.SelectMany(district => VisitPlan.Of(city, district, day)),
        .. RiskPlan.Of(city, day),
    ];
}
