using Monitoring.Storage.Sqlite.Reader;

namespace Monitoring.Storage.Sqlite;

/// <content>What an event or message has raised, and what items are made of.</content>
public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<string>> IssuesFromAsync(IReadOnlyList<byte[]> origins, CancellationToken cancellation) =>
        await _readers.ReadAsync(c => IssueReader.From(c, origins), cancellation);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<string>> UsedTemplatesAsync(CancellationToken cancellation) =>
        await _readers.ReadAsync(RegistryReader.UsedTemplates, cancellation);
}
