using Monitoring.Contracts;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Deliveries;

/// <summary>Reads which deliveries are meant, for the list and for sending again.</summary>
internal static class DeliveryFilter
{
    /// <summary>Longer ids of alerts are not made: a site's code, a template's, and two numbers.</summary>
    internal const int LongestAlert = 320;

    /// <summary>What a request means, within what its caller may see; or what is wrong with it.</summary>
    /// <param name="request">Its parameters.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="directory">Knows regions and sites.</param>
    /// <param name="byState">Whether the state may be named; sending again always means the failed ones.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async ValueTask<(DeliveryQuery Query, ProblemResult? Problem)> ReadAsync(
        HttpRequest request, Caller caller, IDirectory directory, bool byState, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var region = reader.Text("region");
        var query = new DeliveryQuery
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

        if (reader.Finish() is { Count: > 0 } errors)
            return (query, ProblemResult.BadRequest(errors));

        var (rows, refusal) = await caller.RowsAsync(directory, region, query.Site, cancellation);
        return (query with { Regions = rows.Regions, Sites = rows.Sites }, refusal);
    }
}
