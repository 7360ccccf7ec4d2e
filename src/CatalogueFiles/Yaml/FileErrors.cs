using YamlDotNet.RepresentationModel;

namespace Monitoring.CatalogueFiles.Yaml;

/// <summary>Collects the mistakes of one file instead of stopping at the first.</summary>
internal sealed class FileErrors(string file, List<CatalogueError> all)
{
    public string File => file;

    public void Add(long line, string field, string message) =>
        all.Add(new CatalogueError(file, (int)Math.Clamp(line, 1, int.MaxValue), field, message));

    public void Add(YamlNode node, string field, string message) => Add(node.Start.Line, field, message);
}
