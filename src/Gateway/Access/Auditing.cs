using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Access;

/// <summary>Keeps in the audit who used a power that leaves no entry in the ledger.</summary>
internal sealed class Auditing(IAccessStore access, TimeProvider system)
{
    private const int LongestDetail = 500;

    /// <summary>Keeps a line. It is not given up with the request, since what it tells of has been done.</summary>
    /// <param name="caller">Who did it.</param>
    /// <param name="action">One of the actions of the audit.</param>
    /// <param name="subject">What it was done to.</param>
    /// <param name="detail">What else is worth knowing; cut to 500 characters.</param>
    internal ValueTask KeepAsync(Caller caller, string action, string subject, string detail) => access.AuditAsync(
        new AuditRow(
            Instant.FromDateTimeOffset(system.GetUtcNow()),
            caller.Name,
            caller.TokenId,
            action,
            subject,
            Cut(detail)),
        CancellationToken.None);

    /// <summary>A detail as it is kept: at most 500 characters of it.</summary>
    internal static string Cut(string detail) => detail.Length <= LongestDetail ? detail : detail[..LongestDetail];
}
