using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Monitoring.CatalogueFiles.Yaml;

/// <summary>Reads one file into YAML nodes, which know their lines.</summary>
internal static class YamlFile
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The root of the file's only document, or null when the mistake is reported.</summary>
    public static Field? Read(string path, FileErrors errors)
    {
        try
        {
            using var reader = new StreamReader(path, s_strictUtf8);
            var stream = new YamlStream();
            stream.Load(reader);
            if (stream.Documents.Count == 1)
                return new Field(stream.Documents[0].RootNode, "", errors);

            var message = stream.Documents.Count == 0 ? "The file is empty." : "The file holds more than one document; use one file for each.";
            errors.Add(stream.Documents.Count == 0 ? 1 : stream.Documents[1].RootNode.Start.Line, "", message);
        }
        catch (YamlException e)
        {
            errors.Add(e.Start.Line, "", $"This is not valid YAML: {e.Message}");
        }
        catch (DecoderFallbackException)
        {
            errors.Add(1, "", "The file is not in UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.Add(1, "", "The file cannot be read.");
        }

        return null;
    }
}
