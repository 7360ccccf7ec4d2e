namespace Monitoring.Gateway.Tests.Access;

/// <summary>A table of text: what is asked in the first columns, then what each role is answered.</summary>
/// <param name="Key">The columns before those of the roles.</param>
/// <param name="Expected">The answer for each role.</param>
internal sealed record AccessRow(IReadOnlyList<string> Key, IReadOnlyDictionary<string, string> Expected)
{
    private const int Roles = 7;

    /// <summary>Reads a table that lies beside the tests.</summary>
    internal static IReadOnlyList<AccessRow> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Access", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        var roles = lines[0][^Roles..];
        roles.Order(StringComparer.Ordinal).ShouldBe(["admin", "inspector", "officer", "site", "source", "supervisor", "viewer"]);
        return
        [
            .. lines.Skip(1).Select(cells => new AccessRow(
                cells[..^Roles],
                roles.Zip(cells[^Roles..]).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))),
        ];
    }
}
