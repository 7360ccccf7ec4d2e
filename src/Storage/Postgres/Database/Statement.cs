using Npgsql;

namespace Monitoring.Storage.Postgres.Database;

/// <summary>One statement on a connection: values are bound in order, rows read by number. Npgsql keeps those used often prepared.</summary>
internal sealed class Statement(NpgsqlConnection connection, string sql, CancellationToken cancellation = default) : IDisposable, IAsyncDisposable
{
#pragma warning disable CA2100 // Every text is one of this assembly's own files or constants.
    private readonly NpgsqlCommand _command = new(sql, connection);
#pragma warning restore CA2100

    /// <summary>Binds values.</summary>
    public Statement With(Action<NpgsqlParameterCollection> bind)
    {
        bind(_command.Parameters);
        return this;
    }

    /// <summary>
    /// Binds values, and leaves out the conditions on those that are null: a plan that is made for all values has to think that
    /// each condition lets few rows through, and goes by the wrong index for it.
    /// </summary>
    public Statement WithGiven(Action<NpgsqlParameterCollection> bind)
    {
        bind(_command.Parameters);
#pragma warning disable CA2100 // Less of the same text.
        _command.CommandText = Sql.Given(_command.CommandText, _command.Parameters);
#pragma warning restore CA2100
        return this;
    }

    /// <summary>Runs it; how many rows it changed.</summary>
    public async ValueTask<int> RunAsync()
    {
        await using (this)
        {
            return await _command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>The first row, or nothing.</summary>
    public async ValueTask<T?> OneAsync<T>(Func<Answer, T> read)
    {
        await using (this)
        {
            await using var reader = await _command.ExecuteReaderAsync(cancellation);
            return await reader.ReadAsync(cancellation) ? read(new Answer(reader)) : default;
        }
    }

    /// <summary>The first column of the first row as a number, or null.</summary>
    public ValueTask<long?> NumberAsync() => OneAsync(static row => row.LongOrNull(0));

    /// <summary>All rows.</summary>
    public async ValueTask<List<T>> AllAsync<T>(Func<Answer, T> read)
    {
        await using (this)
        {
            await using var reader = await _command.ExecuteReaderAsync(cancellation);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add(read(new Answer(reader)));
            }

            return rows;
        }
    }

    /// <summary>Runs it on the calling thread.</summary>
    public void Run()
    {
        using (this)
        {
            _command.ExecuteNonQuery();
        }
    }

    /// <summary>All rows one at a time, read on the calling thread; the connection is not to be used again before the last.</summary>
    public IEnumerable<T> Each<T>(Func<Answer, T> read)
    {
        using (this)
        {
            using var reader = _command.ExecuteReader();
            while (reader.Read())
            {
                yield return read(new Answer(reader));
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _command.Dispose();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _command.DisposeAsync();
}
