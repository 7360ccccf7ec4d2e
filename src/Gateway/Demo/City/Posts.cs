using System.Globalization;
using System.Text.Json.Nodes;
using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Demo.Plan;

namespace Monitoring.Gateway.Demo.City;

/// <summary>
/// The posts of the regions, and who holds them. Townships and districts have a duty officer each, districts an inspection
/// team; in the city each leader answers for two districts, with an office that inspects there. Some posts are vacant.
/// </summary>
internal static class Posts
{
    private const double VacantShare = 0.04;
    private const int DistrictsOfLeader = 2;

    /// <summary>The names that stand for anybody in Chinese examples, as John Doe does in English ones.</summary>
    private static readonly string[] Anybody = ["张三", "李四", "王五", "赵六", "孙七", "周八", "吴九", "郑十"];

    private static readonly LocalizedText Duty = new("值班岗", "duty officer");

    private static readonly LocalizedText Team = new("检查组", "inspection team");

    private static readonly LocalizedText Leader = new("包抓领导", "leader");

    private static readonly LocalizedText Office = new("督查室", "inspection office");

    /// <summary>All posts of a region.</summary>
    internal static JsonArray Of(DemoCity city, DemoRegion region) => region.Level switch
    {
        "city" => OfCity(city, region),
        "district" => [Post("duty", Duty, region), Post("team", Team, region, unit: TeamOf(region))],
        _ => [Post("duty", Duty, region, isVacant: new Draws(city.Seed, $"vacant|{region.Code}").Happens(VacantShare))],
    };

    /// <summary>The unit of a district that visits and looks back.</summary>
    internal static string TeamOf(DemoRegion district) => district.Name.Zh + Team.Zh;

    /// <summary>An invented person.</summary>
    internal static string Person(string code) => new Draws(0, $"person|{code}").Pick(Anybody);

    /// <summary>What people call a post.</summary>
    /// <param name="code">Its code.</param>
    internal static string NameOf(string code) => code.Split('-')[0] switch
    {
        "leader" => $"{Leader.En} {code[^1]}",
        "office" => $"{Office.En} {code[^1]}",
        "team" => Team.En,
        _ => Duty.En,
    };

    private static JsonArray OfCity(DemoCity city, DemoRegion region)
    {
        var posts = new JsonArray { (JsonNode)Post("duty", Duty, region) };
        foreach (var (districts, index) in city.Districts.Chunk(DistrictsOfLeader).Select((chunk, index) => (chunk, index + 1)))
        {
            var number = index.ToString(CultureInfo.InvariantCulture);
            posts.Add((JsonNode)Bound(Post($"leader-{number}", Numbered(Leader, number), region), districts));
            posts.Add((JsonNode)Bound(Post($"office-{number}", Numbered(Office, number), region, unit: $"市督查{number}室"), districts));
        }

        return posts;
    }

    private static LocalizedText Numbered(LocalizedText name, string number) => new(name.Zh + number, $"{name.En} {number}");

    private static JsonObject Bound(JsonObject post, IEnumerable<DemoRegion> districts)
    {
        post["regions"] = new JsonArray([.. districts.Select(d => JsonValue.Create(d.Code))]);
        return post;
    }

    private static JsonObject Post(string code, LocalizedText name, DemoRegion region, string? unit = null, bool isVacant = false)
    {
        var post = new JsonObject { ["code"] = code, ["name"] = Registry.Name(name), ["holders"] = new JsonArray() };
        if (unit is not null)
        {
            post["side"] = "inspection";
            post["unit"] = unit;
        }

        if (!isVacant)
        {
            var holder = new JsonObject { ["name"] = $"{Person(region.Code + code)}（{region.Name.Zh}{name.Zh}）", ["channels"] = new JsonArray() };
            post["holders"]!.AsArray().Add((JsonNode)holder);
        }

        return post;
    }
}
