using Monitoring.Gateway.Access;
using Orleans.Dashboard;

namespace Monitoring.Silo;

/// <summary>
/// The dashboard of Orleans: silos, grains, calls. It is served as the library has it, to admins alone, and may do in a browser
/// only what it needs.
/// </summary>
internal static class DashboardRoutes
{
    private const string Path = "/orleans";

    /// <summary>
    /// Scripts come from here and are never part of the page. Its diagrams bring styles of their own, which the library gives no
    /// nonce.
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Adds what it shows to a silo. Logs are not shown: they have a place of their own.</summary>
    public static void AddMonitoringDashboard(this ISiloBuilder silo) => silo.AddDashboard(dashboard => dashboard.HideTrace = true);

    /// <summary>Adds its routes. They are the library's, and no part of the API that is described.</summary>
    public static void MapDashboard(this WebApplication app)
    {
        var routes = app.MapOrleansDashboard(Path);
        routes.Requires(Permission.ReadStatus).ExcludeFromDescription();
        routes.AddEndpointFilter(static (context, next) =>
        {
            var headers = context.HttpContext.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.CacheControl = "no-store";
            headers.XFrameOptions = "DENY";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            return next(context);
        });
    }
}
