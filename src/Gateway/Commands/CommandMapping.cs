using Monitoring.Contracts.Staff;
using Monitoring.Core.CheckItems;
using Monitoring.Gateway.Access;
using NodaTime;

namespace Monitoring.Gateway.Commands;

/// <summary>From what staff say to the commands of Core.</summary>
internal static class CommandMapping
{
    /// <summary>The command for an issue.</summary>
    internal static ItemCommand ForIssue(StaffCommand said, string issue, Caller caller, Instant now) => said switch
    {
        StaffCommand.Take => new ItemCommand.Take(now, issue, caller.Name),
        StaffCommand.Assign c => new ItemCommand.Assign(now, issue, c.To, caller.Name),
        StaffCommand.Comment c => new ItemCommand.Comment(now, issue, c.Text, caller.Name),
        StaffCommand.Withdraw c => new ItemCommand.Withdraw(now, issue, caller.Name, c.Reason),
        StaffCommand.DecideExtension c => new ItemCommand.DecideExtension(now, issue, c.Granted, caller.Name, c.Rung, c.Reason),
        _ => throw new InvalidOperationException($"{said.GetType().Name} is not about an issue."),
    };
}
