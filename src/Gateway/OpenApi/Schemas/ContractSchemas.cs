using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Contracts;
using Monitoring.Contracts.Alerts;
using Monitoring.Contracts.Payloads;

namespace Monitoring.Gateway.OpenApi.Schemas;

/// <summary>
/// The JSON Schemas of the contract as components: what a schema defines for itself becomes a component of its own, once
/// for all that define the same, and lists of words become references to the list.
/// </summary>
internal sealed class ContractSchemas
{
    /// <summary>The component of the data of each type of event.</summary>
    private static readonly Dictionary<string, Type> Data = new(StringComparer.Ordinal)
    {
        [EventTypes.Region] = typeof(RegionData),
        [EventTypes.Site] = typeof(SiteData),
        [EventTypes.Visit] = typeof(VisitData),
        [EventTypes.Duty] = typeof(DutyData),
        [EventTypes.Reading] = typeof(ReadingData),
        [EventTypes.Rectification] = typeof(RectificationData),
        [EventTypes.LookBack] = typeof(LookBackData),
        [EventTypes.Receipt] = typeof(ReceiptData),
        [EventTypes.Extension] = typeof(ExtensionData),
        [EventTypes.Alert] = typeof(AlertMessage),
    };

    /// <summary>What schemas define for themselves, with the record that is read from it where there is one.</summary>
    private static readonly Dictionary<string, (string Component, Type? Record)> Definitions = new(StringComparer.Ordinal)
    {
        ["code"] = ("Code", null),
        ["item"] = ("ItemCode", null),
        ["reference"] = ("Reference", null),
        ["instant"] = ("Instant", null),
        ["value"] = ("RecordedValue", null),
        ["name"] = (nameof(LocalizedName), typeof(LocalizedName)),
        ["channel"] = (nameof(ChannelData), typeof(ChannelData)),
        ["party"] = (nameof(PartyData), typeof(PartyData)),
        ["contact"] = ("ContactData", typeof(HolderData)),
        ["holder"] = ("ContactData", typeof(HolderData)),
        ["post"] = (nameof(PostData), typeof(PostData)),
        ["team"] = (nameof(Team), typeof(Team)),
        ["evidence"] = (nameof(EvidenceRef), typeof(EvidenceRef)),
        ["result"] = (nameof(VisitResult), typeof(VisitResult)),
        ["suggestion"] = (nameof(Suggestion), typeof(Suggestion)),
        ["recipient"] = (nameof(AlertRecipient), typeof(AlertRecipient)),
    };

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["Code"] = "The code of a region, a site, a post, a type of site or a kind of channel.",
        ["ItemCode"] = "The code of a template of the catalogue; with a site it names a check item.",
        ["Reference"] = "The number of an issue or a notice, the id of an outing, the name of a calendar or policy.",
        ["Instant"] = "RFC 3339 with an offset.",
        ["RecordedValue"] = "A value of the record that a duty requires.",
        ["ContactData"] = "A person, and how to reach them.",
    };

    private readonly Dictionary<string, JsonObject> _components = new(StringComparer.Ordinal);
    private readonly List<(JsonObject Schema, string Component)> _forms = [];
    private readonly DocComments _comments;

    /// <summary>Takes the schemas in.</summary>
    internal ContractSchemas(DocComments comments)
    {
        _comments = comments;
        foreach (var (type, record) in Data)
            Add(record.Name, JsonNode.Parse(EventSchemas.ForType(type)!)!.AsObject(), record);

        var envelope = Taken(JsonNode.Parse(EventSchemas.Envelope)!.AsObject(), null);
        foreach (var type in EventTypes.Served)
            _components[EventOf(type)] = Event(envelope, type, Data[type].Name);

        _components["FieldEvent"] = Schema.Union("type", EventTypes.Served.Select(type => (type, EventOf(type))))
            .Meaning("One event of a field system: CloudEvents 1.0 in structured mode.");
        _components["FieldData"] = new JsonObject
        {
            ["description"] = "The data of an event, of the type that the header `ce-type` names.",
            ["anyOf"] = new JsonArray([.. EventTypes.Served.Select(type => (JsonNode)Schema.Ref(Data[type].Name))]),
        };
        _components["AlertEvent"] = AlertEvent();
    }

    /// <summary>The components, by name.</summary>
    internal IReadOnlyDictionary<string, JsonObject> Components => _components;

    /// <summary>The schema of an attribute of the envelope, as it stands there.</summary>
    internal static JsonObject Attribute(string name) =>
        JsonNode.Parse(EventSchemas.Envelope)!["properties"]![name]!.DeepClone().AsObject();

    /// <summary>The component of a whole event of a type: <c>VisitEvent</c>.</summary>
    internal static string EventOf(string type) => Data[type].Name[..^"Data".Length] + "Event";

    private static JsonObject Event(JsonObject envelope, string type, string data)
    {
        var one = envelope.DeepClone().AsObject();
        one["properties"]!["type"] = new JsonObject { ["type"] = "string", ["const"] = type };
        one["properties"]!["data"] = Schema.Ref(data);
        one["description"] = $"An event of type `{type}`. Further attributes named by a-z and 0-9 are allowed.";
        return one;
    }

    private static JsonObject AlertEvent() => Schema.Object(
        ("specversion", new JsonObject { ["type"] = "string", ["const"] = "1.0" }),
        ("id", new JsonObject { ["type"] = "string" }.Meaning("The id of the alert, or of the first where several go together.")),
        ("source", new JsonObject { ["type"] = "string", ["format"] = "uri-reference" }.Meaning("How this installation names itself.")),
        ("type", new JsonObject { ["type"] = "string", ["const"] = EventTypes.Alert }),
        ("subject", new JsonObject { ["type"] = "string" }.Meaning("The site's code.")),
        ("time", Schema.Instant().Meaning("When it was decided.")),
        ("datacontenttype", new JsonObject { ["type"] = "string", ["const"] = MediaTypes.Json }),
        ("data", Schema.Ref(nameof(AlertMessage)))).Meaning("An alert as receivers get it: CloudEvents 1.0 in structured mode.");

    private void Add(string name, JsonObject schema, Type? record)
    {
        var taken = Taken(schema, record);
        taken.Remove("title");
        if (Meanings.TryGetValue(name, out var meaning))
            taken["description"] = meaning;
        else if (!taken.ContainsKey("description") && record is not null)
            taken.Meaning(_comments.Of(record));

        if (_components.TryGetValue(name, out var before) && !JsonNode.DeepEquals(before, taken))
            throw new InvalidOperationException($"Two schemas of the contract define {name} and do not mean the same.");

        _components[name] = taken;
    }

    /// <summary>A schema without what makes it a document of its own, its definitions taken in by themselves.</summary>
    private JsonObject Taken(JsonObject schema, Type? record)
    {
        foreach (var (name, definition) in schema["definitions"]?.AsObject() ?? [])
        {
            var (component, of) = Definitions[name];
            Add(component, definition!.DeepClone().AsObject(), of);
            if (of is null && _forms.TrueForAll(f => f.Component != component))
                _forms.Add((definition.DeepClone().AsObject(), component));
        }

        foreach (var part in (string[])["$schema", "$id", "definitions"])
            schema.Remove(part);

        var taken = new JsonObject(schema.Select(part => KeyValuePair.Create(part.Key, Rewritten(part.Value, record?.Name))));
        foreach (var property in record?.GetProperties(BindingFlags.Public | BindingFlags.Instance) ?? [])
        {
            if (taken["properties"]?[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] is JsonObject shown && !shown.ContainsKey("description"))
                shown.Meaning(_comments.Of(property));
        }

        return taken;
    }

    private JsonNode? Rewritten(JsonNode? node, string? self) => node switch
    {
        JsonObject o when o["$ref"]?.GetValue<string>() is { } target =>
            Schema.Ref(target == "#" ? self! : Definitions[target[(target.LastIndexOf('/') + 1)..]].Component),
        JsonObject o when FormOf(o) is { } form => Schema.Ref(form),
        JsonObject { Count: 2 } o when o["type"] is not null && o["enum"] is JsonArray words && ListOf(words) is { } list => Schema.Word(list),
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Rewritten(p.Value, self)))),
        JsonArray a => new JsonArray([.. a.Select(n => Rewritten(n, self))]),
        _ => node?.DeepClone(),
    };

    // The envelope writes out some forms that the schemas of the data define.
    private string? FormOf(JsonObject schema) => _forms.FirstOrDefault(f => JsonNode.DeepEquals(f.Schema, schema)).Component;

    private static WordList? ListOf(JsonArray words)
    {
        var texts = words.Select(w => w!.GetValue<string>()).ToList();
        return Enum.GetValues<WordList>().Where(list => WordLists.Of(list).SequenceEqual(texts)).Cast<WordList?>().FirstOrDefault();
    }
}
