using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;
using NodaTime;

namespace Monitoring.Storage.Sqlite.Writer;

/// <summary>Writes what becomes of deliveries; each call inside one transaction.</summary>
internal static class DeliveryWriter
{
    /// <summary>Puts deliveries off that were never tried.</summary>
    public static int Hold(Connection connection, IReadOnlyList<long> ids, Instant until)
    {
        var hold = connection.Statement("UPDATE deliveries SET next_at = ?2 WHERE id = ?1 AND state = 'pending' AND attempts = 0");
        foreach (var id in ids)
        {
            hold.Add(id).Add(until).Run();
        }

        return ids.Count;
    }

    /// <summary>Makes one message of several deliveries; false, and nothing, where one of them went its way meanwhile.</summary>
    public static bool Freeze(Connection connection, long lead, IReadOnlyList<long> others, byte[] body)
    {
        if (!IsFresh(connection, lead) || others.Any(other => !IsFresh(connection, other)))
        {
            return false;
        }

        connection.Statement("UPDATE deliveries SET body = ?2, stands_for = ?3 WHERE id = ?1")
            .Add(lead).AddBlob(body).Add(others.Count + 1).Run();
        var join = connection.Statement("UPDATE deliveries SET lead = ?2, next_at = NULL WHERE id = ?1");
        foreach (var other in others)
        {
            join.Add(other).Add(lead).Run();
        }

        return true;
    }

    private static bool IsFresh(Connection connection, long id) =>
        connection.Statement("SELECT count(*) FROM deliveries WHERE id = ?1 AND state = 'pending' AND attempts = 0 AND lead IS NULL AND body IS NULL")
            .Add(id).Number() == 1;

    /// <summary>Keeps what became of attempts, and how the channels do by it.</summary>
    public static int Record(Connection connection, IReadOnlyList<DeliveryResult> results)
    {
        foreach (var result in results)
        {
            // A pending one without an instant is due again at once; without one it would never be.
            var next = result.State == DeliveryState.Pending ? result.NextAt ?? result.TriedAt : (Instant?)null;
            connection.Statement(Sql.Query("delivery_record"))
                .Add(result.Id).Add(result.State).Add(result.TriedAt).Add(next).Add(result.Error).Add(result.IsOfBundle).Run();
            if (connection.Changes == 0)
            {
                // It was settled before, as when an end that was not known is kept once more.
                continue;
            }

            connection.Statement(Sql.Query("attempt_insert"))
                .Add(result.Id).Add(result.TriedAt).Add(result.Took.BclCompatibleTicks).Add(result.State).Add(result.Error).Run();
            connection.Statement(Sql.Query("attempts_forget")).Add(result.Id).Add(IOutboxStore.AttemptsKept).Run();
            if (!result.IsOfChannel)
            {
                continue;
            }

            if (result.State == DeliveryState.Delivered)
            {
                connection.Statement(Sql.Query("channel_worked")).Add(result.Id).Add(result.TriedAt).Run();
            }
            else
            {
                connection.Statement(Sql.Query("channel_failed")).Add(result.Id).Add(result.TriedAt).Add(result.Error ?? "").Run();
            }
        }

        return results.Count;
    }

    /// <summary>Has the message of a delivery tried anew.</summary>
    public static ResendOutcome Resend(Connection connection, long id, Instant now)
    {
        if (connection.Statement("SELECT coalesce(lead, id) FROM deliveries WHERE id = ?").Add(id).Number() is not { } lead)
        {
            return ResendOutcome.Unknown;
        }

        connection.Statement(Sql.Query("delivery_resend")).Add(lead).Add(now).Run();
        if (connection.Changes > 0)
        {
            return ResendOutcome.Resent;
        }

        connection.Statement("UPDATE deliveries SET next_at = ?2 WHERE id = ?1 AND state = 'pending' AND attempts > 0").Add(lead).Add(now).Run();
        return connection.Changes > 0 ? ResendOutcome.Hastened : ResendOutcome.Waiting;
    }
}
