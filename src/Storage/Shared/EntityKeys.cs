using Monitoring.Core;
using Monitoring.Runtime.Storage;

namespace Monitoring.Storage;

/// <summary>Entity keys as they are stored, for example <c>item:HS-HOTEL-017.hotel.lobby</c>.</summary>
internal static class EntityKeys
{
    /// <summary>The key of a stored text.</summary>
    public static EntityKey Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var kind = text.AsSpan(0, Math.Max(colon, 0)) switch
        {
            "region" => EntityKind.Region,
            "site" => EntityKind.Site,
            "item" => EntityKind.Item,
            _ => throw new StoreException($"The store names an entity of an unknown kind: {text}."),
        };
        return new EntityKey(kind, text[(colon + 1)..]);
    }
}
