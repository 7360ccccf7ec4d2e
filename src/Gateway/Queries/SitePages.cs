using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitoring.Contracts;
using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems.Duties;
using Monitoring.Core.Sites;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries.Answers;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using NodaTime;

namespace Monitoring.Gateway.Queries;

/// <summary>What the page of a site shows beside the site: its checklist, how duties were done, who visited.</summary>
internal static class SitePages
{
    /// <summary>Days of a strip of duties, at most.</summary>
    internal const int MostDays = 31;

    /// <summary>Days of a strip when nobody says.</summary>
    internal const int Days = 14;

    /// <summary>What a visit has to look at.</summary>
    internal static async Task<Results<Ok<ChecklistAnswer>, ProblemResult>> ChecklistAsync(
        string code, HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        if (new QueryReader(request.Query).Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (await FindAsync(code, caller, monitoring, cancellation) is null)
            return QueryFailure.Site();

        var items = await monitoring.Read.ItemsAsync(code, cancellation);
        return TypedResults.Ok(new ChecklistAnswer(
            code,
            [.. items.Where(row => row.State != "inactive").Select(row => Checklist(row, monitoring.Catalogue.Templates.GetValueOrDefault(row.Template)))]));
    }

    /// <summary>How its duties were done over the last days.</summary>
    internal static async Task<Results<Ok<DutiesAnswer>, ProblemResult>> DutiesAsync(
        string code, HttpRequest request, Caller caller, IMonitoring monitoring, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var days = reader.Whole("days", 1, MostDays, Days);
        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (await FindAsync(code, caller, monitoring, cancellation) is not { } site)
            return QueryFailure.Site();

        var zone = monitoring.Directory.Zone(site.Region);
        var today = monitoring.Now.DayIn(zone);
        var first = today.PlusDays(1 - days);

        // A window of a week may have started long before the first of these days.
        var misses = (await monitoring.Read.MissesAsync(code, zone.StartOf(first.PlusDays(-8)), cancellation)).ToLookup(m => m.Item);
        var items = new List<DutyStripAnswer>();
        foreach (var row in (await monitoring.Read.ItemsAsync(code, cancellation)).Where(i => i.Kind == ItemKind.Duty && i.State != "inactive"))
        {
            if (await monitoring.ItemAsync(code, row.Template, cancellation) is { } item)
            {
                var windows = DutyStrip.Of(
                    item.State,
                    item.Rules,
                    misses[row.Template].ToDictionary(m => m.Start, m => m.Withdrawn),
                    zone.StartOf(first),
                    zone.StartOf(today.PlusDays(1)),
                    monitoring.Now);
                items.Add(new DutyStripAnswer(
                    row.Template,
                    TextAnswer.TitleOf(monitoring.Catalogue, row.Template),
                    row.State,
                    row.NextDueAt.In(zone),
                    ByDay(windows, first, today, zone)));
            }
        }

        return TypedResults.Ok(new DutiesAnswer(first.ToDateOnly(), today.ToDateOnly(), items));
    }

    /// <summary>Who visited it, those that came in last first.</summary>
    internal static async Task<Results<Ok<ListAnswer<VisitAnswer>>, ProblemResult>> VisitsAsync(
        string code, HttpRequest request, Caller caller, CursorSeal seal, IMonitoring monitoring, CancellationToken cancellation)
    {
        var reader = new QueryReader(request.Query);
        var limit = reader.Limit();
        var cursor = reader.Cursor();
        if (reader.Finish() is { Count: > 0 } errors)
            return ProblemResult.BadRequest(errors);

        if (await FindAsync(code, caller, monitoring, cancellation) is not { } site)
            return QueryFailure.Site();

        try
        {
            // The ledger of a site counts more than visits; what lies between two of them must not show.
            var opened = await seal.OpenAsync(cursor, cancellation);
            var before = opened is null ? (long?)null : long.Parse(opened, NumberStyles.None, CultureInfo.InvariantCulture);
            var visits = await monitoring.Read.VisitsAsync(code, before, at: null, Math.Min(limit + 1, QueryReader.MaxLimit), cancellation);
            var shown = visits.Take(limit).ToList();
            var told = await ToldAsync(monitoring, code, shown, cancellation);
            var zone = monitoring.Directory.Zone(site.Region);
            return TypedResults.Ok(new ListAnswer<VisitAnswer>(
                [.. shown.Select(visit => Visit(visit, told.GetValueOrDefault(visit.Seq), monitoring.Catalogue, zone))],
                visits.Count > limit || (visits.Count == limit && limit == QueryReader.MaxLimit)
                    ? await seal.SealAsync(shown[^1].Seq.ToString(CultureInfo.InvariantCulture), cancellation)
                    : null));
        }
        catch (FormatException)
        {
            return QueryFailure.Cursor();
        }
    }

    private static async ValueTask<SiteFacts?> FindAsync(string code, Caller caller, IMonitoring monitoring, CancellationToken cancellation) =>
        await monitoring.Directory.SiteAsync(code, cancellation) is { } site && caller.Sees(monitoring.Directory, site) ? site : null;

    private static ChecklistItemAnswer Checklist(ItemRow row, Template? template) => new(
        row.Template,
        template is null ? null : TextAnswer.Of(template.Title),
        template is null ? null : Words.Of(template.Category),
        Words.Of(row.Kind),
        template is null ? null : Words.Of(template.Severity),
        [.. (template?.Record ?? []).Select(RecordFieldAnswer.Of)],
        template?.Bounds is { } bounds ? BoundsAnswer.Of(bounds) : null,
        template?.Basis is { } basis ? TextAnswer.Of(basis) : null,
        row.State,
        row.Issue);

    private static List<DutyDayAnswer> ByDay(IReadOnlyList<StripWindow> windows, LocalDate first, LocalDate today, DateTimeZone zone)
    {
        var days = windows.ToLookup(w => LocalDate.Min((w.End - Duration.Epsilon).DayIn(zone), today));
        return [.. Enumerable.Range(0, Period.DaysBetween(first, today) + 1).Select(first.PlusDays).Select(day => new DutyDayAnswer(
            day.ToDateOnly(),
            [.. days[day].Select(w => new DutyWindowAnswer(w.Start.In(zone), w.End.In(zone), Words.Of(w.State)))]))];
    }

    /// <summary>What visits said, from the ledger of the site, by the number of their entry.</summary>
    private static async Task<Dictionary<long, BroughtAlong>> ToldAsync(
        IMonitoring monitoring, string code, List<VisitRow> visits, CancellationToken cancellation)
    {
        var told = new Dictionary<long, BroughtAlong>();
        if (visits.Count == 0)
            return told;

        var (after, last) = (visits[^1].Seq - 1, visits[0].Seq);
        while (after < last)
        {
            var entries = await monitoring.Read.EntriesAsync(EntityKey.Site(code), after, QueryReader.MaxLimit, cancellation);
            foreach (var entry in entries)
            {
                if (BroughtAlong.Of(entry, EventTypes.Visit) is { } brought)
                    told[entry.Seq] = brought;
            }

            after = entries.Count == 0 ? last : entries[^1].Seq;
        }

        return told;
    }

    private static VisitAnswer Visit(VisitRow visit, BroughtAlong? told, CatalogueData catalogue, DateTimeZone zone) => new()
    {
        At = visit.At.In(zone),
        Unit = visit.Unit,
        Persons = visit.Persons,
        Sortie = visit.Sortie,
        Mode = visit.Mode,
        Campaign = visit.Campaign,
        Passed = visit.Passed,
        Failed = visit.Failed,
        NotApplicable = visit.NotApplicable,
        Suggestions = told?.Suggestions ?? [],
        Results =
        [
            .. (told?.Results ?? []).Select(result => new VisitFindingAnswer(
                BroughtAlong.Text(result, "item") ?? "",
                TextAnswer.TitleOf(catalogue, BroughtAlong.Text(result, "item") ?? ""),
                BroughtAlong.Text(result, "outcome") ?? "",
                BroughtAlong.Text(result, "severity"),
                BroughtAlong.Text(result, "note"),
                BroughtAlong.Flag(result, "fixedOnTheSpot"),
                BroughtAlong.EvidenceOf(result))),
        ],
    };
}
