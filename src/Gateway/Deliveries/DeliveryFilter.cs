using System.Diagnostics.CodeAnalysis;
using Monitoring.Contracts;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Deliveries;

/// <summary>Reads which deliveries are meant, for the list and for sending again.</summary>
internal static class DeliveryFilter
{
    /// <summary>Longer ids of alerts are not made: a site's code, a template's, and two numbers.</summary>
    private const int LongestAlert = 320;

    /// <summary>What a request means.</summary>
    /// <param name="request">Its parameters.</param>
    /// <param name="monitoring">Knows regions.</param>
    /// <param name="byState">Whether the state may be named; sending again always means the failed ones.</param>
    /// <param name="query">Which deliveries it means.</param>
    /// <param name="problem">What is wrong with it; null when nothing is.</param>
    internal static bool TryRead(
        HttpRequest request,
        IMonitoring monitoring,
        bool byState,
        out DeliveryQuery query,
        [NotNullWhen(false)] out ProblemResult? problem)
    {
        var reader = new QueryReader(request.Query);
        var region = reader.Text("region");
        query = new DeliveryQuery
        {
            Site = reader.Text("site"),
            Issue = reader.Text("issue"),
            Alert = reader.Text("alert", LongestAlert),
            Kind = reader.Text("kind"),
            State = byState ? reader.Word<DeliveryState>("state") : DeliveryState.Failed,
            From = reader.Instant("from"),
            To = reader.Instant("to"),
            Limit = reader.Limit(),
            Cursor = byState ? reader.Cursor() : null,
        };
        if (query.From > query.To)
            reader.Fail("to", ErrorCodes.OutOfRange, "This must not be before 'from'.");

        problem = reader.Finish() is { Count: > 0 } errors ? ProblemResult.BadRequest(errors) : null;
        if (problem is null && region is not null)
        {
            query = query with { Regions = monitoring.Directory.Subtree(region) };
            problem = query.Regions.Count == 0 ? QueryFailure.Region() : null;
        }

        return problem is null;
    }
}
