using Monitoring.Runtime.Storage;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>Two that hand over transactions of one lane at a time: the second is written while the first is not durable.</summary>
public sealed class AheadTests : IAsyncDisposable
{
    private const int Rounds = 150;
    private const int Changes = 8;

    private readonly TemporarySchema _schema = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Fact]
    public async Task Each_change_stands_or_falls_alone_and_numbers_have_no_gap_whatever_became_of_the_transaction_before()
    {
        await using var store = await _schema.OpenStoreAsync();
        store.Hands.ShouldBe(2);

        // Events that both bring, each in its own order: whoever is second finds a duplicate, and what was put together on the
        // numbers of that transaction has to be put together again.
        var events = Enumerable.Range(0, 40).Select(_ => Identity()).ToArray();
        var taken = await Task.WhenAll(Enumerable.Range(0, 2).Select(hand => Task.Run(() => WriteAsync(store, hand, events), Cancellation)));

        var committed = taken.SelectMany(t => t).OrderBy(t => t.Position).ToList();
        (await _schema.ReadAsync<long>("SELECT position FROM ledger ORDER BY position")).ShouldBe(committed.Select(c => c.Position));
        committed.Select(c => c.Position).ShouldBe(Enumerable.Range(1, committed.Count).Select(n => (long)n));
        (await _schema.ReadAsync<string>("SELECT e.key FROM ledger l JOIN entities e ON e.id = l.entity ORDER BY l.position"))
            .ShouldBe(committed.Select(c => c.Entity));
        (await _schema.ReadAsync<long>("SELECT count(DISTINCT identity) FROM ledger_keys WHERE identity IS NOT NULL"))[0]
            .ShouldBe(committed.Count(c => c.IsNamed));
        foreach (var e in events)
        {
            (await store.FindAsync(e, Cancellation)).ShouldNotBeNull();
        }
    }

    private static async Task<List<(long Position, string Entity, bool IsNamed)>> WriteAsync(PostgresStore store, int hand, byte[][] events)
    {
        var random = new Random(hand);
        var (ids, heads) = (new long[Changes], new long[Changes]);
        var committed = new List<(long, string, bool)>();
        for (var round = 0; round < Rounds; round++)
        {
            var changes = Enumerable.Range(0, Changes).Select(n =>
            {
                var identity = random.Next(30) == 0 ? events[random.Next(events.Length)] : n % 2 == 0 ? Identity() : null;
                return Append($"H{hand}N{n}", ids[n], heads[n], Entry(heads[n] + 1, identity));
            }).ToList();

            // Every event comes from both in the end.
            if (round < events.Length)
            {
                changes[0] = Append($"H{hand}N0", ids[0], heads[0], Entry(heads[0] + 1, events[hand == 0 ? round : events.Length - 1 - round]));
            }

            var outcomes = await store.CommitAsync(changes, Cancellation);
            for (var n = 0; n < Changes; n++)
            {
                if (outcomes[n].Status == CommitStatus.Committed)
                {
                    (ids[n], heads[n]) = (outcomes[n].EntityId, heads[n] + 1);
                    committed.Add((outcomes[n].Position, changes[n].Entity.ToString(), changes[n].Entries[0].Identity is not null));
                }
                else
                {
                    outcomes[n].Status.ShouldBe(CommitStatus.Duplicate);
                    events.ShouldContain(changes[n].Entries[0].Identity);
                }
            }
        }

        return committed;
    }
}
