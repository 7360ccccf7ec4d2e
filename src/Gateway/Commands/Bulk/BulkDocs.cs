using Monitoring.Contracts;
using Monitoring.Contracts.Staff;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;

namespace Monitoring.Gateway.Commands.Bulk;

/// <summary>What the API document says of one action for many.</summary>
internal static class BulkDocs
{
    internal static void Issues(Operation op) => Many(op, BulkForm.Issues, "issues", ErrorCodes.InTheFuture)
        .Says("`withdraw`, `extension-decision`, `claim` and `look-back` need the permissions that they need for one issue.");

    internal static void Notices(Operation op) => Many(op, BulkForm.Notices, "notices");

    internal static void Sites(Operation op) => Many(op, BulkForm.Sites, "sites");

    private static Operation Many(Operation op, BulkForm form, string what, params string[] further)
    {
        BulkReader.Read(form, default, out var wrong);
        return op
            .Says($"One action for up to {BulkReader.MostNames} {what}. Each stands or falls alone, and is answered by what a command for it alone would have been answered. What is wrong with the body is named once, and then nothing is done.")
            .Says("A repeat with the same `Idempotency-Key` does what the first request left undone, and nothing twice. A tag cannot stand for many, so there is no `If-Match`.")
            .Takes(MediaTypes.Json, BodySchema.Named(BulkSchemas.Of(form)))
            .Gives<BulkResultsAnswer>("It was done for all.")
            .Gives<BulkResultsAnswer>(StatusCodes.Status207MultiStatus, $"It was not done for all; `results` has one entry for each of `{form.Names}`, in order.")
            .FailsAsRequest(wrong, further);
    }
}
