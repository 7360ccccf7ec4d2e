using Monitoring.CatalogueFiles.Yaml;
using Monitoring.Core.Catalogue;

namespace Monitoring.CatalogueFiles;

/// <summary>Reads within what a reading must lie.</summary>
internal static class BoundsReader
{
    /// <summary>One odd reading is often a slip of the hand, so two in a row are needed unless the template says otherwise.</summary>
    private const int DefaultInARow = 2;

    public static ReadingBounds? Read(Field field)
    {
        var map = field.Map();
        if (map is null)
            return null;

        var unit = map.Required("unit")?.Text();
        var minField = map.Optional("min");
        var min = minField?.Number();
        var maxField = map.Optional("max");
        var max = maxField?.Number();
        var inARow = map.Optional("inARow") is { } n ? n.Integer(1, 1000) : DefaultInARow;
        map.Finish();

        if (minField is null && maxField is null)
            map.Fail("Name min, max or both: a reading without bounds can never be wrong.");
        if (min > max)
            minField?.Fail("Must not be more than max.");

        return unit is null || inARow is null ? null : new ReadingBounds(unit, min, max, inARow.Value);
    }
}
