namespace Monitoring.Storage.Postgres.Reader;

/// <summary>By what the rows of a list are found in an index.</summary>
internal enum FoundBy
{
    /// <summary>By nothing: all of them.</summary>
    All,

    /// <summary>By the region of their site.</summary>
    Region,

    /// <summary>By their site.</summary>
    Site,

    /// <summary>By their issue.</summary>
    Issue,

    /// <summary>By their alert.</summary>
    Alert,

    /// <summary>By who took them.</summary>
    Taker,

    /// <summary>By whom they were given to.</summary>
    Assignee,
}
