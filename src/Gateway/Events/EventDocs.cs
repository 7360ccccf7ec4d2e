using System.Globalization;
using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;

namespace Monitoring.Gateway.Events;

/// <summary>What the API document says of taking events.</summary>
internal static class EventDocs
{
    internal static Action<Operation> Post(IntakeOptions intake, ServerLimits limits) => op => op
        .Says("Takes events as the CloudEvents HTTP binding has it, so that its SDKs work unchanged: **structured** (one event), **batch** (a list; the fast way, each event stands or falls alone) or **binary** (the body is `data`, the attributes are `ce-` headers, percent-encoded).")
        .Says("The answer comes when everything accepted is on disk, with one receipt per event in order. `source` and `id` together are an event's identity: to send it again is always safe and is answered `duplicate`. `rejected` will never be taken as it is, `retry` may be sent again unchanged. Which types a role may send is checked per event (code `forbidden`).")
        .Says("Schemas say what a schema can say. That times are not in the future, that fields fit each other, and that no text holds an identity number is checked besides.")
        .Headers([.. Attributes()])
        .Takes(MediaTypes.Structured, BodySchema.Named("FieldEvent"), "structured")
        .Takes(MediaTypes.Batch, new BodySchema(() => Schema.List(Schema.Ref("FieldEvent"), max: intake.EventsPerBatch)), "batch")
        .Takes(MediaTypes.Json, BodySchema.Named("FieldData"), "binary")
        .UpTo(limits.BodyBytes)
        .Gives<ReceiptList>("Every event was accepted, or is a duplicate.")
        .Gives<ReceiptList>(StatusCodes.Status207MultiStatus, "Some events were not taken, or the only one was not; the receipts say which and why.")
        .Gives<ReceiptList>(StatusCodes.Status429TooManyRequests, "Nothing was taken, for a passing reason; wait and send it again.", AnswerHeader.RetryAfter)
        .Fails(EventEndpoints.Unreadable(new FieldError("", ErrorCodes.NotJson, "The body is not one JSON text.")), ErrorCodes.WrongType, ErrorCodes.TooMany, ErrorCodes.TooDeep, ErrorCodes.BadUtf8)
        .Fails(EventEndpoints.TooManyAtOnce(new FieldError("", ErrorCodes.TooMany, string.Create(CultureInfo.InvariantCulture, $"A batch may hold at most {intake.EventsPerBatch} events.")), intake))
        .Fails(EventEndpoints.TooMany(limits, TimeSpan.FromSeconds(1)))
        .Fails(EventEndpoints.Unsupported());

    private static IEnumerable<Parameter> Attributes()
    {
        yield return Attribute("specversion", "The version of CloudEvents; its presence makes the mode binary.", "1.0", ContractSchemas.Attribute("specversion"));
        yield return Attribute("id", "The event's number within its source.", "v-1", ContractSchemas.Attribute("id"));
        yield return Attribute("source", "The system it comes from.", "/field/haishu/tablet-12", ContractSchemas.Attribute("source"));
        yield return Attribute("type", "What happened.", EventTypes.Visit, Schema.Word(WordList.EventType));
        yield return Attribute("subject", "The code of the site, or of the region for `inspection.region.v1`.", "HS-HOTEL-017", Schema.Ref("Code"));
        yield return Attribute("time", "When it happened, not when it was sent.", "2022-03-18T08:00:00+08:00", Schema.Ref("Instant"));
    }

    private static Parameter Attribute(string name, string text, string example, JsonObject schema) =>
        new($"ce-{name}", $"Binary mode only, and required there. {text}", schema, example);
}
