using System.Text.Json.Nodes;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.OpenApi.Describing;

/// <summary>A body that a route takes.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Schema">What it is.</param>
/// <param name="Part">What its examples are named by, after the operation.</param>
internal sealed record Body(string MediaType, BodySchema Schema, string Part);

/// <summary>An answer of somebody who is served.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Text">What it is, for people.</param>
/// <param name="MediaType">Its media type; null where it has no body.</param>
/// <param name="Record">The record that is written as JSON; null for another body.</param>
/// <param name="Schema">What the body is where it is no record.</param>
/// <param name="Headers">Headers that it can have.</param>
internal sealed record Answer(
    int Status, string Text, string? MediaType, Type? Record, BodySchema? Schema, IReadOnlyList<AnswerHeader> Headers)
{
    /// <summary>One without a body.</summary>
    internal static Answer Empty(int status, string text, params AnswerHeader[] headers) => new(status, text, null, null, null, headers);

    /// <summary>One with another body than a record.</summary>
    internal static Answer Of(int status, string text, string mediaType, BodySchema schema, params AnswerHeader[] headers) =>
        new(status, text, mediaType, null, schema, headers);
}

/// <summary>An answer of somebody who is not served.</summary>
/// <param name="Problem">What is answered.</param>
/// <param name="Further">Codes that the same status can have in other cases.</param>
/// <param name="Headers">Headers that it has.</param>
internal sealed record Failure(Problem Problem, IReadOnlyList<string> Further, IReadOnlyList<AnswerHeader> Headers)
{
    /// <summary>The failure that an answer is; one that says when to come again has the header for it.</summary>
    internal static Failure Of(ProblemResult answer, IEnumerable<string> further, params AnswerHeader[] headers) =>
        new(answer.Problem, [.. further], answer.RetryAfter is null ? headers : [.. headers, AnswerHeader.RetryAfter]);
}

/// <summary>What a body is: a component of the document, or a small schema of its own.</summary>
/// <param name="Make">Makes the schema, anew each time.</param>
internal sealed record BodySchema(Func<JsonObject> Make)
{
    /// <summary>Any text.</summary>
    internal static readonly BodySchema Text = new(() => new JsonObject { ["type"] = "string" });

    /// <summary>A component.</summary>
    internal static BodySchema Named(string component) => new(() => Schemas.Schema.Ref(component));

    /// <summary>A list of a component.</summary>
    internal static BodySchema ListOf(string component) => new(() => Schemas.Schema.List(Schemas.Schema.Ref(component)));
}

/// <summary>A header of an answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it means.</param>
/// <param name="Example">A value.</param>
internal sealed record AnswerHeader(string Name, string Text, string Example)
{
    /// <summary>The revision of what was answered, to be sent back as If-Match.</summary>
    internal static readonly AnswerHeader ETag = new(
        "ETag", "The revision of what is answered; send it back as `If-Match`. Left out for what was last written by a version without revisions.", "\"4\"");

    /// <summary>Whether the answer is that of an earlier, equal request.</summary>
    internal static readonly AnswerHeader Replayed = new(
        Commands.CommandOutcome.ReplayedHeader, "`true` where the request was done before, by the same idempotency key; nothing was done now.", "true");

    /// <summary>When to come again.</summary>
    internal static readonly AnswerHeader RetryAfter = new("Retry-After", "Seconds to wait before the same request is sent again.", "1");

    /// <summary>Where what was made can be asked for.</summary>
    internal static readonly AnswerHeader Location = new("Location", "The path of what was made.", "/api/tokens/t-k3v9xw2mpq");

    /// <summary>How to sign in.</summary>
    internal static readonly AnswerHeader Authenticate = new("WWW-Authenticate", "The scheme, and whether the token is at fault.", "Bearer");
}
