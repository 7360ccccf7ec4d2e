using System.Globalization;
using Monitoring.Contracts;
using Monitoring.Gateway.Limiting;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.Evidence;

/// <summary>Why evidence is not taken or not given.</summary>
internal static class EvidenceProblems
{
    /// <summary>The code of bytes that hash to something else.</summary>
    internal const string HashMismatch = "hash-mismatch";

    /// <summary>The code of a picture that says where it was made.</summary>
    internal const string Location = "location-metadata";

    private const string Body = "body";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>It is not there, or not for this caller.</summary>
    internal static ProblemResult Unknown() => ProblemResult.NotFound("sha256", "unknown-evidence", "There is no such evidence.");

    /// <summary>The bytes hash to something else.</summary>
    internal static ProblemResult OtherHash(string found) => ProblemResult.BadRequest(
        [new FieldError(Body, HashMismatch, $"The body hashes to {found}. Nothing was kept.")]);

    /// <summary>There are no bytes.</summary>
    internal static ProblemResult Empty() => ProblemResult.BadRequest([new FieldError(Body, ErrorCodes.TooShort, "The body is empty.")]);

    /// <summary>The picture says where it was made.</summary>
    internal static ProblemResult HasLocation() => ProblemResult.BadRequest(
        [new FieldError(Body, Location, "The picture says where it was made. Strip that, hash what is left, and send it by that hash.")]);

    /// <summary>The body is of another kind.</summary>
    internal static ProblemResult OtherKind()
    {
        var message = $"Send one of {string.Join(", ", EvidenceKind.All.Select(kind => kind.MediaType))}, whose first bytes say the same as the Content-Type.";
        return ProblemResult.Of(StatusCodes.Status415UnsupportedMediaType, message, [new FieldError(Body, "unknown-type", message)]);
    }

    /// <summary>The token has sent as many as it may.</summary>
    internal static ProblemResult TooMany(EvidenceOptions options, TimeSpan wait) => ProblemResult.Limited(
        Limit.EvidencePerMinute, options.PerMinute, $"A token may send at most {options.PerMinute} pieces of evidence a minute.", wait);

    /// <summary>As many are on their way in as may be.</summary>
    internal static ProblemResult TooManyAtOnce(EvidenceOptions options) => ProblemResult.Limited(
        Limit.EvidenceAtOnce, options.AtOnce, $"At most {options.AtOnce} pieces of evidence come in at once; send it again later.", Pause);

    /// <summary>There is no room for more.</summary>
    internal static ProblemResult Full(EvidenceOptions options) => ProblemResult.Limited(
        Limit.EvidenceBytes,
        options.TotalBytes,
        string.Create(CultureInfo.InvariantCulture, $"All evidence together may have at most {options.TotalBytes} bytes."));

    /// <summary>The same evidence is being removed.</summary>
    internal static ProblemResult BeingRemoved() => ProblemResult.Of(
        StatusCodes.Status503ServiceUnavailable, "The same evidence is being removed at this moment. Send it again.", retryAfter: Pause);
}
