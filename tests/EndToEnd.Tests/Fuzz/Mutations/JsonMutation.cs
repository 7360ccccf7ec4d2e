using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monitoring.EndToEnd.Tests.Fuzz.Mutations;

/// <summary>Changes a sound JSON object at its members: wrong types, missing, doubled, renamed and unknown ones.</summary>
internal sealed class JsonMutation(Random random)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Times = ["time", "until", "expiresAt"];
    private static readonly string[] Codes = ["code", "subject", "item", "region", "parent", "issue", "notice", "type", "template"];
    private static readonly string[] Words = ["severity", "outcome", "mode", "notice", "status", "riskLevel", "timeZone", "policy", "calendar", "unknown", "Data", "id", "", "a b", "\\u0061"];
    private static readonly string[] Zones = ["America/New_York", "Pacific/Kiritimati", "Etc/GMT+12", "UTC", "Asia/Kathmandu", "Mars/Olympus", "asia/shanghai", "+08:00"];

    private readonly List<string> _raw = [];

    /// <summary>The text of the object with some of it changed.</summary>
    public string Of(JsonObject sound, int changes)
    {
        var changed = sound.DeepClone().AsObject();
        _raw.Clear();
        for (var i = 0; i < changes; i++)
            Change(changed);

        var text = random.Next(2) == 0 ? changed.ToJsonString() : changed.ToJsonString(Readable);
        for (var i = 0; i < _raw.Count; i++)
            text = text.Replace($"\"{Mark(i)}\"", _raw[i], StringComparison.Ordinal);

        return text;
    }

    private void Change(JsonObject root)
    {
        var places = new List<(JsonNode Parent, object At)>();
        Gather(root, places);
        if (places.Count == 0)
            return;

        var (parent, at) = places[random.Next(places.Count)];
        var name = at as string ?? "";
        switch (random.Next(12))
        {
            case 0 or 1 or 2:
                Put(parent, at, Raw(Fitting(name)));
                break;
            case 3:
                Put(parent, at, Raw(OddJson.Any(random)));
                break;
            case 4:
                Remove(parent, at);
                break;
            case 5 when at is string:
                // The same name once more, right behind.
                Put(parent, at, Raw($"{Text(parent, at)},{JsonSerializer.Serialize(name)}:{OddJson.Any(random)}"));
                break;
            case 6 when parent is JsonObject container:
                container[Words[random.Next(Words.Length)] + (random.Next(2) == 0 ? "" : random.Next(9).ToString(CultureInfo.InvariantCulture))] = Raw(OddJson.Any(random));
                break;
            case 7 when at is string:
                var moved = Copy(parent, at);
                Remove(parent, at);
                parent.AsObject()[random.Next(3) switch { 0 => name.ToUpperInvariant(), 1 => name + " ", _ => Words[random.Next(Words.Length)] }] = moved;
                break;
            case 8:
                var (otherParent, otherAt) = places[random.Next(places.Count)];
                Put(parent, at, Copy(otherParent, otherAt));
                break;
            case 9:
                Put(parent, at, random.Next(2) == 0 ? new JsonArray(Copy(parent, at)) : new JsonObject { ["x"] = Copy(parent, at) });
                break;
            case 10 when Value(parent, at) is JsonArray { Count: > 0 } list:
                var first = list[0];
                for (var copies = random.Next(1, 260); copies > 0; copies--)
                    list.Add(first?.DeepClone());

                break;
            default:
                Put(parent, at, Raw(Fitting(name)));
                break;
        }
    }

    /// <summary>Something that is odd, and yet what the member may be expected to hold.</summary>
    private string Fitting(string name)
    {
        if (Times.Contains(name))
            return OddJson.Time(random);

        if (name == "timeZone")
            return $"\"{Zones[random.Next(Zones.Length)]}\"";

        return Codes.Contains(name) ? OddJson.Code(random) : random.Next(2) == 0 ? OddJson.Number(random) : OddJson.Any(random);
    }

    private JsonValue Raw(string text)
    {
        _raw.Add(text);
        return JsonValue.Create(Mark(_raw.Count - 1));
    }

    private static string Mark(int i) => string.Create(CultureInfo.InvariantCulture, $"@@raw{i}@@");

    private static void Gather(JsonNode node, List<(JsonNode, object)> places)
    {
        if (node is JsonObject container)
        {
            foreach (var (name, value) in container)
            {
                places.Add((container, name));
                if (value is not null)
                    Gather(value, places);
            }
        }
        else if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                places.Add((list, i));
                if (list[i] is { } value)
                    Gather(value, places);
            }
        }
    }

    private static JsonNode? Value(JsonNode parent, object at) => at is string name ? parent[name] : parent[(int)at];

    private static JsonNode? Copy(JsonNode parent, object at) => Value(parent, at)?.DeepClone();

    private static string Text(JsonNode parent, object at) => Value(parent, at)?.ToJsonString() ?? "null";

    private static void Put(JsonNode parent, object at, JsonNode? value)
    {
        if (at is string name)
            parent[name] = value;
        else
            parent[(int)at] = value;
    }

    private static void Remove(JsonNode parent, object at)
    {
        if (at is string name)
            parent.AsObject().Remove(name);
        else
            parent.AsArray().RemoveAt((int)at);
    }
}
