using Monitoring.CatalogueFiles;
using Monitoring.Core.Calendars;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Policies;

namespace Monitoring.Core.Tests.Kit;

/// <summary>The catalogue as it is shipped, read once for all tests.</summary>
internal static class Shipped
{
    private static readonly Lazy<CatalogueData> s_catalogue = new(() => CatalogueLoader.Load(Folder()) switch
    {
        CatalogueResult.Loaded loaded => loaded.Catalogue,
        CatalogueResult.Broken broken => throw new InvalidOperationException(string.Join('\n', broken.Errors)),
        _ => throw new InvalidOperationException(),
    });

    public static CatalogueData Catalogue => s_catalogue.Value;

    public static Policy Policy => Catalogue.Policies[CatalogueData.DefaultPolicy];

    public static WorkingCalendar Calendar => Catalogue.Calendars[CatalogueData.DefaultCalendar];

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Monitoring.sln")))
            {
                return Path.Combine(folder.FullName, "catalogue");
            }
        }

        throw new InvalidOperationException("Monitoring.sln is in none of the folders above the tests.");
    }
}
