using System.Text;
using System.Text.Json.Nodes;

namespace Monitoring.Contracts.Tests;

/// <summary>One full valid event of each type, and ways to change it.</summary>
internal static class Samples
{
    internal static readonly DateTimeOffset Now = new(2022, 3, 18, 12, 0, 0, TimeSpan.FromHours(8));

    internal const string Sha = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private const string Evidence = $$"""[{"uri":"https://files.example/a.jpg","sha256":"{{Sha}}","kind":"photo"}]""";

    private static readonly Dictionary<string, string> Data = new(StringComparer.Ordinal)
    {
        [EventTypes.Region] =
            """
            {"code":"HS-HOTEL-017","parent":"NB","name":{"zh":"海曙区","en":"Haishu"},"level":"district","riskLevel":"medium",
             "timeZone":"Asia/Shanghai","calendar":"cn","policy":"standard",
             "posts":[{"code":"duty","name":{"zh":"值班"},"side":"inspection","unit":"督查室","regions":["T1","T2"],
               "holders":[{"name":"王","channels":[{"kind":"email","address":"w@example.org"}]}]},
               {"code":"vacant","holders":[]}]}
            """,
        [EventTypes.Site] =
            """
            {"code":"HS-HOTEL-017","name":{"zh":"隔离酒店"},"type":"isolation-hotel","region":"HS",
             "unit":{"name":"集团"},"authority":{"name":"卫健局","channels":[]},
             "contact":{"name":"李","channels":[{"kind":"sms","address":"13800000000"}]},
             "location":{"lat":29.87,"lon":121.54},"items":["isolation-hotel.disinfection","isolation-hotel.waste"],
             "status":"suspended","until":"2022-04-01T00:00:00+08:00","reason":"装修"}
            """,
        [EventTypes.Visit] =
            $$"""
            {"team":{"unit":"区督查室","persons":3},"sortie":"S-1","mode":"unannounced","campaign":"spring",
             "results":[{"item":"isolation-hotel.disinfection","outcome":"fail","severity":"serious","note":"无记录",
               "evidence":{{Evidence}},"fixedOnTheSpot":false,"notice":"unit"},
               {"item":"isolation-hotel.waste","outcome":"pass"}],
             "suggestions":[{"text":"加强培训","item":"isolation-hotel.waste"}]}
            """,
        [EventTypes.Duty] =
            $$"""{"item":"isolation-hotel.disinfection","record":{"agent":"84","litres":12.5,"done":true},"evidence":{{Evidence}}}""",
        [EventTypes.Reading] = """{"item":"isolation-hotel.pressure","value":-5.25,"unit":"Pa"}""",
        [EventTypes.Rectification] = $$"""{"item":"isolation-hotel.disinfection","note":"已整改","evidence":{{Evidence}}}""",
        [EventTypes.LookBack] =
            $$"""{"issue":"HS-2022-00017","team":{"unit":"市督查室","persons":2},"outcome":"false","note":"未整改","evidence":{{Evidence}}}""",
        [EventTypes.Receipt] = """{"notice":"N-HS-2022-3","reply":"收到"}""",
        [EventTypes.Extension] = """{"issue":"HS-2022-00017","until":"2022-03-20T00:00:00Z","reason":"等待配件"}""",
    };

    internal static JsonObject Event(string type) => new()
    {
        ["specversion"] = "1.0",
        ["id"] = "7f3c",
        ["source"] = "/field/haishu/tablet-12",
        ["type"] = type,
        ["subject"] = "HS-HOTEL-017",
        ["time"] = "2022-03-18T09:30:00+08:00",
        ["datacontenttype"] = "application/json",
        ["data"] = JsonNode.Parse(Data.GetValueOrDefault(type, "{}")),
    };

    /// <summary>Sets the value at a path such as <c>data.results[0].item</c>; null as JSON text takes the field away.</summary>
    internal static JsonObject With(this JsonObject document, string path, string? json)
    {
        JsonNode node = document;
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1])
        {
            node = step[0] == '[' ? node[Index(step)]! : node[step]!;
        }

        var last = steps[^1];
        if (last[0] == '[')
        {
            node.AsArray()[Index(last)] = JsonNode.Parse(json!);
        }
        else if (json is null)
        {
            node.AsObject().Remove(last);
        }
        else
        {
            node[last] = JsonNode.Parse(json);
        }

        return document;
    }

    internal static byte[] Utf8(this JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());

    internal static ReadEvent Read(JsonNode node) => CloudEventReader.ReadStructured(node.Utf8(), Now);

    internal static ReadEvent Read(string json) => CloudEventReader.ReadStructured(Encoding.UTF8.GetBytes(json), Now);

    internal static string[] Found(this ReadEvent read) => [.. read.Errors.Select(e => $"{e.Field} {e.Code}")];

    /// <summary>A JSON list or text of the given length.</summary>
    internal static string Texts(int length) => $"\"{new string('字', length)}\"";

    internal static string List(int count, Func<int, string> entry) =>
        $"[{string.Join(",", Enumerable.Range(0, count).Select(entry))}]";

    private static int Index(string step) => int.Parse(step[1..^1], System.Globalization.CultureInfo.InvariantCulture);
}
