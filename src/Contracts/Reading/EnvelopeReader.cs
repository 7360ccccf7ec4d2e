using System.Runtime.InteropServices;
using System.Text.Json;
using Monitoring.Contracts.Payloads;
using Monitoring.Contracts.Staff;

namespace Monitoring.Contracts.Reading;

/// <summary>Reads the envelope of one event and hands its data to the rule of its type.</summary>
internal static class EnvelopeReader
{
    private static readonly Rule<string> SpecVersion = TextRules.Word(["1.0"]);

    private static readonly Rule<object> AnyObject = static (context, value) => Rules.IsObject(context, value) ? "" : null;

    private static readonly Rule<object> Ignored = static (_, _) => null;

    private static readonly Rule<object> Base64 = static (context, _) =>
    {
        context.Fail(ErrorCodes.Unsupported, "Data must be sent as JSON in 'data', not as base64.");
        return null;
    };

    private static readonly Rule<string> Type = static (context, value) =>
    {
        if (!TextRules.TryGetText(context, value, out var text))
        {
            return null;
        }

        if (DataRule(text) is not null)
        {
            return text;
        }

        context.Fail(ErrorCodes.Unsupported, $"This type is not served; served are: {string.Join(", ", EventTypes.Served)}.");
        return null;
    };

    // What staff record is told apart by its source, so no event from outside may claim to be theirs.
    private static readonly Rule<string> FieldSource = static (context, value) =>
    {
        var source = TextRules.Source(context, value);
        if (source?.StartsWith(StaffEventReader.SourcePrefix, StringComparison.Ordinal) != true)
        {
            return source;
        }

        context.Fail(ErrorCodes.NotAllowed, $"Sources that begin with {StaffEventReader.SourcePrefix} are kept for what staff record.");
        return null;
    };

    private static readonly Rule<string> Subject = static (context, value) =>
        context.Subject = TextRules.Code(context, value);

    private static readonly Rule<DateTimeOffset> Time = static (context, value) =>
    {
        if (!Rules.TryGetInstant(context, value, out var instant))
        {
            return default;
        }

        if (instant > context.Latest)
        {
            context.Fail(ErrorCodes.InTheFuture, "The event's time lies in the future.");
            return default;
        }

        context.EventTime = instant;
        return instant;
    };

    private static readonly Rule<string> JsonContent = static (context, value) =>
    {
        if (!TextRules.TryGetText(context, value, out var text))
        {
            return null;
        }

        if (MediaType.IsJson(text))
        {
            return text;
        }

        context.Fail(ErrorCodes.Unsupported, "Data must be application/json in UTF-8.");
        return null;
    };

    /// <param name="element">The event in structured form.</param>
    /// <param name="now">Our clock.</param>
    /// <param name="earlier">Errors found before there was a structured form; empty outside binary mode.</param>
    /// <param name="byStaff">Whether it was made here, of what staff record.</param>
    internal static ReadEvent Read(JsonElement element, DateTimeOffset now, IReadOnlyList<FieldError> earlier, bool byStaff = false)
    {
        var context = new EventContext(now, earlier);
        var utf8 = JsonMarshal.GetRawUtf8Value(element);
        if (!JsonText.HasWholeCharacters(utf8))
        {
            context.Fail(ErrorCodes.BadUtf8, "An escape stands for half a character.");
            return ReadEvent.Refused(null, null, context.Errors);
        }

        if (!Rules.IsObject(context, element))
        {
            return ReadEvent.Refused(null, null, context.Errors);
        }

        var fields = new ObjectReader(context, element, nullIsAbsent: true);
        fields.Required("specversion", SpecVersion);
        var id = fields.Required("id", TextRules.EventId);
        var source = fields.Required("source", byStaff ? TextRules.Source : FieldSource);
        var type = fields.Required("type", Type);
        var subject = fields.Required("subject", Subject);
        var time = fields.Required("time", Time);
        fields.Optional("datacontenttype", JsonContent);
        fields.Optional("dataschema", TextRules.Uri);
        var data = ReadData(ref fields, type);
        Extensions.Read(ref fields);
        fields.Close();

        return context.HasErrors
            ? ReadEvent.Refused(source ?? Echo(element, "source"), id ?? Echo(element, "id"), context.Errors)
            : ReadEvent.Good(new IncomingEvent
            {
                Source = source,
                Id = id,
                Type = type,
                Subject = subject,
                Time = time,
                Data = data!,
                Utf8 = utf8.ToArray(),
            });
    }

    private static EventData? ReadData(ref ObjectReader fields, string? type)
    {
        if (fields.Has("data_base64"))
        {
            fields.Optional("data_base64", Base64);
            fields.Optional("data", Ignored);
            return null;
        }

        if (type is not null)
        {
            return fields.Required("data", DataRule(type)!);
        }

        // What the fields of an unknown type must be nobody can say.
        fields.Required("data", AnyObject);
        return null;
    }

    private static Rule<EventData>? DataRule(string type) => type switch
    {
        EventTypes.Region => RegionData.Rule,
        EventTypes.Site => SiteData.Rule,
        EventTypes.Visit => VisitData.Rule,
        EventTypes.Duty => DutyData.Rule,
        EventTypes.Reading => ReadingData.Rule,
        EventTypes.Rectification => RectificationData.Rule,
        EventTypes.LookBack => LookBackData.Rule,
        EventTypes.Receipt => ReceiptData.Rule,
        EventTypes.Extension => ExtensionData.Rule,
        _ => null,
    };

    // A refused event is answered by the name its sender gave it, even where that name is part of what is wrong.
    private static string? Echo(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 and <= Limits.EventId } text
            ? text
            : null;
}
