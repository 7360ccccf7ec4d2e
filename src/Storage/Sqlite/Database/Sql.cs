using System.Collections.Concurrent;
using System.Reflection;

namespace Monitoring.Storage.Sqlite.Database;

/// <summary>The queries and migrations that this assembly carries as files.</summary>
internal static class Sql
{
    private static readonly Assembly Here = typeof(Sql).Assembly;
    private static readonly ConcurrentDictionary<string, string> Texts = new();

    /// <summary>The text of a query.</summary>
    /// <param name="name">Its file in Queries, without the ending.</param>
    public static string Query(string name) => Texts.GetOrAdd($"Queries/{name}", Load);

    /// <summary>The text of a query that can go by several indexes.</summary>
    /// <param name="name">Its file in Queries, without the ending.</param>
    /// <param name="found">The condition by which its rows are found.</param>
    public static string Query(string name, string found) => Query(name).Replace("{found}", found, StringComparison.Ordinal);

    /// <summary>Numbers and texts of all migrations, in order.</summary>
    public static IReadOnlyList<(int Number, string Name, string Text)> Migrations() =>
        [
            .. Here.GetManifestResourceNames()
                .Where(n => n.StartsWith("Migrations/", StringComparison.Ordinal))
                .Select(n => n["Migrations/".Length..])
                .Order(StringComparer.Ordinal)
                .Select(n => (int.Parse(n[..4], System.Globalization.CultureInfo.InvariantCulture), n, Load($"Migrations/{n}"))),
        ];

    private static string Load(string resource)
    {
        using var stream = Here.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"There is no resource {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
