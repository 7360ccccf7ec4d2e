using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;

namespace Monitoring.Gateway.Evidence;

/// <summary>What the API document says of evidence.</summary>
internal static class EvidenceDocs
{
    private const string ExampleHash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static readonly TimeSpan AWhile = TimeSpan.FromSeconds(1);

    private static readonly BodySchema Bytes = new(() => []);

    private static readonly Parameter Hash = new(
        "sha256",
        "SHA-256 of the bytes in hex digits.",
        new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9A-Fa-f]{64}$" },
        ExampleHash)
    { Codes = [ErrorCodes.BadFormat] };

    private static readonly Parameter Download = new("download", "`true` has it saved and not shown, as documents always are.", Schema.Flag(), true)
    {
        Codes = [ErrorCodes.UnknownWord],
    };

    private static readonly AnswerHeader[] Headers =
    [
        new("ETag", "The hash; what is sent back as `If-None-Match` is answered 304.", $"\"{ExampleHash}\""),
        new("Content-Disposition", "Whether it may be shown, and a name for its file.", "inline; filename=\"9f86d081884c.jpg\""),
        new("Cache-Control", "It never changes, and is for this caller only.", "private, max-age=31536000, immutable"),
        new("Accept-Ranges", "Parts of it may be asked for.", "bytes"),
    ];

    internal static Action<Operation> Put(EvidenceOptions options) => op =>
    {
        op
            .Says("Keeps a picture or document that events refer to. The body is the bytes as they are; they are hashed as they come in, and kept only if they hash to what the path says. Sent again it changes nothing, so it may be repeated freely. An event names it by `uri` and `sha256` of the answer.")
            .Says($"Whoever sees the site it was sent for sees it, and so does whoever sent it. What no accepted event refers to within {options.UnreferredDays} days after it was last sent is removed.")
            .Says("Pictures that say where they were made are refused, since a place may be a person's home and since what is kept must be what was hashed: strip that first.")
            .Path(Hash)
            .Query(Parameters.Site with { Text = "The code of the site that it is evidence of.", IsRequired = true, Codes = [ErrorCodes.Required] });
        foreach (var kind in EvidenceKind.All)
            op.Takes(kind.MediaType, Bytes);

        op
            .UpTo(options.BodyBytes)
            .Gives<EvidenceAnswer>(StatusCodes.Status201Created, "It is kept.", AnswerHeader.Location)
            .Gives<EvidenceAnswer>("It was kept before.", AnswerHeader.Location)
            .Fails(EvidenceProblems.OtherHash(ExampleHash), ErrorCodes.TooShort, ErrorCodes.BadFormat)
            .Fails(EvidenceProblems.HasLocation())
            .Fails(QueryFailure.Site())
            .Fails(EvidenceProblems.OtherKind())
            .Fails(EvidenceProblems.TooMany(options, AWhile))
            .Fails(EvidenceProblems.TooManyAtOnce(options))
            .Fails(EvidenceProblems.BeingRemoved())
            .Fails(EvidenceProblems.Full(options));
    };

    internal static void Get(Operation op)
    {
        Found(op).Says("The bytes as they were sent. `Range` is served.");
        foreach (var kind in EvidenceKind.All)
            op.Gives(Answer.Of(StatusCodes.Status200OK, "The bytes.", kind.MediaType, Bytes, Headers));

        op
            .Gives(Answer.Empty(StatusCodes.Status206PartialContent, "The part that `Range` asks for.", Headers))
            .Gives(Answer.Empty(StatusCodes.Status304NotModified, "What `If-None-Match` names is what there is.", Headers))
            .Gives(Answer.Empty(StatusCodes.Status416RangeNotSatisfiable, "It is shorter than what `Range` asks for.", Headers));
    }

    internal static void Head(Operation op) => Found(op)
        .Says("The headers of the same `GET`.")
        .Gives(Answer.Empty(StatusCodes.Status200OK, "It is there.", Headers))
        .Gives(Answer.Empty(StatusCodes.Status304NotModified, "What `If-None-Match` names is what there is.", Headers));

    private static Operation Found(Operation op) => op
        .Path(Hash)
        .Query(Download)
        .Fails(ProblemResult.BadRequest([EvidenceRequest.NoHash()]))
        .Fails(EvidenceProblems.Unknown());
}
