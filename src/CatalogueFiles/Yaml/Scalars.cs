using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Monitoring.CatalogueFiles.Yaml;

/// <summary>What a plain scalar means in YAML 1.2, which is also what the JSON schemas and editors see.</summary>
internal static partial class Scalars
{
    public static bool IsNothing(YamlScalarNode node) =>
        node.Style == ScalarStyle.Plain && node.Value is null or "" or "~" or "null" or "Null" or "NULL";

    public static bool? Flag(YamlScalarNode node) => node.Style != ScalarStyle.Plain ? null : node.Value switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    public static decimal? Number(YamlScalarNode node) =>
        node.Style == ScalarStyle.Plain
        && node.Value is { } text
        && NumberForm().IsMatch(text)
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A whole number between two bounds, both included.</summary>
    public static int? Integer(YamlScalarNode node, int min, int max) =>
        Number(node) is { } n && n == decimal.Truncate(n) && n >= min && n <= max ? (int)n : null;

    /// <summary>What a node is, in the words of the error messages.</summary>
    public static string Describe(YamlNode node) => node switch
    {
        YamlMappingNode => "a mapping",
        YamlSequenceNode => "a list",
        YamlScalarNode scalar when IsNothing(scalar) => "nothing",
        YamlScalarNode scalar => $"'{scalar.Value}'",
        _ => "something else",
    };

    [GeneratedRegex(
        @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberForm();
}
