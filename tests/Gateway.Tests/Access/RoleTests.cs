using System.Text.RegularExpressions;
using Monitoring.Contracts;
using Monitoring.Gateway.Access;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.Tests.Access;

/// <summary>docs/access.md says what the code does.</summary>
public sealed partial class RoleTests
{
    [Fact]
    public void The_table_of_permissions_is_the_one_in_the_documents() =>
        Table("Permissions").ShouldBe(Enum.GetValues<Permission>().Select(permission =>
            Line(Words.Of(permission), role => role.May(permission))));

    [Fact]
    public void The_table_of_events_is_the_one_in_the_documents() =>
        Table("Events").ShouldBe(EventTypes.Served.Append(EventTypes.Clue).Select(type => Line(type, role => role.MayPost(type))));

    [Fact]
    public void A_scope_that_names_nothing_reaches_nothing_but_for_an_admin()
    {
        var directory = World.Create().Directory;
        foreach (var role in Enum.GetValues<Role>())
        {
            var scope = Scope.Of(role, [], []);
            scope.IsEverything.ShouldBe(role == Role.Admin);
            scope.HasRegion(directory, "HS").ShouldBe(role == Role.Admin);
            scope.HasSite(directory, World.Hotel, "T1").ShouldBe(role == Role.Admin);
        }
    }

    private static string Line(string name, Func<Role, bool> may) =>
        string.Join('|', Enum.GetValues<Role>().Select(role => may(role) ? "yes" : "").Prepend($"`{name}`"));

    /// <summary>The rows below a heading: first cell and those of the roles.</summary>
    private static List<string> Table(string heading)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Monitoring.sln")))
            folder = folder.Parent;

        var text = File.ReadAllText(Path.Combine(folder.FullName, "docs", "access.md"));
        var section = text[text.IndexOf($"## {heading}\n", StringComparison.Ordinal)..].Split("\n## ")[0];
        var rows = section.Split('\n').Where(line => line.StartsWith('|')).Select(line => Cell().Split(line.Trim('|', ' '))).ToList();
        rows[0].TakeLast(7).ShouldBe(Words.All<Role>());
        return [.. rows.Skip(2).Select(cells => string.Join('|', cells.TakeLast(7).Prepend(cells[0])))];
    }

    [GeneratedRegex(@" *\| *", RegexOptions.None, 1000)]
    private static partial Regex Cell();
}
