using Monitoring.Gateway.Limiting;

namespace Monitoring.Gateway.Access.SingleSignOn;

/// <summary>How often somebody may go to the provider and come back.</summary>
internal static class SignOnAllowance
{
    /// <summary>Takes one request of those that an address may make; false where there is none left.</summary>
    internal static bool Take(RequestAllowances allowances, HttpContext context) =>
        allowances.SignOns.Take(RequestAllowances.Network(context.Connection.RemoteIpAddress), 1) <= TimeSpan.Zero;
}
