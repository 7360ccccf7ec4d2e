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
        Parser? parser = null;
        try
        {
            using var reader = new StreamReader(path, s_strictUtf8);
            var stream = new YamlStream();
            parser = new Parser(reader);
            stream.Load(parser);
            if (stream.Documents.Count == 1)
                return new Field(stream.Documents[0].RootNode, "", errors);

            if (stream.Documents.Count == 0)
                errors.Add(1, "", "The file is empty.");
            else
                errors.Add(stream.Documents[1].RootNode, "", "The file holds more than one document; use one file for each.");
        }
        catch (YamlException e)
        {
            errors.Add(e.Start.Line, "", $"This is not valid YAML: {e.Message}");
        }
        catch (Exception e) when (e is InvalidOperationException or (ArgumentException and not DecoderFallbackException))
        {
            // The YAML library answers some odd texts with these instead of its own exception.
            errors.Add(parser?.Current?.Start.Line ?? 1, "", "This is not valid YAML.");
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
