using System.Globalization;
using Microsoft.Net.Http.Headers;
using Monitoring.Contracts;
using Monitoring.Core;

namespace Monitoring.Gateway.Commands;

/// <summary>
/// Revisions as entity tags. A tag stands for what commands change, not for every byte of an answer: figures, duties and
/// what concerns a sealed look-back move without it.
/// </summary>
internal static class VersionTag
{
    // No revision: what is held against it never matches.
    private const int Never = int.MinValue;

    /// <summary>Sends the tag of a revision along; none where nobody counted yet.</summary>
    internal static void Send(HttpResponse response, int revision)
    {
        if (revision > 0)
            response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");
    }

    /// <summary>What a request asks of the revision it meets.</summary>
    /// <param name="headers">The headers of the request.</param>
    /// <param name="exists">Whether what it is about is there.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <returns>The revision expected, <see cref="Expected.NotThere"/> for something new, null for any.</returns>
    internal static int? Read(IHeaderDictionary headers, bool exists, List<FieldError> errors)
    {
        var (match, noneMatch) = (headers.IfMatch, headers.IfNoneMatch);
        if (match.Count > 0 && noneMatch.Count > 0)
            errors.Add(new FieldError(HeaderNames.IfNoneMatch, ErrorCodes.NotAllowed, "Send If-Match or If-None-Match, not both."));

        if (noneMatch.Count > 0)
        {
            if (noneMatch is not ["*"])
                errors.Add(new FieldError(HeaderNames.IfNoneMatch, ErrorCodes.BadFormat, "Only '*' is served here: it must not be there yet."));

            return Expected.NotThere;
        }

        if (match.Count == 0)
            return null;

        if (match is ["*"])
            return exists ? null : Never;

        if (match is [var one] && EntityTagHeaderValue.TryParse(one, out var tag))
        {
            return !tag.IsWeak && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
                ? revision
                : Never;
        }

        errors.Add(new FieldError(HeaderNames.IfMatch, ErrorCodes.BadFormat, "This must be one entity tag as an ETag header gave it, or '*'."));
        return null;
    }
}
