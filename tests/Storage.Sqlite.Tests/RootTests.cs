using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Roots;
using static Monitoring.Storage.Compliance.Samples;

namespace Monitoring.Storage.Sqlite.Tests;

/// <summary>What was signed stays.</summary>
public sealed class RootTests : IAsyncDisposable
{
    private readonly TemporaryFile _file = new();

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    [Fact]
    public async Task A_root_can_neither_be_changed_nor_taken_back()
    {
        await using var store = SqliteStore.Open(_file.Path);
        using var digest = new RootDigest();
        await store.AddRootAsync(new RootKey(new byte[32]).Sign(null, 1, 1, Noon, digest.Take()), 0, TestContext.Current.CancellationToken);

        Should.Throw<StoreException>(() => store.Writer.Write(c => c.Statement("DELETE FROM roots").Number()));
        Should.Throw<StoreException>(() => store.Writer.Write(c => c.Statement("UPDATE roots SET entries = 2").Number()));
    }
}
