using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monitoring.Gateway.Tests.OpenApi;

/// <summary>
/// Validates values against the schemas of API documents with ajv, in one process of Node for all tests. It ends by itself
/// when theirs does.
/// </summary>
internal sealed class Validator
{
    private static readonly NpmFolder Npm = new("tests", "Gateway.Tests", "OpenApi", "node");
    private static readonly SemaphoreSlim One = new(1, 1);
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal);
    private static Process? _node;

    /// <summary>The folder of programs that documents are held against.</summary>
    internal static NpmFolder Programs => Npm;

    /// <summary>Validates a value.</summary>
    /// <param name="document">The document, and a name that stands for it.</param>
    /// <param name="pointer">Where in the document the schema is.</param>
    /// <param name="value">The value.</param>
    /// <returns>What is wrong, empty for nothing; null where there is no Node to ask.</returns>
    internal static async Task<string?> ValidateAsync((string Name, JsonObject Json) document, string pointer, JsonNode? value)
    {
        if (!await Npm.IsInstalledAsync())
            return null;

        await One.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _node ??= Npm.Start("node", ["validate.js"]);
            if (Known.Add(document.Name))
                await WriteAsync(new JsonObject { ["document"] = document.Name, ["add"] = document.Json.DeepClone() });

            await WriteAsync(new JsonObject { ["document"] = document.Name, ["pointer"] = pointer, ["value"] = value?.DeepClone() });
            var line = await _node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            return line is null ? await _node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) : JsonSerializer.Deserialize<string>(line);
        }
        finally
        {
            One.Release();
        }
    }

    /// <summary>A pointer to a part of a document.</summary>
    internal static string Pointer(params IEnumerable<string> parts) =>
        string.Concat(parts.Select(p => "/" + Uri.EscapeDataString(p.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))));

    private static async Task WriteAsync(JsonObject line)
    {
        await _node!.StandardInput.WriteLineAsync(line.ToJsonString());
        await _node.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }
}
