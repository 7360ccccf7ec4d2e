using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Storage.Sqlite.Verification;

namespace Monitoring.Storage.Sqlite.Tests;

public sealed class SqliteStoreCompliance : StoreCompliance
{
    private readonly TemporaryFile _file = new();

    protected override ValueTask<IStore> OpenAsync() => _file.OpenAsync();

    protected override ValueTask CleanUpAsync() => _file.DisposeAsync();
}

public sealed class SqliteWakeCompliance : WakeCompliance
{
    private readonly TemporaryFile _file = new();

    protected override ValueTask<IStore> OpenAsync() => _file.OpenAsync();

    protected override ValueTask CleanUpAsync() => _file.DisposeAsync();
}

public sealed class SqliteOutboxCompliance : OutboxCompliance
{
    private readonly TemporaryFile _file = new();

    protected override ValueTask<IStore> OpenAsync() => _file.OpenAsync();

    protected override ValueTask CleanUpAsync() => _file.DisposeAsync();
}

public sealed class SqliteReadModelCompliance : ReadModelCompliance
{
    private readonly TemporaryFile _file = new();

    protected override ValueTask<IStore> OpenAsync() => _file.OpenAsync();

    protected override ValueTask CleanUpAsync() => _file.DisposeAsync();
}

public sealed class SqliteAccessCompliance : AccessCompliance
{
    private readonly TemporaryFile _file = new();

    protected override ValueTask<IStore> OpenAsync() => _file.OpenAsync();

    protected override ValueTask CleanUpAsync() => _file.DisposeAsync();
}

public sealed class SqliteAccountCompliance : AccountCompliance
{
    private readonly TemporaryFile _file = new();

    protected override ValueTask<IStore> OpenAsync() => _file.OpenAsync();

    protected override ValueTask CleanUpAsync() => _file.DisposeAsync();
}

public sealed class SqliteSessionCompliance : SessionCompliance
{
    private readonly TemporaryFile _file = new();

    protected override ValueTask<IStore> OpenAsync() => _file.OpenAsync();

    protected override ValueTask CleanUpAsync() => _file.DisposeAsync();
}

public sealed class SqliteListCompliance : ListCompliance
{
    private readonly TemporaryFile _file = new();

    protected override ValueTask<IStore> OpenAsync() => _file.OpenAsync();

    protected override ValueTask CleanUpAsync() => _file.DisposeAsync();
}

public sealed class SqlitePageCompliance : PageCompliance
{
    private readonly TemporaryFile _file = new();

    protected override ValueTask<IStore> OpenAsync() => _file.OpenAsync();

    protected override ValueTask CleanUpAsync() => _file.DisposeAsync();
}

public sealed class SqliteDeliveryCompliance : DeliveryCompliance
{
    private readonly TemporaryFile _file = new();

    protected override ValueTask<IStore> OpenAsync() => _file.OpenAsync();

    protected override ValueTask CleanUpAsync() => _file.DisposeAsync();
}

public sealed class SqliteChannelCompliance : ChannelCompliance
{
    private readonly TemporaryFile _file = new();

    protected override ValueTask<IStore> OpenAsync() => _file.OpenAsync();

    protected override ValueTask CleanUpAsync() => _file.DisposeAsync();
}

public sealed class SqliteFeedCompliance : FeedCompliance
{
    private readonly TemporaryFile _file = new();

    protected override ValueTask<IStore> OpenAsync() => _file.OpenAsync();

    protected override ValueTask CleanUpAsync() => _file.DisposeAsync();
}

public sealed class SqliteImageCompliance : ImageCompliance
{
    private readonly TemporaryFile _file = new();

    protected override IReadOnlyList<string> OfTheStore => [.. base.OfTheStore, "issues.id"];

    protected override ValueTask<IWholeStore> OpenAsync() => ValueTask.FromResult<IWholeStore>(SqliteStore.Open(_file.Path));

    protected override IStoreSnapshot OpenSnapshot() => SqliteSnapshot.Open(_file.Path);

    protected override ValueTask CleanUpAsync() => _file.DisposeAsync();
}

public sealed class SqliteFeedKeptCompliance : FeedKeptCompliance
{
    private readonly TemporaryFile _file = new();

    protected override ValueTask<IWholeStore> OpenAsync(int kept) =>
        ValueTask.FromResult<IWholeStore>(SqliteStore.Open(_file.Path, new SqliteOptions { FeedKept = kept }));

    protected override ValueTask CleanUpAsync() => _file.DisposeAsync();
}

public sealed class SqliteEvidenceCompliance : EvidenceCompliance
{
    private readonly TemporaryFile _file = new();

    protected override ValueTask<IStore> OpenAsync() => _file.OpenAsync();

    protected override ValueTask CleanUpAsync() => _file.DisposeAsync();
}

public sealed class SqliteOutlineCompliance : OutlineCompliance
{
    private readonly TemporaryFile _file = new();

    protected override ValueTask<IStore> OpenAsync() => _file.OpenAsync();

    protected override ValueTask CleanUpAsync() => _file.DisposeAsync();
}
