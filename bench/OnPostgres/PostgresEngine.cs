using Monitoring.Runtime;
using Monitoring.Storage.Postgres;
using NodaTime;

namespace Monitoring.Bench.OnPostgres;

/// <summary>An engine over a schema.</summary>
internal sealed record PostgresEngine(MonitoringEngine Engine, PostgresStore Store) : IAsyncDisposable
{
    /// <summary>Starts one; on the system's clock unless told where to stand still.</summary>
    public static async Task<PostgresEngine> StartAsync(PostgresOptions options, Instant? standStillAt = null, TimeProvider? system = null)
    {
        var store = PostgresStore.Open(options, TimeProvider.System);
        return new PostgresEngine(await Stage.StartAsync(store, standStillAt, system), store);
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await Store.DisposeAsync();
    }
}
