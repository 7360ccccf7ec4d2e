using System.Collections.Frozen;
using Monitoring.Contracts;

namespace Monitoring.Gateway.Access;

/// <summary>
/// Which role may post which types of events. Who claims and who looks back are never the same: an inspector who could
/// claim could close an issue alone.
/// </summary>
internal static class EventRights
{
    private static readonly FrozenSet<string> All = EventTypes.Served.Append(EventTypes.Clue).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfSites = Set(
        EventTypes.Duty, EventTypes.Reading, EventTypes.Rectification, EventTypes.Receipt, EventTypes.Extension, EventTypes.Clue);

    private static readonly FrozenSet<string> OfInspectors = Set(EventTypes.Visit, EventTypes.LookBack, EventTypes.Clue);

    /// <summary>Whether a role may post events of a type.</summary>
    internal static bool MayPost(this Role role, string type) => role switch
    {
        Role.Source or Role.Supervisor or Role.Admin => All.Contains(type),
        Role.Site => OfSites.Contains(type),
        Role.Inspector => OfInspectors.Contains(type),
        _ => false,
    };

    private static FrozenSet<string> Set(params string[] types) => types.ToFrozenSet(StringComparer.Ordinal);
}
