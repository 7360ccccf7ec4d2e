using System.Net;
using System.Net.Http.Headers;
using Monitoring.Contracts;
using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Notifiers.Webhook;

/// <summary>
/// Posts an alert as a structured CloudEvent to a web address. Any 2xx means taken; 408, 425, 429 and 5xx and failures of
/// the network may pass; everything else will not.
/// </summary>
/// <param name="client">Made by <see cref="CreateClient"/>; lives as long as the notifier.</param>
/// <param name="system">The system's clock, for what a receiver says in <c>Retry-After</c>.</param>
public sealed class WebhookNotifier(HttpClient client, TimeProvider system) : INotifier
{
    /// <summary>How long one attempt may take in all.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private static readonly MediaTypeHeaderValue Structured = new(MediaTypes.Structured);

    /// <inheritdoc/>
    public string Kind => "webhook";

    /// <summary>A client for webhooks: follows no redirects, keeps no cookies, uses no proxy, and notices changes of DNS.</summary>
    public static HttpClient CreateClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = Timeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = 8,
    })
    {
        Timeout = Timeout,
    };

    /// <inheritdoc/>
    public async Task<DeliveryAttempt> DeliverAsync(PendingDelivery delivery, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(delivery.Target.Address, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            return new DeliveryAttempt.Permanent("The address is no http or https address.");
        }

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(delivery.Body) };
            request.Content.Headers.ContentType = Structured;
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return Judge(response);
        }
        catch (HttpRequestException e)
        {
            return new DeliveryAttempt.Retryable($"The receiver could not be reached: {e.HttpRequestError}.", null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new DeliveryAttempt.Retryable($"The receiver did not answer within {Timeout.TotalSeconds:0} s.", null);
        }
    }

    private DeliveryAttempt Judge(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
        {
            return new DeliveryAttempt.Delivered();
        }

        var error = $"The receiver answered {(int)response.StatusCode}.";
        var mayPass = response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            || (int)response.StatusCode is 425 or >= 500;
        return mayPass ? new DeliveryAttempt.Retryable(error, Asked(response.Headers.RetryAfter)) : new DeliveryAttempt.Permanent(error);
    }

    private Duration? Asked(RetryConditionHeaderValue? after) => after switch
    {
        { Delta: { } delta } => Duration.FromTimeSpan(delta),
        { Date: { } date } => Duration.FromTimeSpan(date - system.GetUtcNow()),
        _ => null,
    };
}
