using Microsoft.AspNetCore.Http.Features;
using Monitoring.Gateway.Hosting;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.Limiting;

/// <summary>
/// Refuses requests whose target or headers are too much, before anybody asks who they are from. The server itself lets
/// twice as much through: what it refuses, it refuses without a word.
/// </summary>
internal static class RequestShape
{
    /// <summary>Holds every request against the limits.</summary>
    internal static void UseRequestShape(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<ServerLimits>();
        app.Use((context, next) => Refusal(context, limits)?.ExecuteAsync(context) ?? next(context));
    }

    /// <summary>All the ways in which a request can be too much, whatever its route.</summary>
    internal static IEnumerable<ProblemResult> Refusals(ServerLimits limits) =>
        [LongTarget(limits), ManyParameters(limits), ManyHeaders(limits), LongHeaders(limits)];

    private static ProblemResult? Refusal(HttpContext context, ServerLimits limits)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Length;
        if (target > limits.UrlBytes)
            return LongTarget(limits);

        if (context.Request.QueryString is { HasValue: true, Value: var query } && query.AsSpan().Count('&') >= limits.QueryParameters)
            return ManyParameters(limits);

        var (fields, bytes) = Measure(context.Request.Headers);
        if (fields > limits.HeaderFields)
            return ManyHeaders(limits);

        return bytes > limits.HeaderBytes ? LongHeaders(limits) : null;
    }

    private static (int Fields, int Bytes) Measure(IHeaderDictionary headers)
    {
        // A line of a header also holds a colon, a space and its end.
        const int Around = 4;
        var (fields, bytes) = (0, 0);
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                fields++;
                bytes += name.Length + (value?.Length ?? 0) + Around;
            }
        }

        return (fields, bytes);
    }

    private static ProblemResult LongTarget(ServerLimits limits) => ProblemResult.Limited(
        Limit.UrlBytes, limits.UrlBytes, $"A path with its query may have at most {limits.UrlBytes} bytes.");

    private static ProblemResult ManyParameters(ServerLimits limits) => ProblemResult.Limited(
        Limit.QueryParameters, limits.QueryParameters, $"A query may have at most {limits.QueryParameters} parameters.");

    private static ProblemResult ManyHeaders(ServerLimits limits) => ProblemResult.Limited(
        Limit.HeaderFields, limits.HeaderFields, $"A request may have at most {limits.HeaderFields} header fields.");

    private static ProblemResult LongHeaders(ServerLimits limits) => ProblemResult.Limited(
        Limit.HeaderBytes, limits.HeaderBytes, $"The header fields of a request may have at most {limits.HeaderBytes} bytes.");
}
