using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer.Rows;

/// <summary>Writes alerts, each with one delivery for each target.</summary>
internal sealed class AlertRowWriter(Connection connection)
{
    private readonly PreparedStatement _alert = connection.Statement(Sql.Query("alert_insert"));
    private readonly PreparedStatement _delivery = connection.Statement(Sql.Query("delivery_insert"));

    /// <summary>Writes one, unless it is there already.</summary>
    public void Write(AlertRow row)
    {
        _alert
            .Add(row.Id)
            .Add(row.Reason)
            .Add(row.Severity)
            .Add(row.Issue)
            .Add(row.Site)
            .Add(row.Item)
            .Add(row.Region)
            .Add(row.DecidedAt)
            .Add(row.InspectionOnly)
            .AddBlob(row.Body)
            .Run();
        if (connection.Changes == 0)
        {
            return;
        }

        var alert = connection.LastInsertId;
        foreach (var target in row.Targets)
        {
            // The graver goes first.
            _delivery.Add(alert).Add(target.Kind).Add(target.Address).Add(target.Recipient).Add((long)row.Severity).Run();
        }
    }
}
