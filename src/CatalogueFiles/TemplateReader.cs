using Monitoring.CatalogueFiles.Yaml;
using Monitoring.Core.Catalogue;

namespace Monitoring.CatalogueFiles;

/// <summary>Reads one template of a type of site, and checks that it has what its kind needs and nothing of another kind.</summary>
internal static class TemplateReader
{
    private const int LongestCoverageDays = 3653;

    /// <param name="item">The template.</param>
    /// <param name="siteType">The code of its type of site.</param>
    /// <param name="seen">The short codes of the file so far, each with where it stands.</param>
    public static Template? Read(Field item, string siteType, Dictionary<string, string> seen)
    {
        var map = item.Map();
        if (map is null)
            return null;

        var codeField = map.Required("code");
        var code = codeField?.Code();
        if (code is not null && codeField is not null && !seen.TryAdd(code, item.Path))
            codeField.Fail($"The code '{code}' stands at {seen[code]} already.");

        var title = Texts.Read(map.Required("title"));
        var kind = map.Required("kind")?.OneOf<ItemKind>();
        var category = map.Required("category")?.OneOf<Category>();
        var severity = map.Optional("severity") is { } s ? s.OneOf<Severity>() : Severity.General;
        var coverageField = Own(map, "coverageDays", kind, ItemKind.Inspection, needed: true);
        var coverageDays = coverageField?.Integer(1, LongestCoverageDays);
        var cadenceField = Own(map, "cadence", kind, ItemKind.Duty, needed: true);
        var cadence = cadenceField is null ? null : CadenceReader.Read(cadenceField);
        var recordField = Own(map, "record", kind, ItemKind.Duty, needed: false);
        var record = recordField is null ? [] : RecordReader.Read(recordField);
        var boundsField = Own(map, "bounds", kind, ItemKind.Reading, needed: true);
        var bounds = boundsField is null ? null : BoundsReader.Read(boundsField);
        var sweep = map.Optional("sweep") is { } w ? w.Flag() : false;
        var basis = Texts.Read(map.Optional("basis"));
        map.Finish();

        if (code is null || title is null || kind is null || category is null || severity is null || record is null
            || sweep is null)
            return null;

        return new Template
        {
            Code = $"{siteType}.{code}",
            SiteType = siteType,
            Title = title,
            Kind = kind.Value,
            Category = category.Value,
            Severity = severity.Value,
            CoverageDays = coverageDays,
            Cadence = cadence,
            Record = record,
            Bounds = bounds,
            Sweep = sweep.Value,
            Basis = basis,
        };
    }

    /// <summary>A key that only one kind of item has. It is read all the same at another kind, so that mistakes inside it are told too.</summary>
    private static Field? Own(MapReader map, string key, ItemKind? kind, ItemKind owner, bool needed)
    {
        var field = map.Optional(key);
        if (kind is null)
            return field;

        var (actual, expected) = (Words<ItemKind>.Of(kind.Value), Words<ItemKind>.Of(owner));
        if (kind == owner && needed && field is null)
            map.Fail(key, $"This key is missing: an item of kind '{actual}' needs it.");
        else if (kind != owner)
            field?.Fail($"Only an item of kind '{expected}' has this; the kind here is '{actual}'.");

        return field;
    }
}
