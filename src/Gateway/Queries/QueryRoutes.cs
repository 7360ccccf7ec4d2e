using Monitoring.Gateway.Access;
using Monitoring.Gateway.OpenApi.Describing;

namespace Monitoring.Gateway.Queries;

/// <summary>The routes of what can be asked.</summary>
internal static class QueryRoutes
{
    /// <summary>Adds the routes.</summary>
    internal static void MapQueries(this WebApplication app)
    {
        var api = app.MapGroup("/api");
        var issues = api.MapGroup("/issues").WithTags("Issues").Requires(Permission.ReadIssues);
        issues.MapGet("", IssueQueries.ListAsync)
            .WithName("ListIssues")
            .WithSummary("Issues in the order asked for; the live ones unless 'state' says otherwise.")
            .Describe(IssueDocs.List);
        issues.MapGet("/count", IssueQueries.CountAsync)
            .WithName("CountIssues")
            .WithSummary("How many issues a list has, as far as they are counted.")
            .Describe(IssueDocs.Count);
        issues.MapGet("/{number}", IssueQueries.OneAsync)
            .WithName("GetIssue")
            .WithSummary("One issue with its rounds, claims, look-backs and notices.")
            .Describe(IssueDocs.One);
        issues.MapGet("/{number}/timeline", IssueQueries.TimelineAsync)
            .WithName("GetTimeline")
            .WithSummary("What happened to an issue and why, from the ledger, in sentences.")
            .Describe(IssueDocs.Timeline);

        issues.MapGet("/{number}/ladder", IssueLadder.OneAsync)
            .WithName("GetLadder")
            .WithSummary("Who was told of an issue in its present round, who comes next and when.")
            .Describe(IssueDocs.Ladder);

        api.MapGet("/today", TodayQuery.OneAsync)
            .Requires(Permission.ReadIssues)
            .WithTags("Issues")
            .WithName("GetToday")
            .WithSummary("How one's own area stands now, and what today has brought.")
            .Describe(IssueDocs.Today);

        var sites = api.MapGroup("/sites").WithTags("Sites").Requires(Permission.ReadSites);
        sites.MapGet("", SiteLists.ListAsync)
            .WithName("ListSites")
            .WithSummary("Sites of one's own area: by code, by a text, or near a place.")
            .Describe(PlaceDocs.Sites);
        sites.MapGet("/{code}/checklist", SitePages.ChecklistAsync)
            .WithName("GetChecklist")
            .WithSummary("What a visit to a site has to look at.")
            .Describe(PlaceDocs.Checklist);
        sites.MapGet("/{code}/duties", SitePages.DutiesAsync)
            .WithName("GetDuties")
            .WithSummary("How the duties of a site were done over the last days, window by window.")
            .Describe(PlaceDocs.Duties);
        sites.MapGet("/{code}/visits", SitePages.VisitsAsync)
            .WithName("ListVisits")
            .WithSummary("Who visited a site and what they found.")
            .Describe(PlaceDocs.Visits);
        sites.MapGet("/{code}", SiteQueries.OneAsync)
            .WithName("GetSite")
            .WithSummary("A site with its check items and this week's burden.")
            .Describe(PlaceDocs.Site);

        var regions = api.MapGroup("/regions").WithTags("Regions").Requires(Permission.ReadRegions);
        regions.MapGet("", RegionQueries.List)
            .WithName("ListRegions")
            .WithSummary("The topmost regions of one's own area, each with its live figures; or those that a text finds.")
            .Describe(PlaceDocs.Regions);
        regions.MapGet("/{code}", RegionQueries.OneAsync)
            .WithName("GetRegion")
            .WithSummary("A region with the live figures of its subtree, and today's.")
            .Describe(PlaceDocs.Region);
        regions.MapGet("/{code}/children", RegionQueries.Children)
            .WithName("ListChildren")
            .WithSummary("The regions directly below, each with its live figures.")
            .Describe(PlaceDocs.Children);
        regions.MapGet("/{code}/figures", RegionQueries.FiguresAsync)
            .WithName("GetFigures")
            .WithSummary("What happened in a subtree over a span of local days.")
            .Describe(PlaceDocs.Figures);

        regions.MapGet("/{code}/trend", RegionPages.TrendAsync)
            .WithName("GetTrend")
            .WithSummary("What was raised, closed, overdue and missed in a subtree, day by day.")
            .Describe(PlaceDocs.Trend);
        regions.MapGet("/{code}/grid", RegionPages.GridAsync)
            .WithName("GetGrid")
            .WithSummary("The regions directly below, side by side by several measures.")
            .Describe(PlaceDocs.Grid);
        regions.MapGet("/{code}/failing", RegionPages.FailingAsync)
            .WithName("GetFailing")
            .WithSummary("The templates that fail most in a subtree.")
            .Describe(PlaceDocs.Failing);
        regions.MapGet("/{code}/map", RegionMap.OneAsync)
            .WithName("GetMap")
            .WithSummary("Where the sites of a subtree are, one by one or gathered.")
            .Describe(PlaceDocs.Map);

        var catalogue = api.MapGroup("").WithTags("Catalogue").Requires(Permission.ReadSites);
        catalogue.MapGet("/catalogue", CatalogueQueries.Catalogue)
            .WithName("GetCatalogue")
            .WithSummary("The types of site and templates in use.")
            .Describe(CatalogueQueries.CatalogueDocs);
        catalogue.MapGet("/policies", CatalogueQueries.Policies)
            .WithName("GetPolicies")
            .WithSummary("The policies in use with their versions and terms.")
            .Describe(CatalogueQueries.PolicyDocs);

        api.MapGet("/status", StatusQueries.NowAsync)
            .Requires(Permission.ReadStatus)
            .WithTags("Status")
            .WithName("GetStatus")
            .WithSummary("How the installation stands: version, clock, live issues, outbox.")
            .Describe(PlaceDocs.Status);

        var alerts = api.MapGroup("/alerts").WithTags("Alerts").Requires(Permission.ReadAlerts);
        alerts.MapGet("", AlertQueries.ListAsync)
            .WithName("ListAlerts")
            .WithSummary("Alerts as they went out, the newest first, with their deliveries.")
            .Describe(AlertDocs.List);
        alerts.MapGet("/{id}/why", AlertWhy.OneAsync)
            .WithName("GetWhy")
            .WithSummary("Why an alert was raised: rule, policy, inputs, clock, and why each recipient was told.")
            .Describe(AlertDocs.Why);
    }
}
