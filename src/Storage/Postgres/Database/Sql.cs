using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Npgsql;

namespace Monitoring.Storage.Postgres.Database;

/// <summary>A migration: its number, its file's name and its text.</summary>
internal sealed record Migration(int Number, string Name, string Text);

/// <summary>The queries and migrations that this assembly carries as files.</summary>
internal static partial class Sql
{
    private static readonly Assembly Here = typeof(Sql).Assembly;
    private static readonly ConcurrentDictionary<string, string> Texts = new();

    /// <summary>The text of a query.</summary>
    /// <param name="name">Its file in Queries, without the ending.</param>
    public static string Query(string name) => Texts.GetOrAdd($"Queries/{name}", Load);

    /// <summary>The text of a query that can go by several indexes.</summary>
    /// <param name="name">Its file in Queries, without the ending.</param>
    /// <param name="found">The condition by which its rows are found.</param>
    public static string Query(string name, string found) => Texts.GetOrAdd($"Queries/{name}/{found}", _ => Fill(Query(name), ("found", found)));

    /// <summary>The text of a page, whose rows are found in two places under the same conditions.</summary>
    /// <param name="name">What its files in Queries begin with: one ends in <c>_page</c>, one in <c>_where</c>.</param>
    /// <param name="found">The condition by which its rows are found.</param>
    /// <param name="others">What else stands in braces, and what takes its place.</param>
    public static string Page(string name, string found, params (string Name, string Text)[] others) => Texts.GetOrAdd(
        $"Pages/{name}/{found}/{string.Concat(others.Select(o => o.Text))}",
        _ => Fill(Query($"{name}_page"), [("where", Query($"{name}_where")), ("found", found), .. others]));

    /// <summary>The text of a page whose order can be one of several.</summary>
    /// <param name="name">What its files in Queries begin with: they end in <c>_page</c>, <c>_where</c> and <c>_filter</c>.</param>
    /// <param name="found">The condition by which its rows are found.</param>
    /// <param name="order">What says the order in braces, and what takes its place.</param>
    public static string Sorted(string name, string found, (string Name, string Text)[] order) =>
        Page(name, found, [("filter", Filter(name, found)), .. order]);

    /// <summary>The text of a count, whose file in Queries ends in <c>_count</c>.</summary>
    /// <param name="name">What its files in Queries begin with.</param>
    /// <param name="found">The condition by which its rows are found.</param>
    public static string Count(string name, string found) => Listed($"{name}_count", name, found);

    /// <summary>The text of a query whose filter stands in a file of its own, which ends in <c>_filter</c>.</summary>
    /// <param name="name">Its file in Queries, without the ending.</param>
    /// <param name="filter">What the file of its filter begins with.</param>
    /// <param name="found">The condition by which its rows are found.</param>
    public static string Listed(string name, string filter, string found) => Texts.GetOrAdd(
        $"Lists/{name}/{found}", _ => Fill(Query(name), ("filter", Filter(filter, found)), ("found", found)));

    /// <summary>
    /// The text without the conditions on values that are null. They stand on a line each, as <c>AND ($1 IS NULL OR …)</c>, and
    /// the text says the same with them.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="isNull">Whether the value of that number is null, from 1 on.</param>
    public static string Given(string text, Func<int, bool> isNull) => Optional().Replace(
        text,
        condition => isNull(int.Parse(condition.Groups["number"].Value, CultureInfo.InvariantCulture)) ? "" : $"AND ({condition.Groups["rest"].Value}");

    /// <summary>The same for values that are bound.</summary>
    public static string Given(string text, NpgsqlParameterCollection values) => Given(text, number => values[number - 1].Value is null or DBNull);

    /// <summary>All migrations, in order.</summary>
    public static IReadOnlyList<Migration> Migrations() =>
        [
            .. Here.GetManifestResourceNames()
                .Where(n => n.StartsWith("Migrations/", StringComparison.Ordinal))
                .Select(n => n["Migrations/".Length..])
                .Order(StringComparer.Ordinal)
                .Select(n => new Migration(int.Parse(n[..4], CultureInfo.InvariantCulture), n, Load($"Migrations/{n}"))),
        ];

    [GeneratedRegex(@"AND \(\$(?<number>\d+) IS NULL OR (?<rest>.*\))$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Optional();

    private static string Filter(string name, string found) => Fill(Query($"{name}_filter"), ("found", found));

    private static string Fill(string text, params (string Name, string Text)[] parts) =>
        parts.Aggregate(text, (filled, part) => filled.Replace($"{{{part.Name}}}", part.Text, StringComparison.Ordinal));

    private static string Load(string resource)
    {
        using var stream = Here.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"There is no resource {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
