using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Notifiers.Webhook;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Deliveries;

/// <summary>The receivers of webhooks: how they do, and the secrets they verify alerts with.</summary>
internal static class WebhookRoutes
{
    /// <summary>More would make the header of every message to an address long; each still signs for a day.</summary>
    private const int MostAtOnce = 5;

    /// <summary>Adds the routes.</summary>
    internal static void MapWebhooks(this WebApplication app)
    {
        var webhooks = app.MapGroup("/api/webhooks").WithTags("Webhooks").Requires(Permission.ManageChannels);
        webhooks.MapGet("", ListAsync)
            .WithName("ListWebhooks")
            .WithSummary("Addresses that alerts were posted to or whose secret was rotated, and how they do.")
            .Describe(WebhookDocs.List);
        webhooks.MapPost("/secret", SecretAsync)
            .WithName("GetWebhookSecret")
            .WithSummary("The secret that an address verifies alerts with.")
            .Describe(WebhookDocs.Secret);
        webhooks.MapPost("/rotate", RotateAsync)
            .WithName("RotateWebhookSecret")
            .WithSummary("Replaces the secret of an address; the one before signs for another day.")
            .Describe(WebhookDocs.Rotate);
    }

    private static async Task<Results<Ok<ListAnswer<WebhookAnswer>>, ProblemResult>> ListAsync(
        HttpRequest request, [FromServices] IChannelStore channels, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var limit = reader.Limit();
        var cursor = reader.Cursor();
        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (cursor is not null && !Base64Url.IsValid(cursor))
            return QueryFailure.Cursor();

        var after = cursor is null ? "" : Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        var found = await channels.WebhooksAsync(after, limit + 1, cancellation);
        var next = found.Count > limit ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(found[limit - 1].Address)) : null;
        return TypedResults.Ok(new ListAnswer<WebhookAnswer>([.. found.Take(limit).Select(WebhookAnswer.Of)], next));
    }

    private static async Task<Results<Ok<WebhookSecretAnswer>, ProblemResult>> SecretAsync(
        HttpRequest request,
        Caller caller,
        [FromServices] WebhookSecrets secrets,
        [FromServices] TimeProvider system,
        [FromServices] Auditing auditing,
        CancellationToken cancellation)
    {
        var (address, problem) = await AddressBody.Address.ReadAsync(request, cancellation);
        if (address is null)
            return problem!;

        var answer = await AnswerAsync(address, secrets, system, cancellation);
        await auditing.KeepAsync(caller, AuditActions.SecretShown, address, Number(answer));
        return Answer(request, answer);
    }

    private static async Task<Results<Ok<WebhookSecretAnswer>, ProblemResult>> RotateAsync(
        HttpRequest request,
        Caller caller,
        [FromServices] WebhookSecrets secrets,
        [FromServices] TimeProvider system,
        [FromServices] Auditing auditing,
        CancellationToken cancellation)
    {
        var (address, problem) = await AddressBody.Address.ReadAsync(request, cancellation);
        if (address is null)
            return problem!;

        var now = Instant.FromDateTimeOffset(system.GetUtcNow());
        if ((await secrets.GenerationsAsync(address, now, cancellation)).Count >= MostAtOnce)
            return TooManySecrets();

        await secrets.RotateAsync(address, now, cancellation);
        var answer = await AnswerAsync(address, secrets, system, cancellation);
        await auditing.KeepAsync(caller, AuditActions.SecretRotated, address, Number(answer));
        return Answer(request, answer);
    }

    private static string Number(WebhookSecretAnswer answer) => string.Create(CultureInfo.InvariantCulture, $"generation {answer.Generation}");

    /// <summary>No further secret may sign for the address.</summary>
    internal static ProblemResult TooManySecrets() => ProblemResult.Of(
        StatusCodes.Status409Conflict, $"{MostAtOnce} secrets of this address sign already; wait until the oldest has had its day.");

    private static async Task<WebhookSecretAnswer> AnswerAsync(
        string address, WebhookSecrets secrets, TimeProvider system, CancellationToken cancellation)
    {
        var generations = await secrets.GenerationsAsync(address, Instant.FromDateTimeOffset(system.GetUtcNow()), cancellation);
        DateTimeOffset? until = generations.Count > 1 ? (generations[1].ReplacedAt!.Value + WebhookSecrets.Overlap).ToDateTimeOffset() : null;
        return new WebhookSecretAnswer(address, secrets.Text(address, generations[0].Generation), generations[0].Generation, until);
    }

    private static Ok<WebhookSecretAnswer> Answer(HttpRequest request, WebhookSecretAnswer answer)
    {
        // A secret lies in no cache on the way.
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(answer);
    }
}

/// <summary>An address that alerts are posted to.</summary>
/// <param name="Address">As it stands in the channel, for it is what the other routes take.</param>
/// <param name="State"><c>working</c>, <c>failing</c> since the last attempts, or <c>untried</c>.</param>
/// <param name="Failures">How many attempts failed in a row.</param>
/// <param name="FailingSince">When the first of them failed.</param>
/// <param name="LastSuccessAt">When something last arrived.</param>
/// <param name="LastFailureAt">When an attempt last failed.</param>
/// <param name="LastError">What went wrong then.</param>
/// <param name="Generation">How often its secret was rotated.</param>
/// <param name="RotatedAt">When that was last done.</param>
internal sealed record WebhookAnswer(
    string Address,
    [property: OneOf(WordList.WebhookState)] string State,
    int Failures,
    DateTimeOffset? FailingSince,
    DateTimeOffset? LastSuccessAt,
    DateTimeOffset? LastFailureAt,
    string? LastError,
    int Generation,
    DateTimeOffset? RotatedAt)
{
    /// <summary>The answer for what is known of a channel.</summary>
    internal static WebhookAnswer Of(ChannelHealth health) => new(
        health.Address,
        health switch { { Failures: > 0 } => "failing", { LastSuccessAt: null } => "untried", _ => "working" },
        health.Failures,
        health.FailingSince?.ToDateTimeOffset(),
        health.LastSuccessAt?.ToDateTimeOffset(),
        health.LastFailureAt?.ToDateTimeOffset(),
        health.LastError,
        health.Generation,
        health.RotatedAt?.ToDateTimeOffset());
}

/// <summary>The secret of an address.</summary>
/// <param name="Address">The address.</param>
/// <param name="Secret">What its receiver verifies alerts with.</param>
/// <param name="Generation">How often it was rotated.</param>
/// <param name="BeforeSignsUntil">Until when the secret before it signs too; null when it no longer does.</param>
internal sealed record WebhookSecretAnswer(string Address, string Secret, int Generation, DateTimeOffset? BeforeSignsUntil);
