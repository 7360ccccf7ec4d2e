using System.Security.Cryptography;
using System.Text;
using Monitoring.Contracts;
using Monitoring.Contracts.Staff;
using Monitoring.Core;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Runtime;
using Monitoring.Runtime.Staff;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Commands;

/// <summary>One action for many issues; each stands or falls alone.</summary>
internal static class BulkCommands
{
    private const int AtOnce = 32;

    /// <summary>Does it, and answers one result for each number in order.</summary>
    internal static async Task<IResult> PostAsync(
        HttpContext context, Caller caller, IMonitoring monitoring, IStore store, CancellationToken cancellation)
    {
        var (request, unreadable) = await CommandRequest.ReadAsync(context.Request, cancellation);
        if (request is null)
            return unreadable!;

        if (StaffCommandReader.ReadBulk(request.Body, out var errors) is not { } bulk)
            return ProblemResult.BadRequest(errors);

        if (!caller.May(RightTo(bulk.Action)))
            return ProblemResult.Of(StatusCodes.Status403Forbidden);

        if (context.Request.Headers.IfMatch.Count + context.Request.Headers.IfNoneMatch.Count > 0)
            return ProblemResult.BadRequest([new FieldError("If-Match", ErrorCodes.NotAllowed, "One tag cannot stand for many issues.")]);

        if (request.Key is not null && !await IsSameAsync(request, caller, store, cancellation))
            return CommandOutcome.KeyReused();

        var results = new BulkResult[bulk.Numbers.Count];
        await Parallel.ForAsync(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (i, stop) =>
            results[i] = await OneAsync(bulk.Numbers[i], bulk.Command, request, caller, monitoring, stop));
        return TypedResults.Json(
            new BulkResultsAnswer(results),
            CommandsJson.Default.BulkResultsAnswer,
            statusCode: results.All(r => r.Status == StatusCodes.Status200OK) ? StatusCodes.Status200OK : StatusCodes.Status207MultiStatus);
    }

    /// <summary>The route is open to whoever may take issues; some actions ask for more, as they do for one issue.</summary>
    private static Permission RightTo(string action) => action switch
    {
        StaffActions.Withdraw => Permission.Withdraw,
        StaffActions.DecideExtension => Permission.DecideExtensions,
        _ => Permission.TakeIssues,
    };

    private static async Task<BulkResult> OneAsync(
        string number, StaffCommand said, CommandRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        if (await IssueCommands.FindAsync(monitoring, caller, number, cancellation) is not { } issue)
            return new BulkResult(number, StatusCodes.Status404NotFound, [new FieldError("number", "unknown-issue", "There is no such issue.")]);

        // Each issue's part has a key of its own, so that a repeat goes on where the first request was broken off.
        var order = new Order(caller.Name, caller.TokenId, request.Key is null ? null : $"{request.Key}\n{number}", request.Digest);
        var command = CommandMapping.ForIssue(said, number, caller, monitoring.Now);
        var result = await monitoring.SendAsync(EntityKey.Item(issue.Site, issue.Item), command, order, cancellation);
        if (result.Status is CommandStatus.Accepted or CommandStatus.Duplicate)
            return new BulkResult(number, StatusCodes.Status200OK, null);

        var (status, detail, errors) = CommandOutcome.Explain(result, StatusCodes.Status409Conflict);
        return new BulkResult(number, status, errors ?? [new FieldError("", "retry", detail)]);
    }

    /// <summary>
    /// Whether the key is new or stood for this very request. The parts are in the ledger each by its number, so what the
    /// whole was is kept beside it.
    /// </summary>
    private static async ValueTask<bool> IsSameAsync(CommandRequest request, Caller caller, IStore store, CancellationToken cancellation)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.TokenId}\n{request.Key}")));
        var kept = await store.KeepSettingAsync($"bulk.{name}", request.Digest, cancellation);
        return kept.AsSpan().SequenceEqual(request.Digest);
    }
}
