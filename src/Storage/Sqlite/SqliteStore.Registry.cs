using Monitoring.Storage.Sqlite.Reader;

namespace Monitoring.Storage.Sqlite;

/// <content>What items are made of.</content>
public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<string>> UsedTemplatesAsync(CancellationToken cancellation) =>
        await _readers.ReadAsync(RegistryReader.UsedTemplates, cancellation);
}
