using System.Collections.Frozen;
using Monitoring.Runtime.Models;
using static Monitoring.Gateway.Access.Role;

namespace Monitoring.Gateway.Access;

/// <summary>Which role may do what: the one table. docs/access.md shows the same, and a test compares the two.</summary>
internal static class Roles
{
    private static readonly FrozenDictionary<Permission, FrozenSet<Role>> Table = new Dictionary<Permission, Role[]>
    {
        [Permission.ReadSelf] = [Source, Site, Viewer, Inspector, Officer, Supervisor, Admin],
        [Permission.ManageSelf] = [Source, Site, Viewer, Inspector, Officer, Supervisor, Admin],
        [Permission.SubmitEvents] = [Source, Site, Inspector, Supervisor, Admin],
        [Permission.ReadIssues] = [Source, Site, Viewer, Inspector, Officer, Supervisor, Admin],
        [Permission.ReadSites] = [Source, Site, Viewer, Inspector, Officer, Supervisor, Admin],
        [Permission.ReadRegions] = [Source, Viewer, Inspector, Officer, Supervisor, Admin],
        [Permission.ReadAlerts] = [Site, Viewer, Inspector, Officer, Supervisor, Admin],
        [Permission.ReadSealed] = [Inspector, Supervisor, Admin],
        [Permission.ReadContacts] = [Inspector, Officer, Supervisor, Admin],
        [Permission.ReadEvidence] = [Source, Site, Viewer, Inspector, Officer, Supervisor, Admin],
        [Permission.AddEvidence] = [Source, Site, Inspector, Officer, Supervisor, Admin],
        [Permission.TakeIssues] = [Inspector, Officer, Supervisor, Admin],
        [Permission.Claim] = [Officer, Supervisor, Admin],
        [Permission.LookBack] = [Inspector, Supervisor, Admin],
        [Permission.Withdraw] = [Supervisor, Admin],
        [Permission.DecideExtensions] = [Officer, Supervisor, Admin],
        [Permission.RevokeNotices] = [Supervisor, Admin],
        [Permission.ManageSites] = [Supervisor, Admin],
        [Permission.ManageRegions] = [Supervisor, Admin],
        [Permission.ManageOutlines] = [Admin],
        [Permission.Import] = [Supervisor, Admin],
        [Permission.ResendAlerts] = [Supervisor, Admin],
        [Permission.ManageParked] = [Supervisor, Admin],
        [Permission.ManageChannels] = [Admin],
        [Permission.ManageTokens] = [Admin],
        [Permission.ManageAccounts] = [Admin],
        [Permission.ReadAudit] = [Admin],
        [Permission.ReadStatus] = [Admin],
        [Permission.ReadMetrics] = [Admin],
        [Permission.MoveClock] = [Admin],
    }.ToFrozenDictionary(row => row.Key, row => row.Value.ToFrozenSet());

    /// <summary>Whether a role has a permission; one that the table does not name nobody has.</summary>
    internal static bool May(this Role role, Permission permission) =>
        Table.TryGetValue(permission, out var roles) && roles.Contains(role);

    /// <summary>All that a role may do, in the order of the table.</summary>
    internal static IReadOnlyList<Permission> Of(Role role) => [.. Enum.GetValues<Permission>().Where(permission => role.May(permission))];

    /// <summary>The word of a role.</summary>
    internal static string Word(this Role role) => Words.Of(role);
}
