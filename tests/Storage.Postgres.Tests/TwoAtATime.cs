using Monitoring.Core;
using Monitoring.Runtime.Storage;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>Transactions of which one is written while another is not durable yet.</summary>
internal static class TwoAtATime
{
    /// <summary>What says that one waits for somebody who has something locked.</summary>
    public const string Waiting = "wait_event_type = 'Lock'";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Commits a change on a thread of its own.</summary>
    public static Task<CommitOutcome[]> Run(PostgresStore store, Change change) =>
        Task.Run(async () => await store.CommitAsync([change], Cancellation), Cancellation);

    /// <summary>The second entry of an item, for which nothing has to be looked up.</summary>
    public static Change Next(string code, long id, params Row[] rows) => new()
    {
        Entity = EntityKey.Item(code, "hotel.lobby"),
        EntityId = id,
        Head = 1,
        Entries = [Entry(2, Identity())],
        Rows = rows,
    };
}
