using Monitoring.Contracts;

namespace Monitoring.Gateway.Import;

/// <summary>Sites, one a line.</summary>
internal static class SiteLines
{
    /// <summary>The columns a file may have; only the first must be there.</summary>
    internal static readonly IReadOnlyList<string> Columns =
    [
        "code", "name_zh", "name_en", "type", "region", "unit", "unit_channels", "authority", "authority_channels", "contact",
        "contact_channels", "lat", "lon", "items", "status", "until", "reason",
    ];

    /// <summary>The sites of a file.</summary>
    internal static IEnumerable<CsvObject> Objects(IEnumerable<CsvRow> rows, LineErrors errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var site = new CsvObject(row.Line, row["code"], errors);
            if (site.Code.Length > 0 && !seen.Add(site.Code))
                site.Fail(row, "code", ErrorCodes.DuplicateKey, "An earlier line has this site already.");

            Fill(site, row);
            yield return site;
        }
    }

    private static void Fill(CsvObject site, CsvRow row)
    {
        site.Text(site.Data, "", "code", row, "code");
        site.Object("name", name =>
        {
            site.Text(name, "name.", "zh", row, "name_zh");
            site.Text(name, "name.", "en", row, "name_en");
        });
        site.Text(site.Data, "", "type", row, "type");
        site.Text(site.Data, "", "region", row, "region");
        Party("unit");
        Party("authority");
        Party("contact");
        if (row["contact"] is not null && row["contact_channels"] is null)
            site.Data["contact"]!["channels"] = new System.Text.Json.Nodes.JsonArray();

        site.Object("location", location =>
        {
            site.Number(location, "location.", "lat", row, "lat");
            site.Number(location, "location.", "lon", row, "lon");
        });
        site.List(site.Data, "", "items", row, "items");
        site.Text(site.Data, "", "status", row, "status");
        site.Text(site.Data, "", "until", row, "until");
        site.Text(site.Data, "", "reason", row, "reason");

        void Party(string field) => site.Object(field, party =>
        {
            site.Text(party, field + ".", "name", row, field);
            site.Channels(party, field + ".", row, field + "_channels");
        });
    }
}
