using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Runtime;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>A text in both languages.</summary>
internal sealed record TextAnswer(string Zh, string En)
{
    /// <summary>The text as it is answered.</summary>
    internal static TextAnswer Of(LocalizedText text) => new(text.Zh, text.En);

    /// <summary>The title of a template, or null when the catalogue has it no more.</summary>
    internal static TextAnswer? TitleOf(CatalogueData catalogue, string template) =>
        catalogue.Templates.TryGetValue(template, out var found) ? Of(found.Title) : null;

    /// <summary>What a type of site is called, or null when the catalogue has it no more.</summary>
    internal static TextAnswer? NameOfType(CatalogueData catalogue, string type) =>
        catalogue.SiteTypes.TryGetValue(type, out var found) ? Of(found.Name) : null;

    /// <summary>What regions are called, in the order of their codes; one that is not there any more is called by its code.</summary>
    internal static IReadOnlyList<TextAnswer> NamesOf(IDirectory directory, IReadOnlyList<string> regions) =>
        [.. regions.Select(code => directory.Region(code) is { } region ? Of(region.Name) : new TextAnswer(code, code))];
}

/// <summary>Between which instants a look-back may come. The instant itself is sealed and nowhere in an answer.</summary>
/// <param name="From">The earliest instant.</param>
/// <param name="To">The latest instant.</param>
internal sealed record WindowAnswer(DateTimeOffset From, DateTimeOffset To);

/// <summary>An issue as staff see it.</summary>
internal sealed record IssueAnswer
{
    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Code of its site.</summary>
    public required string Site { get; init; }

    /// <summary>What people call its site; left out in what an older version told.</summary>
    public TextAnswer? SiteName { get; init; }

    /// <summary>Code of its site's type.</summary>
    public required string Type { get; init; }

    /// <summary>Code of its template.</summary>
    public required string Item { get; init; }

    /// <summary>What is checked; null when the catalogue has the template no more.</summary>
    public TextAnswer? Title { get; init; }

    /// <summary>What the item guards; left out when the catalogue has the template no more.</summary>
    [OneOf(WordList.Category)]
    public string? Category { get; init; }

    /// <summary>Codes of the regions from the top down to its site's own.</summary>
    public required IReadOnlyList<string> Region { get; init; }

    /// <summary>What people call its site's own region.</summary>
    public TextAnswer? RegionName { get; init; }

    /// <summary>What people call the regions of <c>region</c>, in the same order; only where one issue was asked for.</summary>
    public IReadOnlyList<TextAnswer>? RegionNames { get; init; }

    /// <summary>general, serious or critical.</summary>
    [OneOf(WordList.Severity)]
    public required string Severity { get; init; }

    /// <summary>open, overdue, awaitingLookBack, closed or withdrawn.</summary>
    [OneOf(WordList.IssueState)]
    public required string State { get; init; }

    /// <summary>visit, duty or reading.</summary>
    [OneOf(WordList.IssueCause)]
    public required string Cause { get; init; }

    /// <summary>What its deadline was first counted from.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>The own time of its first finding.</summary>
    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>The present deadline.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The highest rung told in the present round.</summary>
    public required int Rung { get; init; }

    /// <summary>How many look-backs failed.</summary>
    public required int Recurrence { get; init; }

    /// <summary>How many findings it stands for.</summary>
    public required int Findings { get; init; }

    /// <summary>Who took it.</summary>
    public string? TakenBy { get; init; }

    /// <summary>To whom it was given.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>Grows with every change that everybody may see; as in the ETag.</summary>
    public required int Revision { get; init; }

    /// <summary>When it was put right, by the claim's own time.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>When its look-back may come; only for those who may know of look-backs.</summary>
    public WindowAnswer? LookBack { get; init; }

    /// <summary>By when a look-back that was called must be done; only for the same.</summary>
    public DateTimeOffset? LookBackDueAt { get; init; }

    /// <summary>When it was closed or withdrawn.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Name and version of its policy.</summary>
    public required string Policy { get; init; }

    /// <summary>When its line is told next if nothing happens: the first step after the deadline, then further ones and repeats. Left out where a look-back is waited for, and when it has ended.</summary>
    public DateTimeOffset? NextStepAt { get; init; }

    /// <summary>When something last changed that everybody may see.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Its notices; only where one issue was asked for.</summary>
    public IReadOnlyList<NoticeAnswer>? Notices { get; init; }

    /// <summary>The unit that found it; only where one issue was asked for, as what follows.</summary>
    public string? FoundBy { get; init; }

    /// <summary>Until when repeats are quiet, since somebody took it.</summary>
    public DateTimeOffset? QuietUntil { get; init; }

