using Monitoring.Runtime.Storage;
using Monitoring.Storage.Postgres.Database;
using Npgsql;

namespace Monitoring.Storage.Postgres.Verification;

/// <summary>
/// A schema as it was at one moment, over as many connections as lists are read at a time: the first one exports what it
/// sees, the others take it over. All of them only read, whole tables too, for as long as that takes.
/// </summary>
internal sealed class SharedSnapshot : IDisposable
{
    private readonly Server _server;
    private readonly List<NpgsqlConnection> _all = [];
    private readonly Stack<NpgsqlConnection> _idle = new();
    private readonly string _name;

    private SharedSnapshot(Server server, NpgsqlConnection first)
    {
        _server = server;
        _all.Add(first);
        Server.LiftLimits(first);
        Begin(first);
        _name = new Statement(first, "SELECT pg_export_snapshot()").Each(static row => row.Text(0)).Single();
        _idle.Push(first);
    }

    /// <summary>Connects and looks whether the schema is of this version.</summary>
    /// <exception cref="StoreException">The server cannot be used, or the schema is of another version or program.</exception>
    public static SharedSnapshot Open(PostgresOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var server = new Server(options);
        var first = server.Single(isPatient: true);
        try
        {
            Server.OpenAndCheck(first);
            Migrator.Demand(first, options.Schema);
            return new SharedSnapshot(server, first);
        }
        catch (Exception e) when (Failure.IsOfServer(e) || e is StoreException)
        {
            first.Dispose();
            throw Failure.Of(e);
        }
    }

    /// <summary>All rows of a statement, one at a time; others may be read meanwhile.</summary>
    /// <exception cref="StoreException">The server failed.</exception>
    public IEnumerable<T> Each<T>(string sql, Action<NpgsqlParameterCollection>? bind, Func<Answer, T> read)
    {
        var connection = _idle.Count > 0 ? _idle.Pop() : Another();
        var rows = new Statement(connection, sql).With(bind ?? (static _ => { })).Each(read).GetEnumerator();
        try
        {
            while (Next(rows))
            {
                yield return rows.Current;
            }
        }
        finally
        {
            rows.Dispose();
            _idle.Push(connection);
        }
    }

    /// <summary>The first row of a statement, or nothing.</summary>
    public T? One<T>(string sql, Action<NpgsqlParameterCollection>? bind, Func<Answer, T> read) => Each(sql, bind, read).ToList() is [var first, ..] ? first : default;

    /// <summary>The number that a statement answers; 0 for none.</summary>
    public long Number(string sql) => One(sql, null, static row => row.LongOrNull(0)) ?? 0;

    /// <inheritdoc />
    public void Dispose() => _all.ForEach(c => c.Dispose());

    private static bool Next<T>(IEnumerator<T> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception e) when (Failure.IsOfServer(e))
        {
            throw Failure.Of(e);
        }
    }

    private static void Begin(NpgsqlConnection connection) => new Statement(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").Run();

    private NpgsqlConnection Another()
    {
        var connection = _server.Single(isPatient: true);
        _all.Add(connection);
        try
        {
            connection.Open();
            Server.LiftLimits(connection);
            Begin(connection);
            new Statement(connection, $"SET TRANSACTION SNAPSHOT '{_name}'").Run();
            return connection;
        }
        catch (Exception e) when (Failure.IsOfServer(e))
        {
            throw Failure.Of(e);
        }
    }
}
