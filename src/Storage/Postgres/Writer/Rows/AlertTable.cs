using Monitoring.Runtime.Models;
using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Writer.Rows;

/// <summary>Writes alerts, each with one delivery for each target.</summary>
internal static class AlertTable
{
    private readonly record struct Delivery(long Id, long Alert, DeliveryTarget Target, int Urgency);

    /// <summary>Adds alerts with their deliveries; those that are there already stay as they went out.</summary>
    public static void Write(NpgsqlBatch batch, List<AlertRow> rows, Numbers numbers)
    {
        var alerts = rows.ConvertAll(row => (Position: numbers.Alert(), Row: row));
        var deliveries = new List<Delivery>();
        foreach (var (position, row) in alerts)
        {
            // The graver goes first.
            deliveries.AddRange(row.Targets.Select(target => new Delivery(numbers.Delivery(), position, target, (int)row.Severity)));
        }

        batch.Query("alert_insert")
            .Longs(alerts, a => a.Position)
            .Texts(alerts, a => a.Row.Id)
            .Texts(alerts, a => a.Row.Reason)
            .Texts(alerts, a => Words.Of(a.Row.Severity))
            .Texts(alerts, a => a.Row.Issue)
            .Texts(alerts, a => a.Row.Site)
            .Texts(alerts, a => a.Row.Item)
            .Texts(alerts, a => a.Row.Region)
            .Instants(alerts, a => a.Row.DecidedAt)
            .Flags(alerts, a => a.Row.InspectionOnly)
            .Blobs(alerts, a => a.Row.Body)
            .Longs(deliveries, d => d.Id)
            .Longs(deliveries, d => d.Alert)
            .Texts(deliveries, d => d.Target.Kind)
            .Texts(deliveries, d => d.Target.Address)
            .Texts(deliveries, d => d.Target.Recipient)
            .Ints(deliveries, d => d.Urgency);
    }
}
