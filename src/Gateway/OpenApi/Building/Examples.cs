using System.Reflection;
using System.Text.Json.Nodes;

namespace Monitoring.Gateway.OpenApi.Building;

/// <summary>
/// The examples of bodies, as files in the folder Examples: <c>GetIssue.200.json</c>, or with a name where there are
/// several, <c>PutSite.request.move.json</c>. They were taken from a running system; tests hold each against its schema.
/// </summary>
internal static class Examples
{
    private const string Prefix = "examples/";

    private static readonly SortedDictionary<string, JsonNode> All = Load();

    /// <summary>The names of all examples, without their endings.</summary>
    internal static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>The examples of a part of an operation, by name; none where there is no file.</summary>
    internal static JsonObject Of(string operation, string part)
    {
        var whole = $"{operation}.{part}";
        var examples = new JsonObject();
        foreach (var (name, value) in All)
        {
            if (name == whole)
                examples["example"] = Example(null, value);
            else if (name.StartsWith(whole + '.', StringComparison.Ordinal))
                examples[name[(whole.Length + 1)..]] = Example(name[(whole.Length + 1)..].Replace('-', ' '), value);
        }

        return examples;
    }

    private static JsonObject Example(string? summary, JsonNode value)
    {
        var example = new JsonObject();
        if (summary is not null)
            example["summary"] = char.ToUpperInvariant(summary[0]) + summary[1..];

        example["value"] = value.DeepClone();
        return example;
    }

    private static SortedDictionary<string, JsonNode> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var all = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(r => r.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var text = reader.ReadToEnd();
            var isJson = resource.EndsWith(".json", StringComparison.Ordinal);
            all.Add(Path.GetFileNameWithoutExtension(resource), isJson ? JsonNode.Parse(text)! : JsonValue.Create(text));
        }

        return all;
    }
}
