using Monitoring.Core;
using Monitoring.Runtime.Verification.Rows;

namespace Monitoring.Storage;

/// <summary>Which rows of a table belong to an entity, by the keys and indexes there are.</summary>
internal static class RowOwners
{
    private static readonly HashSet<string> Others = ["entities", "ledger", "snapshots"];

    /// <summary>The condition that finds them, and what is bound to it.</summary>
    public static (string Found, IReadOnlyList<string> Keys) Of(string table, EntityKey owner) => table switch
    {
        "regions" or "sites" => ("code = $1", [owner.Code]),
        "burdens" or "visits" => ("site = $1", [owner.Code]),
        "items" => ("site = $1 AND template = $2", [owner.SiteCode, owner.Template]),
        "issues" or "look_backs" or "misses" => ("site = $1 AND item = $2", [owner.SiteCode, owner.Template]),

        // Numbers of issues and ids of alerts begin with the code of their item, those of a region's alerts with its key, so that a stretch of an index holds them.
        "notices" => ("issue > $1 AND issue < $2 AND site = $3 AND item = $4", [$"{owner.Code}.", $"{owner.Code}/", owner.SiteCode, owner.Template]),
        "alerts" when owner.Kind == EntityKind.Region => ("id > $1 AND id < $2 AND region = $3 AND item IS NULL", [$"{owner}.", $"{owner}/", owner.Code]),
        "alerts" => ("id > $1 AND id < $2 AND site = $3 AND item = $4", [$"{owner.Code}.", $"{owner.Code}/", owner.SiteCode, owner.Template]),
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
    public static string Known(string table) => Others.Contains(table) || RowImage.Tables.ContainsKey(table)
        ? table
        : throw new ArgumentOutOfRangeException(nameof(table), table, "There is no such table.");
}
