using Monitoring.Core.Catalogue;

namespace Monitoring.CatalogueFiles.Tests;

/// <summary>The catalogue as it is shipped, read once for all tests.</summary>
internal static class Shipped
{
    private static readonly Lazy<CatalogueData> s_catalogue = new(() => CatalogueLoader.Load(Repository.Catalogue) switch
    {
        CatalogueResult.Loaded loaded => loaded.Catalogue,
        CatalogueResult.Broken broken => throw new InvalidOperationException(string.Join('\n', broken.Errors)),
        _ => throw new InvalidOperationException(),
    });

    public static CatalogueData Catalogue => s_catalogue.Value;
}
