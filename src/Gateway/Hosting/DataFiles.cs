namespace Monitoring.Gateway.Hosting;

/// <summary>What lies in a data folder.</summary>
internal static class DataFiles
{
    /// <summary>The store.</summary>
    internal const string Database = "monitoring.db";

    /// <summary>The folder of evidence.</summary>
    internal const string Evidence = "evidence";
}
