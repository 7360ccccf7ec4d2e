using System.Text.Json.Nodes;
using Monitoring.Contracts;

namespace Monitoring.Gateway.Import;

/// <summary>
/// Regions. A line names a region and, where it has posts, one holder of one post; further posts and holders of the same
/// region stand on the lines that follow at once, which need not repeat what the first line said of it.
/// </summary>
internal static class RegionLines
{
    /// <summary>The columns a file may have; only the first must be there.</summary>
    internal static readonly IReadOnlyList<string> Columns =
    [
        "code", "parent", "name_zh", "name_en", "level", "risk_level", "time_zone", "calendar", "policy",
        "post", "post_name_zh", "post_name_en", "post_side", "post_unit", "post_regions", "holder", "holder_channels",
    ];

    private static readonly string[] OfRegion = ["parent", "name_zh", "name_en", "level", "risk_level", "time_zone", "calendar", "policy"];

    private static readonly string[] OfPost = ["post_name_zh", "post_name_en", "post_side", "post_unit", "post_regions"];

    private static readonly string[] OfHolder = [.. OfPost, "holder", "holder_channels"];

    /// <summary>The regions of a file.</summary>
    internal static IEnumerable<CsvObject> Objects(IEnumerable<CsvRow> rows, LineErrors errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        CsvObject? region = null;
        CsvRow? first = null;
        foreach (var row in rows)
        {
            if (region is null || row["code"] is null || row["code"] != region.Code)
            {
                if (region is not null)
                    yield return region;

                (region, first) = (new CsvObject(row.Line, row["code"], errors), row);
                if (region.Code.Length > 0 && !seen.Add(region.Code))
                    region.Fail(row, "code", ErrorCodes.DuplicateKey, "Earlier lines have this region already; the lines of a region must follow each other.");

                Fill(region, row);
            }
            else
            {
                MustRepeat(region, row, first!, OfRegion);
            }

            Post(region, row);
        }

        if (region is not null)
            yield return region;
    }

    private static void Fill(CsvObject region, CsvRow row)
    {
        region.Text(region.Data, "", "code", row, "code");
        region.Text(region.Data, "", "parent", row, "parent");
        region.Object("name", name =>
        {
            region.Text(name, "name.", "zh", row, "name_zh");
            region.Text(name, "name.", "en", row, "name_en");
        });
        region.Text(region.Data, "", "level", row, "level");
        region.Text(region.Data, "", "riskLevel", row, "risk_level");
        region.Text(region.Data, "", "timeZone", row, "time_zone");
        region.Text(region.Data, "", "calendar", row, "calendar");
        region.Text(region.Data, "", "policy", row, "policy");
        region.Note("posts", row, "post");
    }

    private static void Post(CsvObject region, CsvRow row)
    {
        if (row["post"] is not { } code)
        {
            foreach (var column in OfHolder.Where(c => row[c] is not null))
                region.Fail(row, column, ErrorCodes.NotAllowed, "This belongs to a post, and the line names none.");

            return;
        }

        if (region.Data["posts"] is not JsonArray posts)
            region.Data["posts"] = posts = [];

        if (posts.Count == 0 || posts[^1]!["code"]!.GetValue<string>() != code)
            posts.Add((JsonNode)NewPost(region, row, $"posts[{posts.Count}]."));
        else if (OfPost.FirstOrDefault(c => row[c] is not null) is { } again)
            region.Fail(row, again, ErrorCodes.NotAllowed, "Only the first line of a post says this.");

        Holder(region, row, $"posts[{posts.Count - 1}].", posts[^1]!["holders"]!.AsArray());
    }

    private static JsonObject NewPost(CsvObject region, CsvRow row, string prefix)
    {
        var post = new JsonObject();
        region.Text(post, prefix, "code", row, "post");
        var name = new JsonObject();
        region.Text(name, prefix + "name.", "zh", row, "post_name_zh");
        region.Text(name, prefix + "name.", "en", row, "post_name_en");
        if (name.Count > 0)
            post["name"] = name;

        region.Text(post, prefix, "side", row, "post_side");
        region.Text(post, prefix, "unit", row, "post_unit");
        region.List(post, prefix, "regions", row, "post_regions");
        post["holders"] = new JsonArray();
        return post;
    }

    private static void Holder(CsvObject region, CsvRow row, string prefix, JsonArray holders)
    {
        if (row["holder"] is null)
        {
            if (row["holder_channels"] is not null)
                region.Fail(row, "holder_channels", ErrorCodes.NotAllowed, "This belongs to a holder, and the line names none.");

            return;
        }

        prefix += $"holders[{holders.Count}].";
        var holder = new JsonObject { ["channels"] = new JsonArray() };
        region.Text(holder, prefix, "name", row, "holder");
        region.Channels(holder, prefix, row, "holder_channels");
        holders.Add((JsonNode)holder);
    }

    private static void MustRepeat(CsvObject region, CsvRow row, CsvRow first, string[] columns)
    {
        foreach (var column in columns.Where(c => row[c] is { } cell && cell != first[c]))
            region.Fail(row, column, ErrorCodes.NotAllowed, "This differs from what the first line of the region says; leave it blank.");
    }
}
