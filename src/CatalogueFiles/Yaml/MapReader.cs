using YamlDotNet.RepresentationModel;

namespace Monitoring.CatalogueFiles.Yaml;

/// <summary>Reads a mapping key by key and, at the end, reports the keys nobody asked for: most of them are slips of the pen.</summary>
internal sealed class MapReader(YamlMappingNode map, string path, FileErrors errors)
{
    private readonly List<string> _known = [];

    public Field? Optional(string key)
    {
        _known.Add(key);
        foreach (var (name, value) in map.Children)
        {
            if (name is YamlScalarNode { Value: { } text } && text == key)
                return new Field(value, PathOf(key), errors);
        }

        return null;
    }

    public Field? Required(string key)
    {
        var field = Optional(key);
        if (field is null)
            Fail(key, "This key is missing.");

        return field;
    }

    /// <summary>Every key with its value, for mappings whose keys are data.</summary>
    public IEnumerable<(string Key, Field Value)> Entries()
    {
        foreach (var (name, value) in map.Children)
        {
            if (name is YamlScalarNode { Value: { } key })
            {
                _known.Add(key);
                yield return (key, new Field(value, PathOf(key), errors));
            }
        }
    }

    /// <summary>Reports a mistake of the mapping as a whole at one of its keys, whether that key is there or not.</summary>
    public void Fail(string key, string message) => errors.Add(map, PathOf(key), message);

    /// <summary>Reports a mistake of the mapping itself.</summary>
    public void Fail(string message) => errors.Add(map, path, message);

    /// <summary>To be called once every key has been asked for.</summary>
    public void Finish()
    {
        foreach (var name in map.Children.Keys)
        {
            if (name is not YamlScalarNode { Value: { } key })
                errors.Add(name, path, "A key must be a word, not a list or a mapping.");
            else if (!_known.Contains(key))
                errors.Add(name, PathOf(key), $"Unknown key. Allowed here: {string.Join(", ", _known)}.");
        }
    }

    private string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";
}
