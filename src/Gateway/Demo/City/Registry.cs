using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Demo.Plan;
using NodaTime;

namespace Monitoring.Gateway.Demo.City;

/// <summary>The events that register the city. Nobody in it has a channel, so that nothing of a demo goes out.</summary>
internal static class Registry
{
    /// <summary>Who registers regions and sites.</summary>
    internal const string Source = "/demo/registry";

    /// <summary>The regions, those above before those below.</summary>
    internal static IEnumerable<DemoEvent> Regions(DemoCity city, Instant at) => city.Regions.Select(region =>
    {
        var data = new JsonObject { ["code"] = region.Code, ["name"] = Name(region.Name), ["level"] = region.Level };
        if (region.Parent is { } parent)
            data["parent"] = parent;

        if (region.RiskLevel is { } risk)
            data["riskLevel"] = risk;

        data["posts"] = Posts.Of(city, region);
        return new DemoEvent(at, Source, $"region-{region.Code}", EventTypes.Region, region.Code, at, data);
    });

    /// <summary>A site.</summary>
    internal static DemoEvent Site(DemoCity city, DemoSite site, Instant at)
    {
        var (lat, lon) = city.Places.Of(site);
        var data = new JsonObject
        {
            ["code"] = site.Code,
            ["name"] = Name(site.Name),
            ["type"] = site.Type.Code,
            ["region"] = site.Township,
            ["unit"] = new JsonObject { ["name"] = site.Name.Zh },
            ["authority"] = new JsonObject { ["name"] = site.Authority },
            ["contact"] = new JsonObject { ["name"] = $"{Posts.Person(site.Code)}（{site.Name.Zh}）", ["channels"] = new JsonArray() },
            ["location"] = new JsonObject { ["lat"] = lat, ["lon"] = lon },
        };
        return new DemoEvent(at, Source, $"site-{site.Code}", EventTypes.Site, site.Code, at, data);
    }

    /// <summary>A name in both languages.</summary>
    internal static JsonObject Name(LocalizedText name) => new() { ["zh"] = name.Zh, ["en"] = name.En };
}
