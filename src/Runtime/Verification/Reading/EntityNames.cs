using Monitoring.Core;

namespace Monitoring.Runtime.Verification.Reading;

/// <summary>Keys of entities as they are stored, for example <c>item:HS-HOTEL-017.hotel.lobby</c>.</summary>
internal static class EntityNames
{
    /// <summary>The key of a name, or null where it is none.</summary>
    public static EntityKey? Parse(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        EntityKind? kind = (colon < 0 ? "" : name[..colon]) switch
        {
            "region" => EntityKind.Region,
            "site" => EntityKind.Site,
            "item" when name.IndexOf('.', StringComparison.Ordinal) > 0 => EntityKind.Item,
            _ => null,
        };
        return kind is { } known ? new EntityKey(known, name[(colon + 1)..]) : null;
    }
}
