using System.Globalization;
using System.Text.Json.Nodes;
using Monitoring.Gateway.Tests.Staff;

namespace Monitoring.Gateway.Tests.OpenApi;

/// <summary>The schemas of what staff send say the same as the readers that judge it.</summary>
public sealed class CommandBoundsTests
{
    public static TheoryData<string, string, string?> Bodies => new()
    {
        { "/api/issues/{number}/assign", "AssignCommand", null },
        { "/api/issues/{number}/comment", "CommentCommand", null },
        { "/api/issues/{number}/withdraw", "WithdrawCommand", null },
        { "/api/issues/{number}/extension-decision", "ExtensionDecision", null },
        { "/api/issues/{number}/claim", "ClaimCommand", null },
        { "/api/issues/{number}/look-back", "LookBackCommand", null },
        { "/api/issues/{number}/extension", "ExtensionRequest", null },
        { "/api/issues/bulk", "BulkAssignCommand", null },
        { "/api/issues/bulk", "BulkExtensionDecision", null },
        { "/api/notices/bulk", "BulkRevokeCommand", null },
        { "/api/sites/M-1/suspend", "SuspendCommand", null },
        { "/api/tokens", "TokenRequest", null },
        { "/api/webhooks/secret", "WebhookAddress", null },
        { "/dev/clock", "ClockAdvance", null },

        // What is recorded for many is looked at once it is known for whom.
        { "/api/issues/bulk", "BulkClaimCommand", "numbers" },
        { "/api/issues/bulk", "BulkLookBackCommand", "numbers" },
        { "/api/sites/bulk", "BulkSuspendCommand", "codes" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Required_fields_lengths_and_bounds_are_as_documented(string route, string component, string? names)
    {
        await using var gateway = await RealGateway.StartAsync();
        var path = route.Replace("{number}", await gateway.IssueAsync(), StringComparison.Ordinal);
        var schemas = gateway.Document["components"]!["schemas"]!.AsObject();
        var schema = schemas[component]!.AsObject();
        var start = schema["properties"]!["action"]?["const"] is { } action ? new JsonObject { ["action"] = action.DeepClone() } : [];
        if (names is not null)
            start[names] = new JsonArray("X-1");

        var required = schema["required"]!.AsArray().Select(n => n!.GetValue<string>()).Except(start.Select(s => s.Key));
        (await WrongAsync(start)).Where(e => e.EndsWith(": required", StringComparison.Ordinal)).ShouldBe(required.Select(n => $"{n}: required"), ignoreOrder: true);

        start["colour"] = "red";
        (await WrongAsync(start)).ShouldContain("colour: unknown-field");

        foreach (var (name, property) in schema["properties"]!.AsObject())
        {
            if (Number(property!["maxLength"]) is { } longest)
            {
                (await WrongAsync(With(name, Long(property, longest + 1)))).ShouldContain($"{name}: too-long");
                (await WrongAsync(With(name, Long(property, longest)))).ShouldNotContain(e => e.StartsWith($"{name}:", StringComparison.Ordinal));
            }

            if (Number(property["maximum"]) is { } most)
            {
                (await WrongAsync(With(name, most + 1))).ShouldContain($"{name}: out-of-range");
                (await WrongAsync(With(name, Number(property["minimum"])!.Value - 1))).ShouldContain($"{name}: out-of-range");
            }

            if (Number(property["maxItems"]) is { } entries)
            {
                var many = new JsonArray([.. Enumerable.Range(0, entries + 1).Select(i => (JsonNode)$"x{i}")]);
                (await WrongAsync(With(name, many))).ShouldContain($"{name}: too-many");
            }
        }

        JsonObject With(string name, JsonNode value)
        {
            var body = start.DeepClone().AsObject();
            body[name] = value;
            return body;
        }

        async Task<IReadOnlyList<string>> WrongAsync(JsonObject body) => (await gateway.PostAsync(path, body)).ShouldBeProblem(400).Errors;
    }

    private static int? Number(JsonNode? node) => node is null ? null : int.Parse(node.ToString(), CultureInfo.InvariantCulture);

    // The unknown field makes every answer a 400; a text that is long and otherwise right is wrong by its length alone.
    private static string Long(JsonNode property, int length) =>
        property["format"]?.GetValue<string>() == "uri" ? "https://alerts.example/".PadRight(length, 'x') : new string('x', length);
}
