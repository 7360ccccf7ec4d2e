using Monitoring.Contracts;
using Monitoring.Contracts.Staff;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Commands.Bulk;
using Monitoring.Gateway.OpenApi.Describing;

namespace Monitoring.Gateway.Commands;

/// <summary>The routes of what staff can do.</summary>
internal static class CommandRoutes
{
    /// <summary>Adds the routes.</summary>
    internal static void MapCommands(this WebApplication app)
    {
        var issues = app.MapGroup("/api/issues").WithTags("Commands");
        issues.MapPost("/{number}/take", new IssueCommand(StaffActions.Take).PostAsync)
            .Requires(Permission.TakeIssues)
            .WithName("TakeIssue")
            .WithSummary("Takes an issue: its repeats are quiet for a while, its deadline stays.")
            .Describe(CommandDocs.Take);
        issues.MapPost("/{number}/assign", new IssueCommand(StaffActions.Assign).PostAsync)
            .Requires(Permission.TakeIssues)
            .WithName("AssignIssue")
            .WithSummary("Gives an issue to somebody.")
            .Describe(CommandDocs.Assign);
        issues.MapPost("/{number}/comment", new IssueCommand(StaffActions.Comment).PostAsync)
            .Requires(Permission.TakeIssues)
            .WithName("CommentIssue")
            .WithSummary("Says something about an issue; it stands in its timeline.")
            .Describe(CommandDocs.Comment);
        issues.MapPost("/{number}/withdraw", new IssueCommand(StaffActions.Withdraw).PostAsync)
            .Requires(Permission.Withdraw)
            .WithName("WithdrawIssue")
            .WithSummary("Takes an issue back, with a reason.")
            .Describe(CommandDocs.Withdraw);
        issues.MapPost("/{number}/claim", new IssueRecord(EventTypes.Rectification).PostAsync)
            .Requires(Permission.Claim)
            .WithName("ClaimIssue")
            .WithSummary("Records that an issue is said to be put right.")
            .Describe(CommandDocs.Claim);
        issues.MapPost("/{number}/look-back", new IssueRecord(EventTypes.LookBack).PostAsync)
            .Requires(Permission.LookBack)
            .WithName("RecordLookBack")
            .WithSummary("Records a look-back.")
            .Describe(CommandDocs.LookBack);
        issues.MapPost("/{number}/extension", new IssueRecord(EventTypes.Extension).PostAsync)
            .Requires(Permission.Claim)
            .WithName("AskExtension")
            .WithSummary("Asks for more time.")
            .Describe(CommandDocs.AskExtension);
        issues.MapPost("/{number}/extension-decision", new IssueCommand(StaffActions.DecideExtension).PostAsync)
            .Requires(Permission.DecideExtensions)
            .WithName("DecideExtension")
            .WithSummary("Grants or refuses more time.")
            .Describe(CommandDocs.DecideExtension);
        issues.MapPost("/bulk", IssueBulk.PostAsync)
            .Requires(Permission.TakeIssues)
            .WithName("CommandIssues")
            .WithSummary("One action for up to 500 issues; each stands or falls alone.")
            .Describe(BulkDocs.Issues);

        app.MapPost("/api/notices/{number}/revoke", NoticeCommands.RevokeAsync)
            .WithTags("Commands")
            .Requires(Permission.RevokeNotices)
            .WithName("RevokeNotice")
            .WithSummary("Takes a notice back, with a reason.")
            .Describe(CommandDocs.RevokeNotice);
        app.MapPost("/api/notices/bulk", NoticeBulk.PostAsync)
            .WithTags("Commands")
            .Requires(Permission.RevokeNotices)
            .WithName("CommandNotices")
            .WithSummary("One action for up to 500 notices; each stands or falls alone.")
            .Describe(BulkDocs.Notices);

        var registry = app.MapGroup("/api").WithTags("Registry");
        registry.MapPut("/regions/{code}", RegistryCommands.PutRegionAsync)
            .Requires(Permission.ManageRegions)
            .WithName("PutRegion")
            .WithSummary("Registers or changes a region and its posts.")
            .Describe(RegistryDocs.PutRegion);
        registry.MapPut("/sites/{code}", RegistryCommands.PutSiteAsync)
            .Requires(Permission.ManageSites)
            .WithName("PutSite")
            .WithSummary("Registers, changes or moves a site.")
            .Describe(RegistryDocs.PutSite);
        registry.MapPost("/sites/{code}/suspend", new SiteStatusCommand(StaffActions.Suspend).PostAsync)
            .Requires(Permission.ManageSites)
            .WithName("SuspendSite")
            .WithSummary("Suspends a site until a planned end.")
            .Describe(RegistryDocs.Suspend);
        registry.MapPost("/sites/{code}/resume", new SiteStatusCommand(StaffActions.Resume).PostAsync)
            .Requires(Permission.ManageSites)
            .WithName("ResumeSite")
            .WithSummary("Ends a suspension before its planned end.")
            .Describe(RegistryDocs.Resume);
        registry.MapPost("/sites/{code}/close", new SiteStatusCommand(StaffActions.Close).PostAsync)
            .Requires(Permission.ManageSites)
            .WithName("CloseSite")
            .WithSummary("Closes a site; its live issues are withdrawn.")
            .Describe(RegistryDocs.Close);
        registry.MapPost("/sites/bulk", SiteBulk.PostAsync)
            .Requires(Permission.ManageSites)
            .WithName("CommandSites")
            .WithSummary("One change of status for up to 500 sites; each stands or falls alone.")
            .Describe(BulkDocs.Sites);
    }
}
