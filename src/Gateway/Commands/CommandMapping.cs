using Monitoring.Contracts.Staff;
using Monitoring.Core.CheckItems;
using Monitoring.Gateway.Access;
using Monitoring.Runtime;

namespace Monitoring.Gateway.Commands;

/// <summary>From what staff say to the commands of Core.</summary>
internal static class CommandMapping
{
    /// <summary>The command for an issue. Nobody says at which rung an extension is decided: it is the one that the caller's scope reaches.</summary>
    /// <param name="said">What the caller said.</param>
    /// <param name="issue">Number of the issue.</param>
    /// <param name="region">Code of the region that the issue belongs to.</param>
    /// <param name="caller">Who says it.</param>
    /// <param name="monitoring">Knows the regions and the time.</param>
    internal static ItemCommand ForIssue(StaffCommand said, string issue, string region, Caller caller, IMonitoring monitoring)
    {
        var now = monitoring.Now;
        return said switch
        {
            StaffCommand.Take => new ItemCommand.Take(now, issue, caller.Name),
            StaffCommand.Assign c => new ItemCommand.Assign(now, issue, c.To, caller.Name),
            StaffCommand.Comment c => new ItemCommand.Comment(now, issue, c.Text, caller.Name),
            StaffCommand.Withdraw c => new ItemCommand.Withdraw(now, issue, caller.Name, c.Reason),
            StaffCommand.DecideExtension c =>
                new ItemCommand.DecideExtension(now, issue, c.Granted, caller.Name, caller.Scope.RungOver(monitoring.Directory, region), c.Reason),
            _ => throw new InvalidOperationException($"{said.GetType().Name} is not about an issue."),
        };
    }
}
