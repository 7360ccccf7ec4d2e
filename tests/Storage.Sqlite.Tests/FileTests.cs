using Monitoring.Core;
using Monitoring.Runtime.Storage;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Sqlite.Tests;

/// <summary>The file: what survives, who may open it, which schema it has.</summary>
public sealed class FileTests : IAsyncDisposable
{
    private readonly TemporaryFile _file = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    [Fact]
    public async Task What_was_answered_is_there_after_the_process_died()
    {
        await using var store = SqliteStore.Open(_file.Path);
        var identity = Identity();
        await store.CommitAsync([Append("A", 0, 0, Entry(1, identity))], Cancellation);

        // What a process that is killed leaves on the disk: the file and its log, neither of them closed.
        var copy = _file.Beside("copy.db");
        File.Copy(_file.Path, copy);
        File.Copy(_file.Path + "-wal", copy + "-wal");
        await using var reopened = SqliteStore.Open(copy);

        (await reopened.FindAsync(identity, Cancellation)).ShouldNotBeNull();
        var more = await reopened.CommitAsync([Append("A", 1, 1, Entry(2))], Cancellation);
        more[0].Status.ShouldBe(CommitStatus.Committed);
    }

    [Fact]
    public async Task A_second_process_is_turned_away_by_name()
    {
        var store = SqliteStore.Open(_file.Path);
        Should.Throw<StoreException>(() => SqliteStore.Open(_file.Path)).Message.ShouldContain(_file.Path);

        await store.DisposeAsync();
        await using var next = SqliteStore.Open(_file.Path);
        (await next.LastPositionAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Opening_again_migrates_nothing_again()
    {
        for (var i = 0; i < 2; i++)
        {
            await using var store = SqliteStore.Open(_file.Path);
            await store.CommitAsync([Append($"S{i}", 0, 0, Entry(1))], Cancellation);
        }

        await using var last = SqliteStore.Open(_file.Path);
        (await last.LastPositionAsync(Cancellation)).ShouldBe(2);
        last.Writer.Write(c => c.Statement("SELECT count(*) FROM migrations").Number())
            .ShouldBe(Database.Sql.Migrations().Count);
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_and_left_alone()
    {
        await using (var store = SqliteStore.Open(_file.Path))
        {
            store.Writer.Write(c => c.Statement("INSERT INTO migrations (number, name) VALUES (9999, 'later')").Number());
        }

        var refused = Should.Throw<StoreException>(() => SqliteStore.Open(_file.Path));
        refused.Message.ShouldContain("9999");
        refused.Message.ShouldContain(_file.Path);
    }

    [Fact]
    public async Task A_file_of_another_program_is_refused()
    {
        await using (var store = SqliteStore.Open(_file.Path))
        {
            store.Writer.Write(c => c.Statement("DROP TABLE migrations").Number());
        }

        Should.Throw<StoreException>(() => SqliteStore.Open(_file.Path)).Message.ShouldContain("another program");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(_file.Path, new string('x', 5000));

        Should.Throw<StoreException>(() => SqliteStore.Open(_file.Path));

        // The refusal lets go of the lock.
        File.Delete(_file.Path);
        Should.NotThrow(() => SqliteStore.Open(_file.Path).DisposeAsync().AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task The_ledger_cannot_be_changed_or_cut()
    {
        await using var store = SqliteStore.Open(_file.Path);
        await store.CommitAsync([Append("A", 0, 0, Entry(1))], Cancellation);

        Should.Throw<StoreException>(() => store.Writer.Write(c => c.Statement("UPDATE ledger SET facts = x'00'").Number()))
            .Message.ShouldContain("only grows");
        Should.Throw<StoreException>(() => store.Writer.Write(c => c.Statement("DELETE FROM ledger").Number()))
            .Message.ShouldContain("only grows");
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        var store = SqliteStore.Open(_file.Path);
        await store.DisposeAsync();
        await store.DisposeAsync();

        await Should.ThrowAsync<ObjectDisposedException>(async () => await store.LoadAsync(EntityKey.Site("S"), Cancellation));
        await Should.ThrowAsync<ObjectDisposedException>(
            async () => await store.CommitAsync([Append("A", 0, 0, Entry(1))], Cancellation));
    }
}
