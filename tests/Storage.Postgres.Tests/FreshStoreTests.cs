using Monitoring.Core;
using Monitoring.Core.Catalogue;
using Monitoring.Runtime.Storage;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>
/// A store that has just been made: the server made its plans while the tables were empty, and nobody has taken statistics
/// since. It counts the rows that it looks at, so that this says nothing of how busy the machine is.
/// </summary>
public sealed class FreshStoreTests : IAsyncDisposable
{
    private const int Items = 200;

    private const int Transactions = 30;

    private readonly TemporarySchema _schema = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    /// <summary>The only lane looks for no entry that it has written itself; several look for each that others follow.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_is_written_by_its_key_is_not_looked_for_in_a_whole_table(int lanes)
    {
        await using (var store = await _schema.OpenStoreAsync(lanes: lanes))
        {
            await WithoutStatisticsAsync();
            var ids = new long[Items];
            for (var head = 0; head < Transactions; head++)
            {
                var outcomes = await store.CommitAsync(0, [.. ids.Select((id, n) => Turn(n, id, head))], Cancellation);
                ids = [.. outcomes.Select(o => o.EntityId)];
                await store.CommitAsync(store.Lanes, [.. ids.Select((id, n) => Routine(n, id, head + 1))], Cancellation);
            }
        }

        // Each row that was changed may have been looked at twice, and all of a few early ones more often.
        const long Most = 3 * Items * Transactions;
        (await ReadAsync("ledger_keys")).ShouldBeLessThan(lanes == 1 ? Items : Most);
        (await ReadAsync("items")).ShouldBeLessThan(Most);
        (await ReadAsync("wakes")).ShouldBeLessThan(Most);
    }

    /// <summary>An entry that arms the wake of its item, puts it off or, each third time, removes it.</summary>
    private static Change Turn(int n, long id, int head) => new()
    {
        Entity = Item(n),
        EntityId = id,
        Head = head,
        Entries = [Entry(head + 1, Identity())],
        Wake = head % 3 == 2 ? new WakeChange(null, 0, null) : new WakeChange(Noon, 1, null),
    };

    private static Change Routine(int n, long id, int head) => new()
    {
        Entity = Item(n),
        EntityId = id,
        Head = head,
        Rows = [new ItemRow($"S{n}", "hotel.lobby", ItemKind.Inspection, "ok", Noon, Noon, null, null)],
    };

    private static EntityKey Item(int n) => EntityKey.Item($"S{n}", "hotel.lobby");

    private async Task WithoutStatisticsAsync()
    {
        foreach (var table in (string[])["ledger_keys", "items", "wakes"])
        {
            await _schema.Server.ExecuteAsync($"ALTER TABLE {table} SET (autovacuum_enabled = false)", _schema.Name);
        }
    }

    /// <summary>How many rows of a table were read, once the server has counted all that were changed.</summary>
    private async Task<long> ReadAsync(string table)
    {
        List<long> read = [];
        await Elsewhere.UntilAsync(async () => (read = await _schema.ReadAsync<long>(
            $"""
            SELECT coalesce(t.seq_tup_read, 0) + (SELECT sum(i.idx_tup_read) FROM pg_stat_user_indexes AS i WHERE i.relid = t.relid)::bigint
            FROM pg_stat_user_tables AS t
            WHERE t.schemaname = current_schema() AND t.relname = '{table}' AND t.n_tup_ins + t.n_tup_upd + t.n_tup_del >= {Items * Transactions}
            """)).Count == 1);
        return read[0];
    }
}
