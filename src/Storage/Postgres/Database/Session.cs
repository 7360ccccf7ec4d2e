using Npgsql;

namespace Monitoring.Storage.Postgres.Database;

/// <summary>A connection that is lent for one piece of work.</summary>
internal sealed class Session(NpgsqlConnection connection, CancellationToken cancellation)
{
    /// <summary>The connection, for what a statement cannot do.</summary>
    public NpgsqlConnection Connection => connection;

    /// <summary>A query by its file's name.</summary>
    public Statement Query(string name) => Text(Sql.Query(name));

    /// <summary>A statement by its text.</summary>
    public Statement Text(string sql) => new(connection, sql, cancellation);

    /// <summary>A batch of statements that go to the server together.</summary>
    public NpgsqlBatch Batch() => connection.CreateBatch();

    /// <summary>Runs a batch; how many rows it changed.</summary>
    public async ValueTask<int> RunAsync(NpgsqlBatch batch) => await batch.ExecuteNonQueryAsync(cancellation);
}
