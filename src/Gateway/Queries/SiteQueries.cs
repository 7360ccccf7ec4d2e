using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Commands;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.Queries;

/// <summary>A site with its check items.</summary>
internal static class SiteQueries
{
    /// <summary>One site.</summary>
    internal static async Task<Results<Ok<SiteAnswer>, ProblemResult>> OneAsync(
        string code, HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (await monitoring.Directory.SiteAsync(code, cancellation) is not { } site
            || !caller.Sees(monitoring.Directory, site))
        {
            return QueryFailure.Site();
        }

        VersionTag.Send(request.HttpContext.Response, site.Revision);
        var masks = !caller.May(Permission.ReadContacts);
        var zone = monitoring.Directory.Zone(site.Region);
        var week = monitoring.Now.DayIn(zone).Week();
        var items = await monitoring.Read.ItemsAsync(code, cancellation);
        var burden = await monitoring.Read.BurdenAsync(code, week, cancellation);
        var path = monitoring.Directory.PathCodes(site.Region);
        return TypedResults.Ok(new SiteAnswer
        {
            Code = site.Code,
            Name = TextAnswer.Of(site.Name),
            Type = site.Type,
            TypeName = TextAnswer.NameOfType(monitoring.Catalogue, site.Type),
            Region = path,
            RegionName = monitoring.Directory.Region(site.Region) is { } region ? TextAnswer.Of(region.Name) : null,
            RegionNames = TextAnswer.NamesOf(monitoring.Directory, path),
            Revision = site.Revision,
            Status = Words.Of(site.Status),
            SuspendedUntil = site.SuspendedUntil.In(zone),
            Unit = PartyAnswer.Body(site.Unit, masks),
            Authority = site.Authority is { } authority ? PartyAnswer.Body(authority, masks) : null,
            Contact = site.Contact is { } contact ? PartyAnswer.Person(contact, masks) : null,
            Location = site.Location,
            Items = [.. items.Select(row => ItemAnswer.Of(row, monitoring.Catalogue, zone))],
            Burden = BurdenAnswer.Of(week, burden),
        });
    }
}
