using System.Text.Json.Nodes;
using Monitoring.CatalogueFiles.Yaml;
using YamlDotNet.RepresentationModel;

namespace Monitoring.CatalogueFiles.Tests;

/// <summary>Shows a YAML text as the JSON that an editor checks against a schema.</summary>
internal static class YamlToJson
{
    public static string Convert(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Convert(stream.Documents[0].RootNode)?.ToJsonString() ?? "null";
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(pair.Key.ToString(), Convert(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
        YamlScalarNode scalar when Scalars.IsNothing(scalar) => null,
        YamlScalarNode scalar when Scalars.Flag(scalar) is { } flag => JsonValue.Create(flag),
        YamlScalarNode scalar when Scalars.Number(scalar) is { } number => JsonValue.Create(number),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
