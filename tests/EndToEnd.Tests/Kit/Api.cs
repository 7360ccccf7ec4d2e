using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Monitoring.EndToEnd.Tests.Kit;

/// <summary>A receipt as a field system reads it.</summary>
internal sealed record Receipt(string Id, string Status, IReadOnlyList<string> Issues, string Errors)
{
    /// <summary>Whether the event is durable.</summary>
    public bool IsTaken => Status is "accepted" or "duplicate";
}

/// <summary>What became of a request to take events.</summary>
internal sealed record Answer(HttpStatusCode Status, TimeSpan? RetryAfter, IReadOnlyList<Receipt> Receipts);

/// <summary>The system as its clients know it: plain HTTP with a token.</summary>
internal sealed class Api : IDisposable
{
    private const string Structured = "application/cloudevents+json";
    private const string Batch = "application/cloudevents-batch+json";

    private readonly HttpClient _client;

    /// <summary>A client of a gateway.</summary>
    public Api(Uri address, string token = Launch.Token)
    {
        _client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(1) };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Sends one event, as it is, or several as a batch.</summary>
    public async Task<Answer> SendAsync(params IReadOnlyList<FieldEvent> events)
    {
        using var content = events.Count == 1
            ? Content(events[0].Json, Structured)
            : Content($"[{string.Join(',', events.Select(e => e.Json))}]", Batch);
        using var response = await _client.PostAsync(new Uri("/api/events", UriKind.Relative), content);
        var text = await response.Content.ReadAsStringAsync();
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.MultiStatus or HttpStatusCode.TooManyRequests))
        {
            throw new InvalidOperationException($"{(int)response.StatusCode}: {text}");
        }

        using var body = JsonDocument.Parse(text);
        return new Answer(
            response.StatusCode, response.Headers.RetryAfter?.Delta, [.. body.RootElement.GetProperty("receipts").EnumerateArray().Select(Read)]);
    }

    /// <summary>Sends one event that must be taken.</summary>
    public async Task<Receipt> AcceptedAsync(FieldEvent one)
    {
        var receipt = (await SendAsync(one)).Receipts.ShouldHaveSingleItem();
        receipt.Errors.ShouldBe("[]");
        receipt.Status.ShouldBe("accepted");
        return receipt;
    }

    /// <summary>Moves the manual clock.</summary>
    public Task AdvanceAsync(TimeSpan by) =>
        PostAsync("/dev/clock", $$"""{"advance":"{{System.Xml.XmlConvert.ToString(by)}}"}""", "application/json");

    /// <summary>Posts a text as it is, to be answered 200.</summary>
    public async Task<string> PostAsync(string path, string text, string type)
    {
        using var content = Content(text, type);
        using var response = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
        var answer = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, answer);
        return answer;
    }

    /// <summary>Posts a wish, to be answered with a status.</summary>
    public async Task<JsonElement> PostAsync(string path, string? json = null, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var content = json is null ? null : Content(json, "application/json");
        using var response = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
        var answer = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, answer);
        return JsonElement.Parse(answer);
    }

    /// <summary>Puts a text as it is, which is taken.</summary>
    public async Task<JsonElement> PutAsync(string path, string text, string type)
    {
        using var content = Content(text, type);
        using var response = await _client.PutAsync(new Uri(path, UriKind.Relative), content);
        var answer = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(answer);
        return JsonElement.Parse(answer);
    }

    /// <summary>Asks something.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonElement.Parse(text);
    }

    /// <summary>Asks for a text.</summary>
    public Task<string> TextAsync(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>All items of a list, page after page.</summary>
    public async Task<IReadOnlyList<JsonElement>> ListAsync(string path)
    {
        var all = new List<JsonElement>();
        for (var page = path; ;)
        {
            var answer = await GetAsync(page);
            all.AddRange(answer.GetProperty("items").EnumerateArray());
            if (answer.GetProperty("next").GetString() is not { } next)
            {
                return all;
            }

            page = $"{path}&cursor={Uri.EscapeDataString(next)}";
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static ByteArrayContent Content(string text, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return content;
    }

    private static Receipt Read(JsonElement receipt) => new(
        receipt.GetProperty("id").GetString()!,
        receipt.GetProperty("status").GetString()!,
        [.. receipt.GetProperty("issues").EnumerateArray().Select(i => i.GetString()!)],
        receipt.GetProperty("errors").GetRawText());
}
