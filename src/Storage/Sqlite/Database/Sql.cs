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

    /// <summary>The text of a list, whose filter stands in a file of its own and whose order in braces.</summary>
    /// <param name="name">Its file in Queries, without the ending.</param>
    /// <param name="filter">The file of its filter.</param>
    /// <param name="found">The condition by which its rows are found.</param>
    /// <param name="others">What else stands in braces, and what takes its place.</param>
    public static string Listed(string name, string filter, string found, params (string Name, string Text)[] others) => Texts.GetOrAdd(
        $"Lists/{name}/{found}/{string.Concat(others.Select(o => o.Text))}",
        _ => others.Prepend(("found", found)).Prepend(("filter", Query(filter)))
            .Aggregate(Query(name), (text, part) => text.Replace($"{{{part.Item1}}}", part.Item2, StringComparison.Ordinal)));

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
