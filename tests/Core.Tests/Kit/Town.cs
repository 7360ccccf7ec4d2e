using Monitoring.Core.Catalogue;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;

namespace Monitoring.Core.Tests.Kit;

/// <summary>A city of three levels with a post of the line on each, and inspection posts in district and city.</summary>
internal static class Town
{
    public const string City = "330200";
    public const string District = "330203";
    public const string Township = "330203001";
    public const string SiteCode = "HS-HOTEL-017";

    public static RegionFacts CityFacts { get; } = new()
    {
        Code = City,
        Name = new LocalizedText("宁波市", "Ningbo"),
        Level = "city",
        Posts = [Line("city-duty", "City officer"), Inspection("city-inspection", "City inspector", "city team")],
    };

    public static RegionFacts DistrictFacts { get; } = new()
    {
        Code = District,
        Parent = City,
        Name = new LocalizedText("海曙区", "Haishu"),
        Level = "district",
        Posts = [Line("district-duty", "District officer"), Inspection("district-inspection", "District inspector", "district team")],
    };

    public static RegionFacts TownshipFacts { get; } = new()
    {
        Code = Township,
        Parent = District,
        Name = new LocalizedText("南门街道", "Nanmen"),
        Level = "township",
        Posts = [Line("township-duty", "Township officer")],
    };

    /// <summary>The regions above the site, its own first.</summary>
    public static IReadOnlyList<RegionFacts> Path { get; } = [TownshipFacts, DistrictFacts, CityFacts];

    public static SiteFacts Site { get; } = new()
    {
        Code = SiteCode,
        Name = new LocalizedText("明珠酒店", "Pearl Hotel"),
        Type = "hotel",
        Region = Township,
        Unit = Party("Pearl Hotel Ltd"),
        Authority = Party("Culture and Tourism Bureau"),
        Contact = Party("Manager Li"),
        Items = ["hotel.lobby"],
    };

    public static Place Place { get; } = new(Site, Path);

    public static Party Party(string name) => new(name, [new Channel("webhook", $"https://example.org/{Uri.EscapeDataString(name)}")]);

    public static Post Line(string code, params string[] holders) => Post(code, PostSide.Line, null, holders);

    public static Post Inspection(string code, string holder, string unit) => Post(code, PostSide.Inspection, unit, holder);

    public static Post Vacant(string code, PostSide side) => Post(code, side, null);

    private static Post Post(string code, PostSide side, string? unit, params string[] holders) =>
        new(code, new LocalizedText(code, code), side, unit, [], [.. holders.Select(Party)]);
}
