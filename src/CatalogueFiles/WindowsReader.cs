using Monitoring.CatalogueFiles.Yaml;
using Monitoring.Core.Catalogue;
using NodaTime;

namespace Monitoring.CatalogueFiles;

/// <summary>Reads the explicit windows of a duty. They follow each other without overlap; only the last may run past midnight.</summary>
internal static class WindowsReader
{
    public static IReadOnlyList<DailyWindow>? Read(Field field)
    {
        var items = field.List();
        if (items is null)
            return null;

        var windows = new List<DailyWindow>();
        foreach (var item in items)
        {
            if (item.TimeSpan() is not var (from, to))
                continue;

            var window = new DailyWindow(from, to);
            if (windows.Count > 0)
                CheckFollows(item, windows[^1], window);

            windows.Add(window);
        }

        if (windows.Count < items.Count)
            return null;

        // A last window that runs past midnight reaches into the next day, where the first window starts again.
        if (windows.Count > 1 && End(windows[^1]) > Start(windows[0]) + NodaConstants.NanosecondsPerDay)
            items[^1].Fail("Runs into the first window of the next day.");

        return windows;
    }

    private static void CheckFollows(Field item, DailyWindow before, DailyWindow window)
    {
        if (Start(window) <= Start(before))
            item.Fail("Windows must stand in the order of their starts.");
        else if (Start(window) < End(before))
            item.Fail("Overlaps the window before it.");
    }

    private static long Start(DailyWindow window) => window.From.NanosecondOfDay;

    private static long End(DailyWindow window) =>
        window.To > window.From ? window.To.NanosecondOfDay : window.To.NanosecondOfDay + NodaConstants.NanosecondsPerDay;
}
