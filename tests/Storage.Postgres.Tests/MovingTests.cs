using Monitoring.Core;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Moving;
using NodaTime;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Postgres.Tests;

/// <summary>What is carried over from another store arrives whole, in the form of this one, or not at all.</summary>
public sealed class MovingTests : IAsyncDisposable
{
    private readonly TemporarySchema _schema = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _schema.DisposeAsync();

    [Fact]
    public async Task A_failure_leaves_nothing_behind_and_it_is_simply_done_again()
    {
        await _schema.StartAsync();
        using (var broken = new OtherStore { FailsAt = "issues" })
        {
            Should.Throw<StoreException>(() => Run(broken)).Message.ShouldContain("The disk is broken.");
        }

        (await _schema.ReadAsync<long>("SELECT count(*) FROM ledger")).ShouldBe([0]);
        (await _schema.ReadAsync<long>("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename LIKE 'ledger\\_2%'")).ShouldBe([0]);
        using var whole = new OtherStore();
        Run(whole);

        await using var store = await _schema.OpenStoreAsync();
        (await store.LastPositionAsync(Cancellation)).ShouldBe(2);
        var loaded = (await store.LoadAsync(EntityKey.Item("A", "hotel.lobby"), Cancellation))!;
        loaded.Tail.Count.ShouldBe(2);
        loaded.HeadHash.ShouldBe(OtherStore.Hash(2));
        (await store.FindAsync(OtherStore.Identity, Cancellation))!.Input.ShouldBe([1, 0, 255]);
        (await store.TokenAsync("t", Cancellation))!.Regions.ShouldBe(["HS", "YZ"]);

        // Numbers go on after those that were given before, also after those of messages that were consumed long ago.
        var next = (await store.CommitAsync([Append("A", 1, 2, Entry(3, Identity(), Content("rules", "{}"))), Append("B", 0, 0, Entry(1, Identity()))], Cancellation))[1];
        (next.Position, next.EntityId).ShouldBe((4, 2));
        (await store.FindAsync(OtherStore.Identity, Cancellation))!.RulesHash.ShouldBe(OtherStore.Hash(9));
        (await _schema.ReadAsync<long>("SELECT message FROM heads")).ShouldBe([70]);
    }

    [Fact]
    public async Task A_schema_that_a_service_writes_to_or_has_written_to_is_refused()
    {
        using var other = new OtherStore();
        await using (await _schema.OpenStoreAsync())
        {
            Should.Throw<StoreException>(() => Run(other)).Message.ShouldContain("in use");
        }

        await _schema.Server.ExecuteAsync("INSERT INTO settings VALUES ('x', '')", _schema.Name);
        Should.Throw<StoreException>(() => Run(other)).Message.ShouldContain("not empty: settings");
    }

    [Fact]
    public async Task It_can_be_given_up()
    {
        await _schema.StartAsync();
        using var other = new OtherStore { Sites = 5_000 };
        using var enough = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => PostgresImport.Run(
            _schema.Options,
            other,
            at =>
            {
                if (at is { Table: "sites", Done: > 0 })
                {
                    enough.Cancel();
                }
            },
            enough.Token));
        (await _schema.ReadAsync<long>("SELECT count(*) FROM sites")).ShouldBe([0]);
    }

    private void Run(OtherStore from) => PostgresImport.Run(_schema.Options, from, static _ => { }, Cancellation);

    /// <summary>A small store of another kind: yes and no as numbers, lists as JSON, identities as bytes.</summary>
    private sealed class OtherStore : IStoredTables
    {
        public static readonly byte[] Identity = [.. Enumerable.Range(0, 16).Select(n => (byte)n)];

        private static readonly long March = Instant.FromUtc(2024, 3, 1, 0, 0).ToUnixTimeTicks();

        public string FailsAt { get; init; } = "";

        public int Sites { get; init; } = 1;

        public long LastMessage => 70;

        public static byte[] Hash(byte value) => [.. Enumerable.Repeat(value, 32)];

        public long Count(string table) => Table(table).Count();

        public IEnumerable<object?[]> Rows(string table, IReadOnlyList<string> columns)
        {
            if (table == FailsAt)
            {
                throw new StoreException("The disk is broken.");
            }

            return Table(table).Select(row => columns.Select(c => row.TryGetValue(c, out var value) ? value : throw new StoreException($"{table} has no {c}.")).ToArray());
        }

        public void Dispose()
        {
            // Nothing is open.
        }

        private IEnumerable<Dictionary<string, object?>> Table(string name) => name switch
        {
            "entities" => [Row(("id", 1L), ("key", "item:A.hotel.lobby"))],
            "contents" => [Row(("id", 5L), ("hash", Hash(9)), ("kind", "rules"), ("body", Bytes("{}")))],
            "ledger" => [Line(1, Identity, March - 1), Line(2, null, March)],
            "tokens" =>
            [
                Row(
                    ("id", "t"), ("name", "Tablet \0"), ("role", "viewer"), ("regions", """["HS","YZ"]"""), ("sites", "[]"), ("hash", Hash(7)), ("created_at", 1L),
                    ("created_by", "admin"), ("expires_at", null), ("revoked_at", null), ("last_used_at", null), ("change", 1L)),
            ],
            "sites" => Enumerable.Range(1, Sites).Select(n => Row(
                ("code", $"S{n}"), ("region", "HS"), ("status", "active"), ("name_zh", "场所"), ("name_en", ""), ("facts", "{}"),
                ("type", "hotel"), ("lat_micro", null), ("lon_micro", null))),
            "burdens" => [Row(("site", "S1"), ("week", "2024-02-26"), ("visits", 1L), ("requests", 0L), ("budget", 5L), ("warned", 1L))],
            _ => [],
        };

        private static Dictionary<string, object?> Line(long seq, byte[]? identity, long decided) => Row(
            ("position", seq), ("entity", 1L), ("seq", seq), ("identity", identity), ("kind", "wake"), ("happened", decided), ("decided", decided),
            ("input", new byte[] { 1, 0, 255 }), ("facts", Bytes("[]")), ("rules", 5L), ("place", null), ("policy", null), ("hash", Hash((byte)seq)));

        private static Dictionary<string, object?> Row(params (string Column, object? Value)[] values) => values.ToDictionary(v => v.Column, v => v.Value);
    }
}
