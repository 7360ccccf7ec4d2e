using System.Security.Cryptography;

namespace Monitoring.Gateway.Web;

/// <summary>What browsers are told of what they may do with answers.</summary>
internal static class WebHeaders
{
    /// <summary>The place in the first page where the nonce of an answer is put.</summary>
    internal const string NoncePlace = "__CSP_NONCE__";

    private const int NonceBytes = 18;
    private const int HstsSeconds = 31_536_000;

    /// <summary>Something nobody can guess, for one answer.</summary>
    internal static string Nonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));

    /// <summary>Headers of every answer, whatever it is.</summary>
    internal static void UseSafeHeaders(this WebApplication app) => app.Use(static (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = $"max-age={HstsSeconds}";

        return next(context);
    });

    /// <summary>
    /// Headers of a page of the interface. Scripts come from here and from nowhere else, never out of the page. Styles may
    /// also be made by our scripts, which know the nonce; attributes with styles are let through because charts write their
    /// hints with them, and no script can hide there.
    /// </summary>
    internal static void Guard(HttpResponse response, string nonce)
    {
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; style-src-attr 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        response.Headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers.XFrameOptions = "DENY";
    }
}
