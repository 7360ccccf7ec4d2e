using Monitoring.CatalogueFiles.Yaml;
using Monitoring.Core.Catalogue;

namespace Monitoring.CatalogueFiles;

/// <summary>Reads what the record of a duty must hold.</summary>
internal static class RecordReader
{
    public static IReadOnlyList<RecordField>? Read(Field field)
    {
        var items = field.List(mayBeEmpty: true);
        if (items is null)
            return null;

        var fields = new List<RecordField>();
        var seen = new HashSet<string>();
        foreach (var item in items)
        {
            if (ReadField(item, seen) is { } recordField)
                fields.Add(recordField);
        }

        return fields.Count < items.Count ? null : fields;
    }

    private static RecordField? ReadField(Field item, HashSet<string> seen)
    {
        var map = item.Map();
        if (map is null)
            return null;

        var nameField = map.Required("name");
        var name = nameField?.Key();
        if (name is not null && !seen.Add(name))
            nameField?.Fail($"The record has a field '{name}' already.");

        var title = Texts.Read(map.Required("title"));
        var type = map.Required("type")?.OneOf<RecordFieldType>();
        var required = map.Optional("required") is { } r ? r.Flag() : false;
        map.Finish();
        return name is null || title is null || type is null || required is null
            ? null
            : new RecordField(name, title, type.Value, required.Value);
    }
}
