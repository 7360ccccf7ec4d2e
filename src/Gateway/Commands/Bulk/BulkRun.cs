using System.Security.Cryptography;
using System.Text;
using Monitoring.Contracts;
using Monitoring.Contracts.Staff;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Runtime;
using Monitoring.Runtime.Staff;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Commands.Bulk;

/// <summary>One action for many; each stands or falls alone.</summary>
/// <param name="Asked">What is asked.</param>
/// <param name="Request">How it was asked.</param>
/// <param name="Caller">Who asks.</param>
/// <param name="Monitoring">The engine.</param>
internal sealed record BulkRun(BulkCommand Asked, CommandRequest Request, Caller Caller, IMonitoring Monitoring)
{
    /// <summary>Stands for a site where only the rest of the body is looked at.</summary>
    internal const string AnySite = "S";

    private const int AtOnce = 32;

    /// <summary>Reads a request, does it, and answers one result for each name in order.</summary>
    /// <param name="form">What can be asked.</param>
    /// <param name="context">The request.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="monitoring">The engine.</param>
    /// <param name="store">Keeps what keys stood for.</param>
    /// <param name="check">What stands against it as a whole, or null.</param>
    /// <param name="one">Does it for one.</param>
    internal static async Task<IResult> AnswerAsync(
        BulkForm form,
        HttpContext context,
        Caller caller,
        IMonitoring monitoring,
        IStore store,
        Func<BulkRun, ProblemResult?> check,
        Func<BulkRun, string, CancellationToken, Task<BulkResult>> one)
    {
        var cancellation = context.RequestAborted;
        var (request, unreadable) = await CommandRequest.ReadAsync(context.Request, cancellation);
        if (request is null)
            return unreadable!;

        if (BulkReader.Read(form, request.Body, out var errors) is not { } asked)
            return ProblemResult.BadRequest(errors);

        var run = new BulkRun(asked, request, caller, monitoring);
        if (check(run) is { } problem)
            return problem;

        if (context.Request.Headers.IfMatch.Count + context.Request.Headers.IfNoneMatch.Count > 0)
            return ProblemResult.BadRequest([new FieldError("If-Match", ErrorCodes.NotAllowed, "One tag cannot stand for many.")]);

        if (request.Key is not null && !await run.IsSameAsync(store, cancellation))
            return CommandOutcome.KeyReused();

        var results = new BulkResult[asked.Names.Count];
        await Parallel.ForAsync(
            0,
            results.Length,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (i, stop) => results[i] = await one(run, asked.Names[i], stop));
        return TypedResults.Json(
            new BulkResultsAnswer(results),
            CommandsJson.Default.BulkResultsAnswer,
            statusCode: results.All(r => r.Status == StatusCodes.Status200OK) ? StatusCodes.Status200OK : StatusCodes.Status207MultiStatus);
    }

    /// <summary>The order for one of them. It has a key of its own, so that a repeat goes on where the first request was broken off.</summary>
    internal Order OrderFor(string name) =>
        new(Caller.Name, Caller.TokenId, Request.Key is null ? null : $"{Request.Key}\n{name}", Request.Digest);

    /// <summary>The event for one of them.</summary>
    internal ReadEvent EventFor(Order order, string type, string subject, bool mayBeDated, params (string Name, string Value)[] said) =>
        (Request with { Body = Asked.Rest.ToArray() }).ToEvent(order, type, subject, Monitoring.Now.ToDateTimeOffset(), mayBeDated, said);

    /// <summary>
    /// Whether the key is new or stood for this very request. The parts are in the ledger each by its name, so what the
    /// whole was is kept beside it.
    /// </summary>
    private async ValueTask<bool> IsSameAsync(IStore store, CancellationToken cancellation)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Caller.TokenId}\n{Request.Key}")));
        var kept = await store.KeepSettingAsync($"bulk.{name}", Request.Digest, cancellation);
        return kept.AsSpan().SequenceEqual(Request.Digest);
    }
}
