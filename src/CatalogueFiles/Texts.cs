using Monitoring.CatalogueFiles.Yaml;
using Monitoring.Core.Catalogue;

namespace Monitoring.CatalogueFiles;

/// <summary>Reads texts that must stand in both languages, so that no screen and no notice ever lacks one.</summary>
internal static class Texts
{
    public static LocalizedText? Read(Field? field)
    {
        var map = field?.Map();
        if (map is null)
            return null;

        var zh = map.Required("zh")?.Text();
        var en = map.Required("en")?.Text();
        map.Finish();
        return zh is null || en is null ? null : new LocalizedText(zh, en);
    }
}
