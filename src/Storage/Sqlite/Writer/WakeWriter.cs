using Monitoring.Runtime.Storage;
using Monitoring.Storage.Sqlite.Database;

namespace Monitoring.Storage.Sqlite.Writer;

/// <summary>Arms, moves and removes the one wake of an entity.</summary>
internal sealed class WakeWriter(Connection connection)
{
    private readonly PreparedStatement _arm = connection.Statement(Sql.Query("wake_upsert"));

    private readonly PreparedStatement _disarm = connection.Statement("DELETE FROM wakes WHERE entity = ?");

    private readonly PreparedStatement _move =
        connection.Statement("UPDATE wakes SET due = ?3, urgency = ?4 WHERE entity = ?1 AND due = ?2");

    private readonly PreparedStatement _remove = connection.Statement("DELETE FROM wakes WHERE entity = ? AND due = ?");

    /// <summary>Does what a change says; with a claim only while the row is due exactly when it was claimed.</summary>
    public void Write(long entity, WakeChange wake)
    {
        switch (wake)
        {
            case { Claimed: { } claimed, Due: { } due }:
                _move.Add(entity).Add(claimed).Add(due).Add(wake.Urgency).Run();
                break;
            case { Claimed: { } claimed }:
                _remove.Add(entity).Add(claimed).Run();
                break;
            case { Due: { } due }:
                _arm.Add(entity).Add(due).Add(wake.Urgency).Run();
                break;
            default:
                _disarm.Add(entity).Run();
                break;
        }
    }
}
