using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitoring.Core;

namespace Monitoring.Runtime.Projections;

/// <summary>
/// The ids of alerts. They are made from the head of the chain of the entity that decided them and not from the number of
/// the entry: from two numbers a receiver could count the entries between them, and so learn that a look-back has been
/// called.
/// </summary>
public static class AlertIds
{
    private const int Length = 8;

    /// <summary>The id of an alert.</summary>
    /// <param name="entity">The check item or region that decided it.</param>
    /// <param name="head">The hash that its ledger entry follows; 32 bytes.</param>
    /// <param name="place">Its place among the alerts of that entry, from 1.</param>
    public static string Of(EntityKey entity, byte[] head, int place)
    {
        var name = SHA256.HashData([.. head, .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"alert {place}"))]);
        return $"{Prefix(entity)}{Convert.ToHexStringLower(name.AsSpan(0, Length))}";
    }

    /// <summary>What the ids of all alerts of an entity begin with.</summary>
    public static string Prefix(EntityKey entity) => entity.Kind == EntityKind.Item ? $"{entity.Code}." : $"{entity}.";

    /// <summary>The entity that decided an alert, or null where that is no id of an alert.</summary>
    public static EntityKey? EntityOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        const string region = "region:";
        var end = id.LastIndexOf('.');
        if (end <= 0)
        {
            return null;
        }

        if (id.StartsWith(region, StringComparison.Ordinal))
        {
            return EntityKey.Region(id[region.Length..end]);
        }

        return id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && dot < end ? new EntityKey(EntityKind.Item, id[..end]) : null;
    }
}
