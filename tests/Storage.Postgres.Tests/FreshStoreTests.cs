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
        (await KeysReadAsync()).ShouldBeLessThan(lanes == 1 ? Items : 3 * Items * Transactions);
    }

    /// <summary>How many keys were read, once the server has counted all that were added.</summary>
    private async Task<long> KeysReadAsync()
    {
        List<long> read = [];
        await Elsewhere.UntilAsync(async () => (read = await _schema.ReadAsync<long>(
            $"""
            SELECT coalesce(t.seq_tup_read, 0) + (SELECT sum(i.idx_tup_read) FROM pg_stat_user_indexes AS i WHERE i.relid = t.relid)::bigint
            FROM pg_stat_user_tables AS t
            WHERE t.schemaname = current_schema() AND t.relname = 'ledger_keys' AND t.n_tup_ins >= {Items * Transactions}
            """)).Count == 1);
        return read[0];
    }
}
