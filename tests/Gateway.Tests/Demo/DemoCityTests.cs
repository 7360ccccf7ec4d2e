using Monitoring.Gateway.Demo.City;
using Monitoring.Gateway.Demo.Plan;

namespace Monitoring.Gateway.Tests.Demo;

/// <summary>The city that demos are played in.</summary>
public sealed class DemoCityTests
{
    private static readonly DemoCity City = DemoCity.Create(2022, 4000, FakeMonitoring.Shipped);

    [Fact]
    public void It_has_the_ten_districts_of_the_source_city_by_their_official_codes()
    {
        City.Districts.Select(d => d.Code + d.Name.Zh[..2]).ShouldBe(
            ["330203海曙", "330205江北", "330206北仑", "330211镇海", "330212鄞州", "330213奉化", "330225象山", "330226宁海", "330281余姚", "330282慈溪"]);
        var townships = City.Regions.Where(r => r.Level == "township").ToList();
        townships.Count.ShouldBe(156);
        townships.ShouldAllBe(t => t.Code.StartsWith(t.Parent + "-", StringComparison.Ordinal) && City.Region[t.Parent!].Level == "district");
        City.Regions.Select(r => r.Name.Zh + r.Parent).ShouldBeUnique();
    }

    [Fact]
    public void Sites_of_all_types_are_spread_over_all_districts()
    {
        City.Sites.Count.ShouldBe(4000);
        City.Sites.Select(s => s.Type.Code).Distinct().ShouldBe(FakeMonitoring.Shipped.SiteTypes.Keys, ignoreOrder: true);
        var byDistrict = City.Sites.CountBy(s => s.District).ToDictionary();
        byDistrict.Keys.ShouldBe(City.Districts.Select(d => d.Code), ignoreOrder: true);
        byDistrict.Values.ShouldAllBe(count => count > 100);
        City.Sites.Count(s => s.Type.Code == "factory").ShouldBe(170);
        City.Sites.Select(s => (s.Name.Zh, s.Township)).ShouldBeUnique();
        City.Sites.Select(s => (s.Name.En, s.Township)).ShouldBeUnique();
    }

    [Fact]
    public void Sites_lie_in_and_around_the_city_each_at_a_place_of_its_own_and_near_those_of_its_district()
    {
        var places = City.Sites.ToDictionary(s => s.Code, City.Places.Of, StringComparer.Ordinal);
        places.Values.ShouldAllBe(p => p.Lat > 29.1 && p.Lat < 30.4 && p.Lon > 120.9 && p.Lon < 122.2);
        places.Values.ShouldBeUnique();
        foreach (var district in City.Sites.GroupBy(s => s.District))
        {
            var own = district.Select(s => places[s.Code]).ToList();
            (own.Max(p => p.Lat) - own.Min(p => p.Lat)).ShouldBeLessThan(0.4, district.Key);
        }

        var registered = Registry.Site(City, City.Sites[0], NodaTime.Instant.FromUnixTimeSeconds(0)).Data["location"]!;
        registered["lat"]!.GetValue<double>().ShouldBe(places[City.Sites[0].Code].Lat);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(1000)]
    public void A_smaller_city_has_every_type_too(int sites)
    {
        var small = DemoCity.Create(7, sites, FakeMonitoring.Shipped);
        small.Sites.Count.ShouldBeInRange(sites - 15, sites + 15);
        small.Sites.Select(s => s.Type.Code).Distinct().Count().ShouldBe(FakeMonitoring.Shipped.SiteTypes.Count);
    }

    [Fact]
    public void Leaders_answer_for_two_districts_each_and_nobody_has_a_channel()
    {
        var posts = Registry.Regions(City, City.Time.Local(DayPlan.FirstDay, NodaTime.LocalTime.Noon))
            .Select(r => (r.Subject, Posts: r.Data["posts"]!.AsArray())).ToList();
        var leaders = posts.Single(p => p.Subject == DemoCity.Code).Posts.Where(p => p!["code"]!.GetValue<string>().StartsWith("leader", StringComparison.Ordinal)).ToList();
        leaders.Count.ShouldBe(5);
        leaders.SelectMany(p => p!["regions"]!.AsArray().Select(r => r!.GetValue<string>())).ShouldBe(City.Districts.Select(d => d.Code), ignoreOrder: true);
        var holders = posts.SelectMany(p => p.Posts.SelectMany(post => post!["holders"]!.AsArray())).ToList();
        holders.ShouldAllBe(h => h!["channels"]!.AsArray().Count == 0);
        posts.Count(p => p.Posts.Any(post => post!["holders"]!.AsArray().Count == 0)).ShouldBeInRange(1, 20, "some posts are vacant, so that what is told passes them over");
    }
}