    /// <summary>Its rounds, the first first.</summary>
    public IReadOnlyList<RoundAnswer>? Rounds { get; init; }

    /// <summary>What people said of it.</summary>
    public IReadOnlyList<CommentAnswer>? Comments { get; init; }

    /// <summary>The issue as it is answered, in the local time of its region.</summary>
    /// <param name="row">The issue.</param>
    /// <param name="siteName">What people call its site, or null where that is not known.</param>
    /// <param name="monitoring">Regions and catalogue as they are now.</param>
    /// <param name="caller">Who looks.</param>
    internal static IssueAnswer Of(IssueRow row, LocalizedText? siteName, IMonitoring monitoring, Caller caller)
    {
        var template = monitoring.Catalogue.Templates.GetValueOrDefault(row.Item);
        var inspects = caller.May(Permission.ReadSealed);
        var zone = monitoring.Directory.Zone(row.Region);
        return new IssueAnswer
        {
            Number = row.Number,
            Site = row.Site,
            Type = row.SiteType,
            Item = row.Item,
            SiteName = siteName is null ? null : TextAnswer.Of(siteName),
            Title = template is null ? null : TextAnswer.Of(template.Title),
            Category = template is null ? null : Words.Of(template.Category),
            Region = monitoring.Directory.PathCodes(row.Region),
            RegionName = monitoring.Directory.Region(row.Region) is { } region ? TextAnswer.Of(region.Name) : null,
            Severity = Words.Of(row.Severity),
            State = Words.Of(row.State),
            Cause = Words.Of(row.Cause),
            RaisedAt = row.RaisedAt.In(zone),
            FoundAt = row.FoundAt.In(zone),
            DueAt = row.DueAt.In(zone),
            Rung = row.Rung,
            Recurrence = row.Recurrence,
            Findings = row.Findings,
            TakenBy = row.TakenBy,
            AssignedTo = row.AssignedTo,
            Revision = row.Revision,
            ClaimedAt = row.ClaimedAt.In(zone),
            LookBack = inspects && row is { LookBackFrom: { } from, LookBackTo: { } to } ? new WindowAnswer(from.In(zone), to.In(zone)) : null,
            LookBackDueAt = inspects ? row.LookBackDueAt.In(zone) : null,
            EndedAt = row.EndedAt.In(zone),
            Policy = row.Policy,
            NextStepAt = row.NextStepAt.In(zone),
            UpdatedAt = row.UpdatedAt.In(zone),
        };
    }

    /// <summary>One issue, with the name of its site.</summary>
    internal static async ValueTask<IssueAnswer> OfAsync(IssueRow row, IMonitoring monitoring, Caller caller, CancellationToken cancellation) =>
        Of(row, (await monitoring.Directory.SiteAsync(row.Site, cancellation))?.Name, monitoring, caller);

    /// <summary>Several issues, with the names of their sites from one question.</summary>
    internal static async ValueTask<IReadOnlyList<IssueAnswer>> OfAsync(
        IReadOnlyList<IssueRow> rows, IMonitoring monitoring, Caller caller, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return [];

        var names = await monitoring.Read.SiteNamesAsync([.. rows.Select(row => row.Site).Distinct()], cancellation);
        return [.. rows.Select(row => Of(row, names.GetValueOrDefault(row.Site), monitoring, caller))];
    }
}

/// <summary>A notice as staff see it.</summary>
/// <param name="Number">Its number, of its region and year.</param>
/// <param name="Addressee">To whom it went.</param>
/// <param name="Rung">The rung it was issued at.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="ReceiptDueAt">By when it must be acknowledged.</param>
/// <param name="ReplyDueAt">By when it must be answered.</param>
/// <param name="AcknowledgedAt">When it was acknowledged.</param>
/// <param name="AnsweredAt">When it was answered.</param>
/// <param name="RevokedAt">When it was taken back.</param>
internal sealed record NoticeAnswer(
    string Number,
    [property: OneOf(WordList.Addressee)] string Addressee,
    int Rung,
    DateTimeOffset IssuedAt,
    DateTimeOffset ReceiptDueAt,
    DateTimeOffset ReplyDueAt,
    DateTimeOffset? AcknowledgedAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? RevokedAt)
{
    /// <summary>The notice as it is answered.</summary>
    internal static NoticeAnswer Of(NoticeRow row, NodaTime.DateTimeZone zone) => new(
        row.Number,
        Words.Of(row.Addressee),
        row.Rung,
        row.IssuedAt.In(zone),
        row.ReceiptDueAt.In(zone),
        row.ReplyDueAt.In(zone),
        row.AcknowledgedAt.In(zone),
        row.AnsweredAt.In(zone),
        row.RevokedAt.In(zone));
}
