namespace Monitoring.Gateway.Access.Sessions;

/// <summary>
/// The cookie that a browser keeps a session in. No script can read it, no other site can have it sent, and over https no
/// neighbouring host can set it (<c>__Host-</c>).
/// </summary>
internal static class SessionCookie
{
    /// <summary>Its name over http.</summary>
    internal const string PlainName = "monitoring-session";

    /// <summary>Its name over https.</summary>
    internal const string SecureName = "__Host-" + PlainName;

    /// <summary>What the browser shows, or null where it has nothing that could be a secret.</summary>
    internal static string? Read(HttpRequest request) =>
        request.Cookies[NameFor(request)] is { } text && SessionSecret.CanBe(text) ? text : null;

    /// <summary>Has the browser keep a secret, also over its own end, for as long as the session can last.</summary>
    internal static void Write(HttpContext context, string secret, TimeSpan lasts)
    {
        var options = Options(context.Request);
        options.MaxAge = lasts;
        context.Response.Cookies.Append(NameFor(context.Request), secret, options);
    }

    /// <summary>Has the browser forget it.</summary>
    internal static void Remove(HttpContext context) =>
        context.Response.Cookies.Delete(NameFor(context.Request), Options(context.Request));

    private static string NameFor(HttpRequest request) => request.IsHttps ? SecureName : PlainName;

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}
