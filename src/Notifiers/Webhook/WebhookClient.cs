namespace Monitoring.Notifiers.Webhook;

/// <summary>Makes the client that webhooks are posted with.</summary>
public static class WebhookClient
{
    /// <summary>
    /// A client that connects only where the guard lets it, follows no redirects, keeps no cookies, uses no proxy, and notices
    /// changes of DNS. It lives as long as its notifier.
    /// </summary>
    /// <param name="guard">Judges each address that a connection would go to.</param>
    /// <param name="timeout">How long one attempt may take in all.</param>
    public static HttpClient Create(AddressGuard guard, TimeSpan timeout) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectCallback = new GuardedConnection(guard).ConnectAsync,
        ConnectTimeout = timeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = 8,
        MaxResponseHeadersLength = 16,
    })
    {
        Timeout = timeout,
    };
}
