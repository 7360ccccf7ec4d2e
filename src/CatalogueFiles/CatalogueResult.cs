using Monitoring.Core.Catalogue;

namespace Monitoring.CatalogueFiles;

/// <summary>What came of reading a catalogue folder: the whole of it, or every mistake in it. Nothing is ever half loaded.</summary>
public abstract record CatalogueResult
{
    private CatalogueResult()
    {
    }

    /// <summary>The folder is sound.</summary>
    /// <param name="Catalogue">All it says.</param>
    public sealed record Loaded(CatalogueData Catalogue) : CatalogueResult;

    /// <summary>The folder has mistakes, so none of it is used.</summary>
    /// <param name="Errors">All of them, by file and line; at least one.</param>
    public sealed record Broken(IReadOnlyList<CatalogueError> Errors) : CatalogueResult;
}
