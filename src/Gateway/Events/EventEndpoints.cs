using System.Globalization;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.Limiting;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Telemetry;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Events;

/// <summary>Takes events of field systems over HTTP. The busiest route: it binds nothing and copies nothing it need not.</summary>
internal sealed class EventEndpoints(
    IMonitoring monitoring, GatewayMeter meter, ServerLimits limits, IntakeOptions options, RequestAllowances allowances)
{
    private const string Accepted = $"{MediaTypes.Structured}, {MediaTypes.Batch}, {MediaTypes.Json}";

    private readonly string _retryAfter = options.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);

    /// <summary>Answers one request.</summary>
    internal async Task PostAsync(HttpContext context)
    {
        // Whoever has nothing left is told so before its events are read; how many they are is only known after.
        var caller = Caller.Of(context);
        var wait = allowances.Events.WaitFor(caller.TokenId, 1);
        if (wait > TimeSpan.Zero)
        {
            await TooMany(limits, wait).ExecuteAsync(context);
            return;
        }

        var mode = ContentModes.Of(context.Request);
        if (mode == ContentMode.Unsupported)
        {
            context.Response.Headers.Accept = Accepted;
            await Unsupported().ExecuteAsync(context);
            return;
        }

        IReadOnlyList<ReadEvent> read;
        FieldError? documentError;
        using (var body = await RequestBody.ReadAsync(context.Request, limits.BodyBytes, context.RequestAborted))
        {
            if (body.IsTooLarge)
            {
                await ProblemResult.TooLarge(limits.BodyBytes).ExecuteAsync(context);
                return;
            }

            (read, documentError) = Read(mode, context.Request, body.Memory);
        }

        wait = allowances.Events.Take(caller.TokenId, Math.Max(1, read.Count));
        if (wait > TimeSpan.Zero)
        {
            await TooMany(limits, wait).ExecuteAsync(context);
            return;
        }

        foreach (var one in read)
        {
            if (!one.IsValid)
                meter.Invalid(one.Errors[0].Code);
        }

        if (documentError is not null)
            await Refusal(mode, documentError).ExecuteAsync(context);
        else
            await AnswerAsync(context, await EventSubmission.TakeAsync(monitoring, caller, read, context.RequestAborted));
    }

    private (IReadOnlyList<ReadEvent> Events, FieldError? DocumentError) Read(
        ContentMode mode, HttpRequest request, ReadOnlyMemory<byte> body)
    {
        var now = monitoring.Now.ToDateTimeOffset();
        switch (mode)
        {
            case ContentMode.Batch:
                var batch = CloudEventReader.ReadBatch(body, now, options.EventsPerBatch);
                return (batch.Events, batch.DocumentError);
            case ContentMode.Structured:
                var one = CloudEventReader.ReadStructured(body, now);
                return ([one], one.Errors.FirstOrDefault(e => e.Field.Length == 0));
            default:
                return ([CloudEventReader.ReadBinary(Attributes(request), request.ContentType, body, now)], null);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Attributes(HttpRequest request)
    {
        foreach (var (name, values) in request.Headers)
        {
            foreach (var value in values)
                yield return KeyValuePair.Create(name, value!);
        }
    }

    /// <summary>The request is of none of the three modes.</summary>
    internal static ProblemResult Unsupported() => ProblemResult.Of(
        StatusCodes.Status415UnsupportedMediaType,
        $"Send {MediaTypes.Structured}, {MediaTypes.Batch}, or {MediaTypes.Json} with the attributes as ce- headers.");

    /// <summary>Nothing of the document can be read.</summary>
    internal static ProblemResult Unreadable(FieldError error) => ProblemResult.BadRequest([error]);

    /// <summary>
    /// A batch of too many events is beyond a limit, as a body of too many bytes is: the client sends it in parts.
    /// </summary>
    internal static ProblemResult TooManyAtOnce(FieldError error, IntakeOptions options) =>
        ProblemResult.Limited(Limit.BatchEvents, options.EventsPerBatch, error.Message, errors: [error]);

    /// <summary>The token has sent too many events.</summary>
    internal static ProblemResult TooMany(ServerLimits limits, TimeSpan wait) => ProblemResult.Limited(
        Limit.EventsPerMinute,
        limits.EventsPerMinute,
        $"A token may send at most {limits.EventsPerMinute} events a minute. Nothing of this request was taken; send it again later.",
        wait);

    private ProblemResult Refusal(ContentMode mode, FieldError error) =>
        mode == ContentMode.Batch && error.Code == ErrorCodes.TooMany ? TooManyAtOnce(error, options) : Unreadable(error);

    private async Task AnswerAsync(HttpContext context, IReadOnlyList<Receipt> receipts)
    {
        var response = context.Response;
        response.StatusCode = EventSubmission.StatusOf(receipts);
        response.ContentType = MediaTypes.Json;
        if (response.StatusCode == StatusCodes.Status429TooManyRequests)
            response.Headers[HeaderNames.RetryAfter] = _retryAfter;

        await JsonSerializer.SerializeAsync(
            response.BodyWriter, new ReceiptList(receipts), ContractsJson.Wire.ReceiptList, context.RequestAborted);
    }
}

/// <summary>Adds the route.</summary>
internal static class EventRoutes
{
    /// <summary>Where events come in.</summary>
    internal const string Path = "/api/events";

    /// <summary>Adds the route.</summary>
    internal static void MapEvents(this WebApplication app) =>
        app.MapPost(Path, context => app.Services.GetRequiredService<EventEndpoints>().PostAsync(context))
            .Requires(Permission.SubmitEvents)
            .WithName("PostEvents")
            .WithTags("Events")
            .WithSummary("Takes CloudEvents of field systems and answers each with a receipt once it is durable.")
            .Describe(EventDocs.Post(app.Services.GetRequiredService<IntakeOptions>(), app.Services.GetRequiredService<ServerLimits>()));
}
