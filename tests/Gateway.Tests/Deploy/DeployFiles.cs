using YamlDotNet.RepresentationModel;

namespace Monitoring.Gateway.Tests.Deploy;

/// <summary>The files that installations are made with.</summary>
internal static class DeployFiles
{
    /// <summary>Their folder.</summary>
    internal static readonly string Folder = Path.Combine(Repository.Root, "deploy");

    /// <summary>All files but those that somebody's secrets were made into, and the dashboard, which names metrics.</summary>
    internal static IEnumerable<string> All => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("secrets") && Path.GetExtension(file) != ".json")
        .Order(StringComparer.Ordinal);

    /// <summary>Those in YAML.</summary>
    internal static IEnumerable<string> Yaml => All.Where(file => Path.GetExtension(file) == ".yaml");

    /// <summary>What a file says.</summary>
    internal static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>The documents of a file in YAML.</summary>
    /// <exception cref="YamlDotNet.Core.YamlException">It is no YAML, or names a key twice.</exception>
    internal static IReadOnlyList<YamlMappingNode> Read(string file)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(Text(file));
        stream.Load(reader);
        return [.. stream.Documents.Select(d => (YamlMappingNode)d.RootNode)];
    }

    /// <summary>All manifests of Kubernetes.</summary>
    internal static IReadOnlyList<YamlMappingNode> Kubernetes() =>
        [.. Yaml.Where(f => f.Contains("kubernetes", StringComparison.Ordinal)).SelectMany(Read)];

    /// <summary>What lies at a path of keys; the places of a list are numbers.</summary>
    internal static YamlNode At(this YamlNode node, params string[] path) => path.Aggregate(node, (at, key) => at switch
    {
        YamlSequenceNode list => list.Children[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)],
        YamlMappingNode map when map.Children.TryGetValue(new YamlScalarNode(key), out var child) => child,
        _ => throw new KeyNotFoundException($"There is no {key} in {string.Join('.', path)}."),
    });

    /// <summary>The value at a path.</summary>
    internal static string Value(this YamlNode node, params string[] path) => ((YamlScalarNode)node.At(path)).Value!;

    /// <summary>The keys at a path; none where there is nothing.</summary>
    internal static IReadOnlyList<string> Keys(this YamlNode node, params string[] path)
    {
        try
        {
            return [.. ((YamlMappingNode)node.At(path)).Children.Keys.Select(k => ((YamlScalarNode)k).Value!)];
        }
        catch (KeyNotFoundException)
        {
            return [];
        }
    }

    /// <summary>Everything in a document, the whole first.</summary>
    internal static IEnumerable<YamlNode> Everything(this YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.Values.SelectMany(Everything).Prepend(map),
        YamlSequenceNode list => list.Children.SelectMany(Everything).Prepend(list),
        _ => [node],
    };
}
