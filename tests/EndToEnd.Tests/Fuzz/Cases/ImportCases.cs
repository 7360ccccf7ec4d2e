using System.Globalization;
using System.Text;
using Monitoring.EndToEnd.Tests.Fuzz.Mutations;
using Monitoring.EndToEnd.Tests.Fuzz.Wire;

namespace Monitoring.EndToEnd.Tests.Fuzz.Cases;

/// <summary>Files of sites and regions, whole and broken.</summary>
internal static class ImportCases
{
    private static readonly string[] Cells = ["", "\"", "\"\"", "a\"b", "\"a,b\"", "\"a\nb\"", "\t", "\0", "=1+1", "91", "-181", "market|market", "webhook:x", "\u533a", "\ufeff", "active", "2022-03-25T08:00:00+08:00"];

    /// <summary>One file.</summary>
    public static FuzzCase Any(Random random, long number)
    {
        var codes = Enumerable.Range(0, random.Next(1, 4)).Select(i => string.Create(CultureInfo.InvariantCulture, $"I-{number}-{i}")).ToList();
        var ofSites = random.Next(4) > 0;
        var file = ofSites ? Sites(random, codes) : Regions(random);
        var request = new RawRequest("POST", $"/api/import/{(ofSites ? "sites" : "regions")}{Query(random)}")
            .With("Content-Type", random.Next(30) == 0 ? "text/plain" : "text/csv; charset=utf-8");
        request.Body = Encoding.UTF8.GetBytes(file);
        var isWhole = true;
        if (random.Next(3) == 0)
        {
            request.Body = ByteMutation.Of(random, request.Body, random.Next(1, 4));
            isWhole = false;
        }

        return new FuzzCase("import", request) { Sites = ofSites && isWhole ? codes : [] };
    }

    private static string Sites(Random random, IReadOnlyList<string> codes)
    {
        var end = random.Next(2) == 0 ? "\n" : "\r\n";
        var file = new StringBuilder("code,name_zh,type,region,unit,lat,lon").Append(random.Next(20) == 0 ? ",more" : "").Append(end);
        foreach (var code in codes)
        {
            string[] cells = [code, "\u5e02\u573a", "market", Town.Regions[3 + random.Next(3)], "Unit", "29.87", "121.54"];
            if (random.Next(4) == 0)
                cells[random.Next(1, cells.Length)] = Town.Any(random, Cells);

            file.Append(string.Join(',', cells)).Append(end);
        }

        return file.ToString();
    }

    private static string Regions(Random random)
    {
        string[] cells = [Town.Any(random, Town.Regions), "\u533a\u57df", "medium", "duty", "Wang"];
        if (random.Next(2) == 0)
            cells[random.Next(cells.Length)] = Town.Any(random, Cells);

        return $"code,name_zh,risk_level,post,holder\n{string.Join(',', cells)}\n";
    }

    private static string Query(Random random) => random.Next(6) switch
    {
        0 or 1 or 2 => "?dryRun=true",
        3 => "?dryRun=" + Uri.EscapeDataString(string.Concat(OddJson.Plain(random).Take(1))),
        _ => "",
    };
}
