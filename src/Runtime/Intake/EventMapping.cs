using Monitoring.Contracts.Payloads;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Events;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Policies;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Models;
using NodaTime;
using VisitResult = Monitoring.Core.Sites.VisitResult;

namespace Monitoring.Runtime.Intake;

/// <summary>From the contract's payloads, which were checked when they were read, to the commands of Core.</summary>
internal static class EventMapping
{
    /// <summary>A region.</summary>
    public static RegionCommand.Upsert Region(RegionData data, Instant at) => new(
        at,
        data.Code,
        data.Parent,
        Name(data.Name),
        data.Level,
        Word<RiskLevel>(data.RiskLevel),
        data.TimeZone,
        data.Calendar,
        data.Policy,
        data.Posts is null ? null : [.. data.Posts.Select(Post)]);

    /// <summary>A site.</summary>
    public static SiteCommand.Upsert Site(SiteData data, Instant at) => new(
        at,
        data.Code,
        Name(data.Name),
        data.Type,
        data.Region,
        Party(data.Unit),
        Party(data.Authority),
        Party(data.Contact),
        data.Location is { } point ? new Core.Sites.GeoPoint(point.Lat, point.Lon) : null,
        data.Items,
        Word<SiteStatus>(data.Status),
        data.Until is { } until ? Instant.FromDateTimeOffset(until) : null,
        data.Reason);

    /// <summary>A visit.</summary>
    public static SiteCommand.Visit Visit(VisitData data, Instant at)
    {
        var mode = Words.Parse<VisitMode>(data.Mode);
        return new SiteCommand.Visit(
            at,
            data.Team.Unit,
            data.Team.Persons,
            data.Sortie,
            mode,
            data.Campaign,
            [.. data.Results.Select(r => new VisitResult(r.Item, Judge(r, data.Team.Unit, mode, at)))],
            data.Suggestions.Count);
    }

    /// <summary>A duty, with the types of its record's fields.</summary>
    public static ItemCommand.RecordDuty Duty(DutyData data, Instant at) => new(at, data.Record.Count == 0 ? NoRecord : Types(data.Record));

    /// <summary>A reading.</summary>
    public static ItemCommand.TakeReading Reading(ReadingData data, Instant at) => new(at, data.Value, data.Unit);

    /// <summary>A claim.</summary>
    public static ItemCommand.ClaimRectified Claim(RectificationData data, Instant at) => new(at, data.Issue);

    /// <summary>A look-back.</summary>
    public static ItemCommand.RecordLookBack LookBack(LookBackData data, Instant at) =>
        new(at, data.Issue, data.Team.Unit, Words.Parse<LookBackOutcome>(data.Outcome));

    /// <summary>An acknowledged or answered notice.</summary>
    public static ItemCommand.AcknowledgeNotice Receipt(ReceiptData data, Instant at) => new(at, data.Notice, data.Reply is not null);

    /// <summary>A wish for more time.</summary>
    public static ItemCommand.AskExtension Extension(ExtensionData data, Instant at) =>
        new(at, data.Issue, Instant.FromDateTimeOffset(data.Until));

    private static readonly Dictionary<string, RecordFieldType> NoRecord = [];

    private static ItemCommand.Judge Judge(Contracts.Payloads.VisitResult result, string unit, VisitMode mode, Instant at) => new(
        at,
        unit,
        mode,
        Words.Parse<CheckOutcome>(result.Outcome),
        Word<Severity>(result.Severity),
        result.FixedOnTheSpot,
        Word<Addressee>(result.Notice));

    private static Dictionary<string, RecordFieldType> Types(IReadOnlyDictionary<string, RecordValue> record)
    {
        var types = new Dictionary<string, RecordFieldType>(record.Count);
        foreach (var (name, value) in record)
        {
            // A blank text is no record.
            if (value is not RecordValue.Text { Value: var text } || !string.IsNullOrWhiteSpace(text))
            {
                types[name] = value switch
                {
                    RecordValue.Number => RecordFieldType.Number,
                    RecordValue.Flag => RecordFieldType.Flag,
                    _ => RecordFieldType.Text,
                };
            }
        }

        return types;
    }

    private static Post Post(PostData data) => new(
        data.Code,
        Name(data.Name) ?? new LocalizedText(data.Code, data.Code),
        Words.Parse<PostSide>(data.Side),
        data.Unit,
        data.Regions,
        [.. data.Holders.Select(h => new Party(h.Name, Channels(h.Channels)))]);

    private static Party? Party(PartyData? data) => data is null ? null : new Party(data.Name, Channels(data.Channels));

    private static IReadOnlyList<Channel> Channels(IReadOnlyList<ChannelData> channels) => [.. channels.Select(c => new Channel(c.Kind, c.Address))];

    private static LocalizedText? Name(LocalizedName? name) => name is null ? null : new LocalizedText(name.Zh, name.En ?? name.Zh);

    private static T? Word<T>(string? word)
        where T : struct, Enum => word is null ? null : Words.Parse<T>(word);
}
