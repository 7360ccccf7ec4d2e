using Monitoring.Runtime.Storage;
using Monitoring.Runtime.Verification.Reading;
using Monitoring.Storage.Postgres.Verification;

namespace Monitoring.Storage.Postgres.Tests;

public sealed class PostgresStoreCompliance : StoreCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override ValueTask<IStore> OpenAsync() => _schema.OpenAsync();

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}

public sealed class PostgresWakeCompliance : WakeCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override ValueTask<IStore> OpenAsync() => _schema.OpenAsync();

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}

public sealed class PostgresOutboxCompliance : OutboxCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override ValueTask<IStore> OpenAsync() => _schema.OpenAsync();

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}

public sealed class PostgresReadModelCompliance : ReadModelCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override ValueTask<IStore> OpenAsync() => _schema.OpenAsync();

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}

public sealed class PostgresAccessCompliance : AccessCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override ValueTask<IStore> OpenAsync() => _schema.OpenAsync();

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}

public sealed class PostgresAccountCompliance : AccountCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override ValueTask<IStore> OpenAsync() => _schema.OpenAsync();

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}

public sealed class PostgresSessionCompliance : SessionCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override ValueTask<IStore> OpenAsync() => _schema.OpenAsync();

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}

public sealed class PostgresListCompliance : ListCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override ValueTask<IStore> OpenAsync() => _schema.OpenAsync();

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}

public sealed class PostgresPageCompliance : PageCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override ValueTask<IStore> OpenAsync() => _schema.OpenAsync();

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}

public sealed class PostgresDeliveryCompliance : DeliveryCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override ValueTask<IStore> OpenAsync() => _schema.OpenAsync();

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}

public sealed class PostgresChannelCompliance : ChannelCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override ValueTask<IStore> OpenAsync() => _schema.OpenAsync();

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}

public sealed class PostgresFeedCompliance : FeedCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override ValueTask<IStore> OpenAsync() => _schema.OpenAsync();

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}

public sealed class PostgresImageCompliance : ImageCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override IReadOnlyList<string> OfTheStore => [.. base.OfTheStore, "items.seq"];

    protected override async ValueTask<IWholeStore> OpenAsync() => await _schema.OpenStoreAsync();

    protected override IStoreSnapshot OpenSnapshot() => PostgresSnapshot.Open(_schema.Options);

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}

public sealed class PostgresFeedKeptCompliance : FeedKeptCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override async ValueTask<IWholeStore> OpenAsync(int kept) => await _schema.OpenStoreAsync(feedKept: kept);

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}

public sealed class PostgresEvidenceCompliance : EvidenceCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override ValueTask<IStore> OpenAsync() => _schema.OpenAsync();

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}

public sealed class PostgresOutlineCompliance : OutlineCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override ValueTask<IStore> OpenAsync() => _schema.OpenAsync();

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}

public sealed class PostgresEvidenceContentsCompliance : EvidenceContentsCompliance
{
    private readonly TemporarySchema _schema = new();

    protected override async ValueTask<IEvidenceContents> OpenAsync()
    {
        // Opening the store brings the schema up to date.
        await using var store = await _schema.OpenStoreAsync();
        return PostgresEvidence.Open(_schema.Options);
    }

    protected override ValueTask CleanUpAsync() => _schema.DisposeAsync();
}
