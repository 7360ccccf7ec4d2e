namespace Monitoring.Gateway.Access.Sessions;

/// <summary>Where somebody comes from.</summary>
/// <param name="Address">The network address.</param>
/// <param name="Client">What the browser says it is.</param>
internal sealed record ComesFrom(string Address, string Client)
{
    private const int LongestClient = 200;

    /// <summary>Where a request comes from.</summary>
    internal static ComesFrom Of(HttpContext context)
    {
        var client = new string([.. context.Request.Headers.UserAgent.ToString().Where(c => !char.IsControl(c)).Take(LongestClient)]);
        var address = context.Connection.RemoteIpAddress;
        return new ComesFrom((address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString() ?? "", client);
    }
}
