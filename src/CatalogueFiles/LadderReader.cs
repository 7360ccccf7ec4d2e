using Monitoring.CatalogueFiles.Yaml;
using Monitoring.Core.Policies;
using NodaTime;

namespace Monitoring.CatalogueFiles;

/// <summary>Reads ladders: who is told when something has been missed for how long.</summary>
internal static class LadderReader
{
    private const int DeepestRegionTree = 100;

    /// <param name="field">The list of steps.</param>
    /// <param name="noticesAllowed">Whether a step may issue a notice. Notices go to the site's side, so only the ladder of an overdue issue has them.</param>
    public static IReadOnlyList<LadderStep>? Read(Field? field, bool noticesAllowed = false)
    {
        var items = field?.List();
        if (items is null)
            return null;

        var steps = new List<LadderStep>();
        Duration? before = null;
        foreach (var item in items)
        {
            if (ReadStep(item, noticesAllowed, ref before) is { } step)
                steps.Add(step);
        }

        if (steps.Count < items.Count)
            return null;

        // A ladder that ends below the top would fall silent while the matter is still open.
        if (!steps[^1].Rungs.Contains(LadderStep.Top))
            items[^1].Fail("The last step must tell the top, which is repeated until somebody acts.");

        return steps;
    }

    /// <summary>The rungs of one step: numbers from 0, and <c>top</c>.</summary>
    public static IReadOnlyList<int>? Rungs(Field? field) => field?.ListWithoutRepeats(
        item => item.IntegerOr("top", LadderStep.Top, 0, DeepestRegionTree),
        "Stands in the list already; nobody is told twice for one step.");

    private static LadderStep? ReadStep(Field item, bool noticesAllowed, ref Duration? before)
    {
        var map = item.Map();
        if (map is null)
            return null;

        var afterField = map.Required("after");
        var after = afterField?.Duration(mayBeZero: true);
        if (after <= before)
            afterField?.Fail("Must be later than the step before it.");

        before = after ?? before;
        var rungs = Rungs(map.Required("rungs"));
        var noticeField = noticesAllowed ? map.Optional("notice") : null;
        var notice = noticeField?.OneOf<Addressee>();
        map.Finish();
        return after is null || rungs is null || (noticeField is not null && notice is null)
            ? null
            : new LadderStep(after.Value, rungs, notice);
    }
}
