using System.Globalization;
using Monitoring.Core;

namespace Monitoring.Grains;

/// <summary>Names of grains: the installation, a slash, and the code of the entity or the number of the shard.</summary>
internal static class GrainKeys
{
    /// <summary>The name of an entity's grain, or of a region's.</summary>
    public static string Of(string installation, string code) => $"{installation}/{code}";

    /// <summary>The name of a shard's grain.</summary>
    public static string Of(string installation, int shard) => Of(installation, shard.ToString(CultureInfo.InvariantCulture));

    /// <summary>The installation and the rest of a name.</summary>
    public static (string Installation, string Code) Parse(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return (key[..slash], key[(slash + 1)..]);
    }

    /// <summary>What a grain is placed by: a site and its items lie together.</summary>
    public static string PlacedBy(string key)
    {
        var (installation, code) = Parse(key);
        var dot = code.IndexOf('.', StringComparison.Ordinal);
        return Of(installation, dot < 0 ? code : code[..dot]);
    }

    /// <summary>The grain of an entity.</summary>
    public static (EntityKind Kind, string Key) Of(string installation, EntityKey entity) => (entity.Kind, Of(installation, entity.Code));
}
