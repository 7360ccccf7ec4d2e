using Monitoring.CatalogueFiles;
using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Configuring;
using Monitoring.Gateway.Hosting;

namespace Monitoring.Gateway.CommandLine;

/// <summary>The catalogue that <c>serve</c> would use.</summary>
internal static class ServedCatalogue
{
    /// <summary>Reads it; null where it is not there or has mistakes, as on a machine that only keeps backups.</summary>
    internal static CatalogueData? Read()
    {
        var folder = Sources.Read()[Sections.KeyOf<ServeOptions>(nameof(ServeOptions.Catalogue))] is { Length: > 0 } named ? named : ServeOptions.DefaultCatalogue;
        return CatalogueLoader.Load(folder) is CatalogueResult.Loaded { Catalogue: var catalogue } ? catalogue : null;
    }
}
