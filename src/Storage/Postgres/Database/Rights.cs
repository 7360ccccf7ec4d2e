using Monitoring.Runtime.Storage;
using Npgsql;

namespace Monitoring.Storage.Postgres.Database;

/// <summary>
/// What the role of the service may do: what only grows it may read and add to, and it may create nothing. So even somebody
/// who has taken over the service can neither change nor cut what was decided.
/// </summary>
internal static class Rights
{
    /// <summary>The least rights on each table.</summary>
    private static readonly (string Rights, string[] Tables)[] Least =
    [
        ("SELECT", ["migrations", "ledger_lines", "archived", "archived_months", "checkpoints"]),
        ("SELECT, INSERT", ["ledger", "ledger_keys", "contents", "entities", "roots", "audit", "alerts"]),
        ("SELECT, UPDATE", ["heads"]),
        ("SELECT, INSERT, UPDATE", ["regions", "sites", "burdens", "items", "issues", "notices", "visits", "look_backs", "misses"]),
        ("SELECT, INSERT, UPDATE", ["snapshots", "progress", "deliveries", "channels", "tokens", "accounts", "session_changes", "nodes"]),
        ("SELECT, INSERT, UPDATE, DELETE", ["wakes", "sessions", "sign_in_attempts"]),
        ("SELECT, INSERT, DELETE", ["messages", "attempts", "feed", "news"]),
        ("SELECT, INSERT", ["settings", "rotations", "evidence_references"]),
        ("SELECT, INSERT, UPDATE, DELETE", ["evidence", "outlines"]),
        ("SELECT, INSERT, DELETE", ["evidence_uploads", "evidence_contents"]),
    ];

    /// <summary>The name of a connection's role.</summary>
    public static string RoleOf(NpgsqlConnection connection) => new Statement(connection, "SELECT current_user").Each(static row => row.Text(0)).Single();

    /// <summary>Gives a role its rights, unless it owns the tables anyway.</summary>
    public static void Give(NpgsqlConnection owner, string schema, string role)
    {
        if (RoleOf(owner) == role)
        {
            return;
        }

        var name = $"\"{role.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        try
        {
            new Statement(owner, $"GRANT USAGE ON SCHEMA {schema} TO {name}").Run();
            new Statement(owner, $"GRANT EXECUTE ON FUNCTION {schema}.make_ledger_month(integer) TO {name}").Run();
            foreach (var (rights, tables) in Least)
            {
                var all = string.Join(", ", tables.Select(t => $"{schema}.{t}"));
                new Statement(owner, $"GRANT {rights} ON {all} TO {name}").Run();
            }
        }
        catch (PostgresException e)
        {
            throw new StoreException($"The owner of the schema {schema} could not give {name} its rights: {e.MessageText}", e);
        }
    }

    /// <summary>Demands that a connection's role has all the rights it needs.</summary>
    /// <exception cref="StoreException">It lacks some; the message names them all.</exception>
    public static void Demand(NpgsqlConnection service, string schema)
    {
        var role = RoleOf(service);
        if (!Has(service, "SELECT has_schema_privilege($1, 'USAGE')", schema))
        {
            throw new StoreException($"The role {role} may not use the schema {schema}; see OwnerConnectionString in the options of Postgres.");
        }

        var lacking = Least
            .SelectMany(l => l.Tables.SelectMany(t => l.Rights.Split(", ").Select(r => (Right: r, Table: t))))
            .Where(n => !Has(service, "SELECT has_table_privilege($1, $2)", $"{schema}.{n.Table}", n.Right))
            .Select(n => $"{n.Right} on {n.Table}")
            .ToList();
        if (!Has(service, "SELECT has_function_privilege($1, 'EXECUTE')", $"{schema}.make_ledger_month(integer)"))
        {
            lacking.Add("EXECUTE on make_ledger_month");
        }

        if (lacking.Count > 0)
        {
            throw new StoreException(
                $"The role {role} lacks rights in the schema {schema}: {string.Join(", ", lacking)}. "
                + "Run migrate-schema with OwnerConnectionString, which gives them, or grant them by hand.");
        }
    }

    private static bool Has(NpgsqlConnection connection, string sql, params string[] values) => new Statement(connection, sql)
        .With(v => Array.ForEach(values, value => v.Bind(value))).Each(static row => row.Flag(0)).Single();
}
