using Monitoring.CatalogueFiles;
using Monitoring.Core.Calendars;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Policies;

namespace Monitoring.Shared;

/// <summary>The catalogue as it is shipped, read once.</summary>
internal static class Shipped
{
    private static readonly Lazy<CatalogueData> Read = new(() => CatalogueLoader.Load(Repository.Catalogue) switch
    {
        CatalogueResult.Loaded loaded => loaded.Catalogue,
        CatalogueResult.Broken broken => throw new InvalidOperationException(string.Join('\n', broken.Errors)),
        _ => throw new InvalidOperationException(),
    });

    /// <summary>All of it.</summary>
    public static CatalogueData Catalogue => Read.Value;

    /// <summary>The policy that regions have by default.</summary>
    public static Policy Policy => Catalogue.Policies[CatalogueData.DefaultPolicy];

    /// <summary>The calendar that regions have by default.</summary>
    public static WorkingCalendar Calendar => Catalogue.Calendars[CatalogueData.DefaultCalendar];
}
