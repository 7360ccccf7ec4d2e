namespace Monitoring.Core;

/// <summary>The kinds of entities that hold state.</summary>
public enum EntityKind
{
    /// <summary>A node of the region tree.</summary>
    Region,

    /// <summary>A site.</summary>
    Site,

    /// <summary>One template at one site.</summary>
    Item,
}

/// <summary>Names one entity.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Code of the region or site; of a check item <c>&lt;site&gt;.&lt;template&gt;</c>, unambiguous since site codes have no dot.</param>
public readonly record struct EntityKey(EntityKind Kind, string Code)
{
    /// <summary>A region's key.</summary>
    public static EntityKey Region(string code) => new(EntityKind.Region, code);

    /// <summary>A site's key.</summary>
    public static EntityKey Site(string code) => new(EntityKind.Site, code);

    /// <summary>A check item's key.</summary>
    public static EntityKey Item(string site, string template) => new(EntityKind.Item, $"{site}.{template}");

    /// <summary>The site a site or item key belongs to.</summary>
    public string SiteCode => Kind == EntityKind.Item ? Code[..Code.IndexOf('.', StringComparison.Ordinal)] : Code;

    /// <summary>The template of an item key.</summary>
    public string Template => Code[(Code.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>Kind and code, for example <c>item:HS-HOTEL-017.hotel.lobby</c>.</summary>
    public override string ToString() => Kind switch
    {
        EntityKind.Region => $"region:{Code}",
        EntityKind.Site => $"site:{Code}",
        _ => $"item:{Code}",
    };
}
