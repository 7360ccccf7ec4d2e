using Monitoring.Contracts;
using Monitoring.Contracts.Staff;
using Monitoring.Core.Sites;

namespace Monitoring.Gateway.Commands;

/// <summary>The routes of what staff can do.</summary>
internal static class CommandRoutes
{
    /// <summary>Adds the routes.</summary>
    internal static void MapCommands(this WebApplication app)
    {
        var issues = app.MapGroup("/api/issues").WithTags("Commands");
        issues.MapPost("/{number}/take", IssueCommands.Do(StaffActions.Take))
            .WithName("TakeIssue")
            .WithSummary("Takes an issue: its repeats are quiet for a while, its deadline stays.");
        issues.MapPost("/{number}/assign", IssueCommands.Do(StaffActions.Assign))
            .WithName("AssignIssue")
            .WithSummary("Gives an issue to somebody.");
        issues.MapPost("/{number}/comment", IssueCommands.Do(StaffActions.Comment))
            .WithName("CommentIssue")
            .WithSummary("Says something about an issue; it stands in its timeline.");
        issues.MapPost("/{number}/withdraw", IssueCommands.Do(StaffActions.Withdraw))
            .WithName("WithdrawIssue")
            .WithSummary("Takes an issue back, with a reason.");
        issues.MapPost("/{number}/claim", IssueCommands.Record(EventTypes.Rectification))
            .WithName("ClaimIssue")
            .WithSummary("Records that an issue is said to be put right.");
        issues.MapPost("/{number}/look-back", IssueCommands.Record(EventTypes.LookBack))
            .WithName("RecordLookBack")
            .WithSummary("Records a look-back.");
        issues.MapPost("/{number}/extension", IssueCommands.Record(EventTypes.Extension))
            .WithName("AskExtension")
            .WithSummary("Asks for more time.");
        issues.MapPost("/{number}/extension-decision", IssueCommands.Do(StaffActions.DecideExtension))
            .WithName("DecideExtension")
            .WithSummary("Grants or refuses more time.");
        issues.MapPost("/bulk", BulkCommands.PostAsync)
            .WithName("CommandIssues")
            .WithSummary("One action for up to 500 issues; each stands or falls alone.");

        app.MapPost("/api/notices/{number}/revoke", NoticeCommands.RevokeAsync)
            .WithTags("Commands")
            .WithName("RevokeNotice")
            .WithSummary("Takes a notice back, with a reason.");

        var registry = app.MapGroup("/api").WithTags("Registry");
        registry.MapPut("/regions/{code}", RegistryCommands.PutRegionAsync)
            .WithName("PutRegion")
            .WithSummary("Registers or changes a region and its posts.");
        registry.MapPut("/sites/{code}", RegistryCommands.PutSiteAsync)
            .WithName("PutSite")
            .WithSummary("Registers, changes or moves a site.");
        registry.MapPost("/sites/{code}/suspend", SiteStatusCommands.To(SiteStatus.Suspended, SiteStatus.Active, SiteStatus.Suspended))
            .WithName("SuspendSite")
            .WithSummary("Suspends a site until a planned end.");
        registry.MapPost("/sites/{code}/resume", SiteStatusCommands.To(SiteStatus.Active, SiteStatus.Suspended))
            .WithName("ResumeSite")
            .WithSummary("Ends a suspension before its planned end.");
        registry.MapPost("/sites/{code}/close", SiteStatusCommands.To(SiteStatus.Closed, SiteStatus.Active, SiteStatus.Suspended))
            .WithName("CloseSite")
            .WithSummary("Closes a site; its live issues are withdrawn.");
    }
}
