using Monitoring.CatalogueFiles.Yaml;
using Monitoring.Core.Catalogue;

namespace Monitoring.CatalogueFiles;

/// <summary>Reads one file of <c>site-types</c>.</summary>
internal static class SiteTypeReader
{
    public static SiteType? Read(Field root, CodeRegistry codes)
    {
        var map = root.Map();
        if (map is null)
            return null;

        var code = codes.Declare(map.Required("code"));
        var name = Texts.Read(map.Required("name"));
        var items = map.Required("templates")?.List();
        map.Finish();

        var templates = new List<Template>();
        var seen = new Dictionary<string, string>();
        foreach (var item in items ?? [])
        {
            if (TemplateReader.Read(item, code ?? "", seen) is { } template)
                templates.Add(template);
        }

        return code is null || name is null || items is null || templates.Count < items.Count
            ? null
            : new SiteType(code, name, templates);
    }
}
