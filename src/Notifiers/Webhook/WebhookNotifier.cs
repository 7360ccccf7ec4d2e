using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Monitoring.Contracts;
using Monitoring.Runtime.Delivery;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Notifiers.Webhook;

/// <summary>
/// Posts an alert as a structured CloudEvent to a web address, signed as Standard Webhooks says. Any 2xx means taken; 408,
/// 425, 429 and 5xx and failures of the network may pass; everything else will not, redirects too: they are not followed.
/// </summary>
/// <param name="client">Made by <see cref="WebhookClient"/>; lives as long as the notifier.</param>
/// <param name="secrets">What it signs with.</param>
/// <param name="system">The system's clock, for the time of an attempt and for what a receiver says in <c>Retry-After</c>.</param>
public sealed class WebhookNotifier(HttpClient client, WebhookSecrets secrets, TimeProvider system) : INotifier
{
    private static readonly MediaTypeHeaderValue Structured = new(MediaTypes.Structured);

    /// <inheritdoc/>
    public string Kind => "webhook";

    /// <inheritdoc/>
    public async Task<DeliveryAttempt> DeliverAsync(PendingDelivery delivery, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(delivery.Target.Address, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            return new DeliveryAttempt.Permanent("The address is no http or https address.");
        }

        try
        {
            using var request = await RequestAsync(delivery, address, cancellation);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return Judge(response);
        }
        catch (HttpRequestException e)
        {
            return Judge(e);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new DeliveryAttempt.Retryable(
                string.Create(CultureInfo.InvariantCulture, $"The receiver did not answer within {client.Timeout.TotalSeconds:0.#} s."), null);
        }
    }

    private async ValueTask<HttpRequestMessage> RequestAsync(PendingDelivery delivery, Uri address, CancellationToken cancellation)
    {
        var now = system.GetUtcNow();
        var signing = await secrets.SigningAsync(delivery.Target.Address, Instant.FromDateTimeOffset(now), cancellation);
        var (id, timestamp) = (delivery.Message, now.ToUnixTimeSeconds());
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(delivery.Body) };
        request.Content.Headers.ContentType = Structured;
        request.Headers.Add(WebhookSignature.IdHeader, id);
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Of(signing, id, timestamp, delivery.Body));
        return request;
    }

    private DeliveryAttempt Judge(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        return status switch
        {
            >= 200 and < 300 => new DeliveryAttempt.Delivered(),
            >= 300 and < 400 => new DeliveryAttempt.Permanent($"The receiver answered {status}; redirects are not followed."),
            408 or 425 or 429 or >= 500 => new DeliveryAttempt.Retryable($"The receiver answered {status}.", Asked(response.Headers.RetryAfter)),
            _ => new DeliveryAttempt.Permanent($"The receiver answered {status}."),
        };
    }

    private static DeliveryAttempt Judge(HttpRequestException e) => e.InnerException switch
    {
        AddressRefusedException refused => new DeliveryAttempt.Permanent(refused.Message),
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } =>
            new DeliveryAttempt.Retryable("The receiver's name could not be resolved.", null),
        SocketException socket => new DeliveryAttempt.Retryable($"The receiver could not be reached: {socket.SocketErrorCode}.", null),
        _ => new DeliveryAttempt.Retryable($"The receiver could not be reached: {e.HttpRequestError}.", null),
    };

    private Duration? Asked(RetryConditionHeaderValue? after) => after switch
    {
        { Delta: { } delta } => Duration.FromTimeSpan(delta),
        { Date: { } date } => Duration.FromTimeSpan(date - system.GetUtcNow()),
        _ => null,
    };
}
