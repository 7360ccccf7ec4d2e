using Monitoring.Storage.Postgres;

namespace Monitoring.Bench.OnPostgres;

/// <summary>Starts Gateways over schemas.</summary>
internal static class GatewayOnPostgres
{
    /// <summary>Starts one.</summary>
    /// <param name="folder">Where its keys lie.</param>
    /// <param name="options">The schema.</param>
    /// <param name="more">What else it is configured with.</param>
    public static Task<GatewayProcess> StartAsync(string folder, PostgresOptions options, params IEnumerable<(string Name, string Value)> more) =>
        GatewayProcess.StartAsync(
            Directory.CreateDirectory(folder).FullName,
            [("Postgres__ConnectionString", options.ConnectionString), ("Postgres__Schema", options.Schema), .. more]);
}
