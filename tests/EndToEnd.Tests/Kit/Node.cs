using System.Text.Json;

namespace Monitoring.EndToEnd.Tests.Kit;

/// <summary>Libraries that clients of the system use, run by Node; skips the test that asks for them where there is none.</summary>
internal static class Node
{
    private static readonly NpmFolder Folder = new("tests", "EndToEnd.Tests", "node");

    /// <summary>Verifies a delivery with a secret, by the library that receivers of alerts use.</summary>
    /// <returns>The event's id, or null when the library does not accept it.</returns>
    public static async Task<string?> VerifyAsync(string secret, Delivered delivery)
    {
        await Folder.NeedAsync("to verify with the npm library standardwebhooks");
        var input = JsonSerializer.Serialize(new { secret, headers = delivery.Headers, body = delivery.Body });
        var (code, output) = await Folder.RunAsync("node", ["verify.js"], input);
        return code == 0 ? output.Trim() : null;
    }

    /// <summary>Sends events as the library of CloudEvents sends them.</summary>
    /// <param name="url">Where to.</param>
    /// <param name="token">The token.</param>
    /// <param name="mode"><c>structured</c>, <c>binary</c>, or <c>emitter</c> for the library's own transport.</param>
    /// <param name="events">The events, one request each.</param>
    /// <returns>The answers, each with <c>status</c> and <c>body</c>.</returns>
    public static async Task<IReadOnlyList<JsonElement>> EmitAsync(Uri url, string token, string mode, params FieldEvent[] events)
    {
        await Folder.NeedAsync("to send with the npm library cloudevents");
        var input = $$"""{"url":"{{url}}","token":"{{token}}","mode":"{{mode}}","events":[{{string.Join(',', events.Select(e => e.Json))}}]}""";
        var (code, output) = await Folder.RunAsync("node", ["emit.js"], input);
        code.ShouldBe(0, output);
        return [.. JsonElement.Parse(output).EnumerateArray()];
    }
}
