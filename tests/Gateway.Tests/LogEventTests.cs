using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitoring.Gateway.Tests;

/// <summary>
/// The ids by which operators know what is logged. They are read from the sources, so that those of a cluster are among them
/// where it cannot be built.
/// </summary>
public sealed partial class LogEventTests
{
    private static readonly string Sources = Path.Combine(Repository.Root, "src");

    private static readonly string Runbooks = Path.Combine(Repository.Root, "docs", "runbooks");

    private static readonly List<LogEvent> Events = [.. Files(Sources, "*.cs").SelectMany(Declared)];

    [Fact]
    public void Every_event_of_the_log_has_an_id_that_no_other_has() =>
        Events.GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => string.Join(", ", g)).ShouldBeEmpty();

    [Fact]
    public void Every_declaration_of_an_event_is_understood_here()
    {
        Events.Count.ShouldBeGreaterThan(50);
        Files(Sources, "*.cs").Sum(file => LogMessage().Count(File.ReadAllText(file))).ShouldBe(Events.Count);
    }

    [Fact]
    public void The_tables_of_the_runbooks_have_a_row_for_every_event_with_its_level()
    {
        var rows = Files(Runbooks, "*.md").SelectMany(file => Row().Matches(File.ReadAllText(file))).SelectMany(Described).ToList();
        rows.Order().ShouldBe(Events.Select(e => $"{e.Id} {e.Level}").Order());
    }

    [Fact]
    public void Runbooks_speak_of_no_event_that_is_not_there()
    {
        var known = Events.Select(e => e.Id).ToHashSet();
        foreach (var file in Files(Runbooks, "*.md"))
        {
            var words = Code().Replace(File.ReadAllText(file), "");
            Number().Matches(words).Select(m => Id(m.Value)).Where(id => !known.Contains(id)).ShouldBeEmpty(file);
        }
    }

    private static IEnumerable<LogEvent> Declared(string file) => Declaration().Matches(File.ReadAllText(file))
        .Select(m => new LogEvent(Id(m.Groups["id"].Value), m.Groups["level"].Value.ToLowerInvariant(), Path.GetRelativePath(Sources, file)));

    /// <summary>What a row says of its events: their levels in the same order, or one level for all.</summary>
    private static IEnumerable<string> Described(Match row)
    {
        var levels = row.Groups["levels"].Value.Split(", ");
        return row.Groups["ids"].Value.Split(", ").Select((id, i) => $"{id} {levels[levels.Length == 1 ? 0 : i]}");
    }

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules"));

    private static int Id(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bLoggerMessage\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LogMessage();

    [GeneratedRegex(@"\[LoggerMessage\((?<id>\d+), LogLevel\.(?<level>\w+), """, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();

    /// <summary>A row that begins with ids and levels.</summary>
    [GeneratedRegex(@"^\| (?<ids>\d{4}(, \d{4})*) \| (?<levels>[a-z]+(, [a-z]+)*) \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Row();

    [GeneratedRegex("```.*?```|`[^`]*`", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Code();

    /// <summary>A number like those of events, which is no part of a date, a version, an address or the name of an RFC.</summary>
    [GeneratedRegex(@"(?<!RFC |[\w,.:/#-])[1-9]\d{3}(?![\w:-]|[.,]\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    private sealed record LogEvent(int Id, string Level, string File)
    {
        public override string ToString() => $"{Id} in {File}";
    }
}
