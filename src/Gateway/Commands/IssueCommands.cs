using Monitoring.Gateway.Access;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Commands;

/// <summary>What commands and records of one issue have in common.</summary>
internal static class IssueCommands
{
    /// <summary>An issue that the caller may see, or null.</summary>
    internal static async ValueTask<IssueRow?> FindAsync(IMonitoring monitoring, Caller caller, string number, CancellationToken cancellation) =>
        await monitoring.Read.IssueAsync(number, cancellation) is { } row && caller.Sees(monitoring.Directory, row) ? row : null;

    /// <summary>What is answered to whoever did something to an issue: how it is now, or why nothing was done.</summary>
    internal static async Task<IResult> AnswerAsync(
        CommandResult result,
        bool applied,
        string number,
        HttpResponse response,
        Caller caller,
        IMonitoring monitoring,
        CancellationToken cancellation)
    {
        if (!CommandOutcome.IsDone(result, response))
            return CommandOutcome.Problem(result, response);

        var row = (await monitoring.Read.IssueAsync(number, cancellation))!;
        VersionTag.Send(response, row.Revision);
        return TypedResults.Ok(new IssueAfterCommandAnswer(applied, await IssueAnswer.OfAsync(row, monitoring, caller, cancellation)));
    }
}
