using Npgsql;

namespace Monitoring.Storage.Postgres.Database;

/// <summary>Statements that go to the server together.</summary>
internal static class Batches
{
    /// <summary>Adds a query by its file's name; values are bound to what is returned.</summary>
    public static NpgsqlParameterCollection Query(this NpgsqlBatch batch, string name) => batch.Text(Sql.Query(name));

    /// <summary>Adds a statement by its text; values are bound to what is returned.</summary>
    public static NpgsqlParameterCollection Text(this NpgsqlBatch batch, string sql)
    {
#pragma warning disable CA2100 // Every text is one of this assembly's own files or constants.
        var command = new NpgsqlBatchCommand(sql);
#pragma warning restore CA2100
        batch.BatchCommands.Add(command);
        return command.Parameters;
    }
}
