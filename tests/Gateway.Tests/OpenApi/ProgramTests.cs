using System.Text.Json.Nodes;

namespace Monitoring.Gateway.Tests.OpenApi;

/// <summary>The document in the hands of the programs that read such documents.</summary>
public sealed class ProgramTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("openapi-");
    private RunningGateway _gateway = null!;

    private string File => Path.Combine(_folder.FullName, "openapi.json");

    public async ValueTask InitializeAsync()
    {
        await Validator.Programs.NeedAsync("to hold the document against @redocly/cli, openapi-typescript and ajv");
        _gateway = await RunningGateway.StartAsync(configuration: ("Serve:ManualClock", "2022-03-18T08:00:00+08:00"));
        await System.IO.File.WriteAllTextAsync(File, (await _gateway.GetAsync("/openapi/v1.json")).Text, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_gateway is not null)
            await _gateway.DisposeAsync();

        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_linter_finds_nothing()
    {
        var (code, output) = await Validator.Programs.RunAsync("npx", ["redocly", "lint", File, "--config", "redocly.yaml", "--format", "json"]);
        output.ShouldContain("\"totals\"");
        var found = JsonNode.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..])!["problems"]!.AsArray();
        found.Select(p => $"{p!["ruleId"]}: {p["message"]}").ShouldBeEmpty();
        code.ShouldBe(0, output);
    }

    [Fact]
    public async Task Types_for_a_client_are_generated_and_compile()
    {
        var types = Path.Combine(_folder.FullName, "api.d.ts");
        var (made, said) = await Validator.Programs.RunAsync("npx", ["openapi-typescript", File, "-o", types]);
        made.ShouldBe(0, said);
        said.ShouldNotContain("warn", Case.Insensitive);
        var use = Path.Combine(_folder.FullName, "use.ts");
        await System.IO.File.WriteAllTextAsync(
            use,
            """
            import type { components, operations } from "./api";

            const issue = {} as components["schemas"]["Issue"];
            export const severity: "general" | "serious" | "critical" = issue.severity;
            export const ended: string | undefined = issue.endedAt;
            const page = {} as operations["ListIssues"]["responses"][200]["content"]["application/json"];
            export const next: string | null = page.next;
            export const first: components["schemas"]["Issue"] | undefined = page.items[0];
            export const bulk: components["schemas"]["BulkIssueCommand"] = { action: "assign", numbers: ["1"], to: "Li" };
            // @ts-expect-error: an action without its field.
            export const wrong: components["schemas"]["BulkIssueCommand"] = { action: "assign", numbers: ["1"] };
            export const shut: components["schemas"]["BulkSiteCommand"] = { action: "close", codes: ["A"] };
            const limit = ({} as components["schemas"]["Problem"]).limit;
            export const isBody: boolean = limit?.code === "body-bytes" && limit.value > 0;
            const event = {} as components["schemas"]["FeedEvent"];
            export const changed = event.event === "issue" ? (JSON.parse(event.data) as components["schemas"]["IssueEntry"]).issue.number : "";
            """,
            TestContext.Current.CancellationToken);
        var (compiled, errors) = await Validator.Programs.RunAsync("npx", ["tsc", "--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", use, types]);
        compiled.ShouldBe(0, errors);
    }

    [Fact]
    public async Task Every_example_is_valid_by_its_schema()
    {
        var document = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken))!.AsObject();
        var wrong = new List<string>();
        var count = 0;
        foreach (var (schema, value) in Of(document, []))
        {
            count++;
            if (await Validator.ValidateAsync(("examples", document), schema, value) is { Length: > 0 } error)
                wrong.Add($"{Uri.UnescapeDataString(schema)}: {error}");
        }

        wrong.ShouldBeEmpty();
        count.ShouldBeGreaterThan(300);
    }

    /// <summary>Wherever a schema stands beside examples: the schema's place, and each example.</summary>
    private static IEnumerable<(string Schema, JsonNode? Value)> Of(JsonNode? node, IReadOnlyList<string> at)
    {
        if (node is JsonArray array)
            return array.SelectMany((item, i) => Of(item, [.. at, $"{i}"]));

        if (node is not JsonObject o)
            return [];

        var here = new List<(string, JsonNode?)>();
        if (o["schema"] is JsonObject)
        {
            var schema = Validator.Pointer([.. at, "schema"]);
            here.AddRange((o["examples"]?.AsObject() ?? []).Select(e => (schema, e.Value!["value"])));
            if (o["example"] is { } one)
                here.Add((schema, one));
        }

        return here.Concat(o.Where(p => p.Key is not ("examples" or "example")).SelectMany(p => Of(p.Value, [.. at, p.Key])));
    }
}
