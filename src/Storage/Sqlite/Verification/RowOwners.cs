using Monitoring.Core;

namespace Monitoring.Storage.Sqlite.Verification;

/// <summary>Which rows of a table belong to an entity, by the keys and indexes there are.</summary>
internal static class RowOwners
{
    private static readonly HashSet<string> Others = ["entities", "ledger", "snapshots"];

    /// <summary>The condition that finds them, and what is bound to it.</summary>
    public static (string Found, IReadOnlyList<string> Keys) Of(string table, EntityKey owner) => table switch
    {
        "regions" or "sites" => ("code = ?", [owner.Code]),
        "burdens" or "visits" => ("site = ?", [owner.Code]),
        "items" => ("site = ? AND template = ?", [owner.SiteCode, owner.Template]),
        "issues" or "look_backs" or "misses" => ("site = ? AND item = ?", [owner.SiteCode, owner.Template]),

        // Numbers of issues and ids of alerts begin with the code of their item, those of a region's alerts with its key, so that a stretch of an index holds them.
        "notices" => ("issue > ? AND issue < ? AND site = ? AND item = ?", [$"{owner.Code}.", $"{owner.Code}/", owner.SiteCode, owner.Template]),
        "alerts" when owner.Kind == EntityKind.Region => ("id > ? AND id < ? AND region = ? AND item IS NULL", [$"{owner}.", $"{owner}/", owner.Code]),
        "alerts" => ("id > ? AND id < ? AND site = ? AND item = ?", [$"{owner.Code}.", $"{owner.Code}/", owner.SiteCode, owner.Template]),
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, "Nobody owns rows of this table."),
    };

    /// <summary>The key of the entity that a row <c>t</c> belongs to.</summary>
    public static string OwnerOf(string table) => table switch
    {
        "regions" => "'region:' || t.code",
        "sites" => "'site:' || t.code",
        "burdens" or "visits" => "'site:' || t.site",
        "items" => "'item:' || t.site || '.' || t.template",
        "alerts" => "CASE WHEN t.item IS NULL THEN 'region:' || t.region ELSE 'item:' || t.site || '.' || t.item END",
        _ => "'item:' || t.site || '.' || t.item",
    };

    /// <summary>The table, if it is one that may be read by its name.</summary>
    public static string Known(string table)
    {
        if (!Others.Contains(table) && !Monitoring.Runtime.Verification.Rows.RowImage.Tables.ContainsKey(table))
        {
            throw new ArgumentOutOfRangeException(nameof(table), table, "There is no such table.");
        }

        return table;
    }
}
