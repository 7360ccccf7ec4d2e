using Monitoring.Bench.OnPostgres;
using Monitoring.Storage.Postgres;
using Monitoring.Storage.Postgres.Database;
using Monitoring.Storage.Postgres.Reader;
using Npgsql;

namespace Monitoring.Bench.OfPages;

/// <summary>The statements that the store runs for a page of issues and for their number, prepared, over one connection, and nothing around them; set as those of the store are.</summary>
internal sealed class BareIssues : IAsyncDisposable
{
    private const string Reset = "SELECT public.pg_stat_statements_reset()::text";

    private readonly PostgresOptions _schema;
    private readonly NpgsqlConnection _connection;

    private BareIssues(PostgresOptions schema, NpgsqlConnection connection) => (_schema, _connection) = (schema, connection);

    public static async Task<BareIssues> OpenAsync(PostgresOptions schema)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(schema.ConnectionString) { SearchPath = schema.Schema, Pooling = false, Options = "-c jit=off" }.ConnectionString);
        await connection.OpenAsync();
        return new BareIssues(schema, connection);
    }

    /// <summary>Reads a page with the names of its sites, and counts where the store would be asked to.</summary>
    /// <returns>How many rows the page has.</returns>
    public async Task<int> AskAsync(Question question, int mostCounted)
    {
        var query = question.Query;
        var lists = IssueReader.Lists(query);
        var list = lists.All.Single();
        var rows = 0;
        var sites = new HashSet<string>();
        await using (var page = await PreparedAsync(
            IssueReader.PageText(list.By, query), v => IssueReader.BindPage(v, query, lists, list, start: null, query.Limit + 1)))
        await using (var reader = await page.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                if (++rows <= query.Limit)
                {
                    sites.Add(reader.GetString(1));
                }
            }
        }

        if (sites.Count > 0)
        {
            await using var names = await PreparedAsync(IssueReader.SiteNames, v => v.Bind(sites));
            await DrainAsync(names);
        }

        if (question.IsCountedByStore)
        {
            await using var count = await PreparedAsync(
                IssueReader.CountText(list.By, query), v => IssueReader.BindCount(v, query, lists, list, mostCounted + 1));
            await DrainAsync(count);
        }

        return rows;
    }

    /// <summary>
    /// The statements on issues and sites that the server ran meanwhile, and how often. By the server's own numbers for them: a
    /// text that was prepared before is not kept in the same form.
    /// </summary>
    public async Task<IReadOnlyList<string>> StatementsAsync(Func<Task> meanwhile)
    {
        await PostgresStage.OneAsync<string>(_schema, Reset);
        await meanwhile();
        return await PostgresStage.OneAsync<string[]>(
            _schema,
            """
            SELECT coalesce(array_agg(s.calls || ' x ' || s.queryid ORDER BY s.queryid), '{}') FROM public.pg_stat_statements AS s
            WHERE s.toplevel AND s.query ~ '(FROM|JOIN) (issues|sites)\M'
            """);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<NpgsqlCommand> PreparedAsync(string sql, Action<NpgsqlParameterCollection> bind)
    {
        var command = _connection.CreateCommand();
        bind(command.Parameters);
#pragma warning disable CA2100 // The statements of the store.
        command.CommandText = Sql.Given(sql, command.Parameters);
#pragma warning restore CA2100
        await command.PrepareAsync();
        return command;
    }

    private static async Task DrainAsync(NpgsqlCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            // Every row crosses the wire.
        }
    }
}
