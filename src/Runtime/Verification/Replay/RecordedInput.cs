using System.Text.Json;
using Monitoring.Contracts;
using Monitoring.Contracts.Payloads;
using Monitoring.Core;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Regions;
using Monitoring.Core.Sites;
using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Intake;
using Monitoring.Runtime.Serialization;
using Monitoring.Runtime.Verification.Reading;

namespace Monitoring.Runtime.Verification.Replay;

/// <summary>Makes a command again of what the ledger keeps of the input.</summary>
internal static class RecordedInput
{
    /// <summary>The command of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="entity">Whose it is.</param>
    /// <exception cref="JsonException">The input is none that this kind of entity understands.</exception>
    public static object Command(StoredLine line, EntityKey entity) => line.Kind switch
    {
        EntryKinds.Wake => entity.Kind switch
        {
            EntityKind.Region => new RegionCommand.Wake(),
            EntityKind.Site => new SiteCommand.Wake(),
            _ => new ItemCommand.Wake(),
        },
        EntryKinds.Message or EntryKinds.Command or EntryKinds.Delivery => entity.Kind switch
        {
            EntityKind.Region => CoreJson.Read<RegionCommand>(line.Input),
            EntityKind.Site => CoreJson.Read<SiteCommand>(line.Input),
            _ => CoreJson.Read<ItemCommand>(line.Input),
        },
        _ => OfEvent(line),
    };

    private static object OfEvent(StoredLine line)
    {
        if (CloudEventReader.ReadRecorded(line.Input).Event is not { } e)
        {
            throw new JsonException($"The input is no {line.Kind}.");
        }

        return e.Data switch
        {
            RegionData d => EventMapping.Region(d, line.Happened),
            SiteData d => EventMapping.Site(d, line.Happened),
            VisitData d => EventMapping.Visit(d, line.Happened),
            DutyData d => EventMapping.Duty(d, line.Happened),
            ReadingData d => EventMapping.Reading(d, line.Happened),
            RectificationData d => EventMapping.Claim(d, line.Happened),
            LookBackData d => EventMapping.LookBack(d, line.Happened),
            ExtensionData d => EventMapping.Extension(d, line.Happened),
            ReceiptData d => EventMapping.Receipt(d, line.Happened),
            _ => throw new JsonException($"{line.Kind} is no event of the ledger."),
        };
    }
}
