using System.Globalization;
using System.Text;
using System.Text.Json;
using Monitoring.EndToEnd.Tests.Fuzz.Mutations;
using Monitoring.EndToEnd.Tests.Fuzz.Wire;

namespace Monitoring.EndToEnd.Tests.Fuzz.Cases;

/// <summary>Events that were sound once, in all three modes and in what looks like one of them.</summary>
internal static class EventCases
{
    private const string Structured = "application/cloudevents+json";
    private const string Batch = "application/cloudevents-batch+json";
    private const int LongestBatch = 40;

    // So many ids are shared by events that say different things.
    private const int SharedIds = 300;

    private static readonly string[] OddTypes =
    [
        "application/cloudevents+json; charset=utf-8", "application/cloudevents+json;charset=\"UTF-8\"", "application/cloudevents+json; charset=utf-16", "Application/CloudEvents+JSON",
        "application/cloudevents-batch+json", "application/cloudevents", "application/cloudevents+xml", "application/json", "text/plain", "application/cloudevents+json;", ";", "a/b/c", "",
        "application/cloudevents+json, application/json", "multipart/form-data; boundary=x", "application/cloudevents+json; charset=", "application/cloudevents+jsonx",
    ];

    private static readonly string[] Encodings = ["gzip", "identity", "br", "deflate, gzip", "", "GZIP", "identity, identity"];

    /// <summary>One event in structured mode.</summary>
    public static FuzzCase One(Random random, long number)
    {
        var request = Post(Structured);
        var changed = Text(random, number, 0);
        request.Body = Encoding.UTF8.GetBytes(changed);
        var receipts = Spoil(random, request) ? (int?)null : 1;
        return new FuzzCase("event", request) { Receipts = receipts };
    }

    /// <summary>Many events, good and bad ones, some of them twice and in any order.</summary>
    public static FuzzCase Many(Random random, long number)
    {
        var events = new List<string>();
        for (var count = random.Next(1, LongestBatch); events.Count < count;)
        {
            var text = random.Next(20) == 0 && events.Count > 0 ? events[random.Next(events.Count)] : Text(random, number, events.Count);

            // One that is no JSON spoils them all, so there are few.
            if (IsJson(text) || random.Next(200) == 0)
                events.Add(text);
        }

        var request = Post(Batch);
        request.Body = Encoding.UTF8.GetBytes($"[{string.Join(',', events)}]");
        Spoil(random, request);
        return new FuzzCase("batch", request) { Weight = events.Count };
    }

    /// <summary>One event in binary mode.</summary>
    public static FuzzCase Binary(Random random, long number)
    {
        var sound = SoundEvents.Of(random, Id(random, number, 0));
        var data = sound["data"]!.AsObject();
        var request = Post(random.Next(8) == 0 ? Town.Any(random, OddTypes) : "application/json");
        foreach (var (name, value) in sound.Where(m => m.Key is not ("data" or "datacontenttype")))
        {
            if (random.Next(25) == 0)
                continue;

            request.With($"ce-{name}", Header(random, random.Next(12) == 0 ? OddJson.Plain(random) : value!.GetValue<string>()));
            if (random.Next(60) == 0)
                request.With($"CE-{name}", "twice");
        }

        if (random.Next(10) == 0)
            request.With("ce-" + Town.Any(random, ["data", "datacontenttype", "data_base64", "x", "UPPER", "with-dash", new string('e', 70), "dataschema"]), Header(random, OddJson.Plain(random)));

        request.Body = Encoding.UTF8.GetBytes(random.Next(3) == 0 ? data.ToJsonString() : new JsonMutation(random).Of(data, random.Next(1, 3)));
        Spoil(random, request);
        return new FuzzCase("binary", request);
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static RawRequest Post(string type) => new RawRequest("POST", "/api/events").With("Content-Type", type);

    private static string Text(Random random, long number, int place)
    {
        var sound = SoundEvents.Of(random, Id(random, number, place));
        return random.Next(4) == 0 ? sound.ToJsonString() : new JsonMutation(random).Of(sound, random.Next(1, 4));
    }

    private static string Id(Random random, long number, int place) => random.Next(20) == 0
        ? string.Create(CultureInfo.InvariantCulture, $"shared-{random.Next(SharedIds)}")
        : string.Create(CultureInfo.InvariantCulture, $"{number}-{place}");

    /// <summary>Does something to the bytes or the envelope of every third request or so; whether it did.</summary>
    private static bool Spoil(Random random, RawRequest request)
    {
        switch (random.Next(30))
        {
            case < 5:
                request.Body = ByteMutation.Of(random, request.Body, random.Next(1, 5));
                return true;
            case 5:
                request.ChangeHeaders((name, value) => name == "Content-Type" ? Town.Any(random, OddTypes) : value);
                return true;
            case 6:
                request.With("Content-Encoding", Town.Any(random, Encodings));
                return true;
            case 7:
                request.Framing = (Framing)random.Next(6);
                request.MayBeUnreadable = request.Framing is not (Framing.Length or Framing.Chunked or Framing.None);
                return true;
            case 8:
                request.With("Expect", "100-continue");
                return false;
            default:
                return false;
        }
    }

    /// <summary>As the HTTP binding asks for it, or as careless senders do it. What would end the header line is left out.</summary>
    private static string Header(Random random, string value)
    {
        var text = random.Next(4) switch
        {
            0 => $"\"{value}\"",
            1 => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value)),
            2 => value.Replace("%", "%25", StringComparison.Ordinal),
            _ => Uri.EscapeDataString(value.Length > 4_000 ? value[..4_000] : value).Replace("%2F", "/", StringComparison.Ordinal),
        };
        return string.Concat(text.Where(c => c is >= ' ' and < (char)127));
    }
}
