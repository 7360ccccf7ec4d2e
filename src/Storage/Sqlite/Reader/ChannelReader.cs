using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using NodaTime;

namespace Monitoring.Storage.Sqlite.Reader;

/// <summary>Reads what is known of channels.</summary>
internal static class ChannelReader
{
    /// <summary>Webhooks by address, after one.</summary>
    public static List<ChannelHealth> Webhooks(Connection connection, string after, int limit) =>
        connection.Statement(Sql.Query("webhooks_page")).Add(after).Add(limit).All(static row => new ChannelHealth(
            "webhook", row.Text(0), row.Int(1), row.InstantOrNull(2), row.InstantOrNull(3), row.InstantOrNull(4), row.TextOrNull(5))
        {
            Region = row.TextOrNull(6),
            Site = row.TextOrNull(7),
            ToldSince = row.InstantOrNull(8),
            Generation = row.Int(9),
            RotatedAt = row.InstantOrNull(10),
        });

    /// <summary>Channels of which a word is due.</summary>
    public static List<ChannelHealth> Unsettled(Connection connection, int failures, Duration failingFor, int limit) =>
        connection.Statement(Sql.Query("channels_unsettled"))
            .Add(failures)
            .Add(failingFor.BclCompatibleTicks)
            .Add(limit)
            .All(static row => new ChannelHealth(
                row.Text(0), row.Text(1), row.Int(2), row.InstantOrNull(3), row.InstantOrNull(4), row.InstantOrNull(5), row.TextOrNull(6))
            {
                Region = row.TextOrNull(7),
                Site = row.TextOrNull(8),
                ToldSince = row.InstantOrNull(9),
            });

    /// <summary>The generations of a secret that sign, the newest first.</summary>
    public static List<SecretGeneration> Secrets(Connection connection, string address, Instant replacedAfter)
    {
        var newest = connection.Statement("SELECT max(generation) FROM rotations WHERE address = ?").Add(address).Number() ?? 0;
        var replaced = connection.Statement(Sql.Query("secrets_of_address")).Add(address).Add(replacedAfter)
            .All(static row => new SecretGeneration(row.Int(0), row.Instant(1)));
        return [new SecretGeneration((int)newest, null), .. replaced];
    }
}
