using Microsoft.Net.Http.Headers;
using Monitoring.Contracts;
using Monitoring.Gateway.Events;
using Monitoring.Gateway.Import;
using Monitoring.Gateway.Limiting;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.Outlines;

/// <summary>Takes files of outlines in. One is in memory as a whole while it is read, so only as many come in at once as imports may.</summary>
internal sealed class OutlineRequest(OutlineDesk desk, OutlineOptions options, ImportOptions import, RequestAllowances allowances)
{
    /// <summary>Says what outlines change, and changes it.</summary>
    internal OutlineDesk Desk => desk;

    /// <summary>How much is taken.</summary>
    internal OutlineOptions Options => options;

    /// <summary>Takes the body of a request in and reads it.</summary>
    internal async Task<(IReadOnlyList<ReadOutline> Outlines, ProblemResult? Problem)> ReadAsync(
        HttpRequest request, Func<ReadOnlyMemory<byte>, IReadOnlyList<ReadOutline>> read, CancellationToken cancellation)
    {
        if (!IsGeoJson(request.ContentType))
            return ([], OutlineRoutes.NotGeoJson());

        using var place = allowances.Import();
        if (!place.IsAcquired)
            return ([], ImportEndpoints.TooManyAtOnce(import));

        using var body = await RequestBody.ReadAsync(request, options.BodyBytes, cancellation);
        return body.IsTooLarge ? ([], ProblemResult.TooLarge(options.BodyBytes)) : (read(body.Memory), null);
    }

    private static bool IsGeoJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals(OutlineMap.MediaType, StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
