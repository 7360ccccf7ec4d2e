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

    private const string ByIndex = "(SELECT sum(idx_tup_read)::bigint FROM pg_stat_user_indexes AS i WHERE i.relid = t.relid)";

    private const string ByTemplate = "(SELECT idx_tup_read FROM pg_stat_user_indexes AS i WHERE i.relid = t.relid AND indexrelname = 'items_template')";

    private readonly TemporarySchema _schema = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    /// <summary>The only lane looks for no entry that it has written itself; several look for each that others follow.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_an_entry_follows_is_not_looked_for_among_all_keys(int lanes)
    {
        await using (var store = await _schema.OpenStoreAsync(lanes: lanes))
        {
            await _schema.Server.ExecuteAsync("ALTER TABLE ledger_keys SET (autovacuum_enabled = false)", _schema.Name);
            var ids = new long[Items];
            for (var head = 0; head < Transactions; head++)
            {
                var outcomes = await store.CommitAsync(0, [.. ids.Select((id, n) => Append($"S{n}", id, head, Entry(head + 1, Identity())))], Cancellation);
                ids = [.. outcomes.Select(o => o.EntityId)];
            }
        }

        // Each key may be looked at twice, and all of a few early ones more often.
        (await ReadAsync("ledger_keys", $"seq_tup_read + {ByIndex}", "n_tup_ins", Items * Transactions)).ShouldBeLessThan(lanes == 1 ? Items : 3 * Items * Transactions);
    }

    [Fact]
    public async Task Routine_rows_are_not_looked_for_among_all_items()
    {
        const int Many = 3_000;
        await using (var store = await _schema.OpenStoreAsync())
        {
            await _schema.Server.ExecuteAsync("ALTER TABLE items SET (autovacuum_enabled = false)", _schema.Name);
            await store.CommitAsync(store.Lanes, [.. Enumerable.Range(0, Items).Select(Routine)], Cancellation);
            await UpdateAsync(store);
            await store.CommitAsync(store.Lanes, [.. Enumerable.Range(Items, Many).Select(Routine)], Cancellation);
            await UpdateAsync(store);
        }

        (await ReadAsync("items", $"seq_tup_read + {ByTemplate}", "n_tup_upd", 2 * Items * Transactions)).ShouldBe(0);
    }

    private static Change Routine(int n) => new()
    {
        Entity = EntityKey.Item($"S{n}", "hotel.lobby"),
        EntityId = n + 1,
        Head = 1,
        Rows = [new ItemRow($"S{n}", "hotel.lobby", ItemKind.Inspection, "ok", Noon, Noon, null, null)],
    };

    private static async Task UpdateAsync(PostgresStore store)
    {
        for (var i = 0; i < Transactions; i++)
        {
            await store.CommitAsync(store.Lanes, [.. Enumerable.Range(0, Items).Select(Routine)], Cancellation);
        }
    }

    /// <summary>How many rows of a table were read in a way, once the server has counted all that were changed in another.</summary>
    private async Task<long> ReadAsync(string table, string read, string changed, long all)
    {
        List<long> found = [];
        await Elsewhere.UntilAsync(async () => (found = await _schema.ReadAsync<long>(
            $"SELECT {read} FROM pg_stat_user_tables AS t WHERE schemaname = current_schema() AND relname = '{table}' AND {changed} >= {all}")).Count == 1);
        return found[0];
    }
}
