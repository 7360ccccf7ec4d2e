using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Runtime.Rollups;
using Shouldly;

namespace Monitoring.Scenarios.Kit;

/// <content>How regions stand.</content>
public abstract partial class Scenario
{
    /// <summary>
    /// What the live roll-ups say, one line per figure of a region's own sites that is not 0, for example
    /// <c>330203001 Open General 1</c>.
    /// </summary>
    protected IReadOnlyList<string> Standing() => Lines(System.Rollups);

    /// <summary>The live roll-ups say this, and so does the store, and a comparison finds nothing.</summary>
    protected async Task ShouldStandAsync(params string[] lines)
    {
        await SettleAsync();
        Standing().ShouldBe(lines, ignoreOrder: true);
        await ShouldAgreeAsync();
    }

    /// <summary>The live roll-ups say what the store says, and a comparison finds nothing.</summary>
    protected async Task ShouldAgreeAsync()
    {
        await SettleAsync();
        Standing().ShouldBe(Lines(RegionRollups.From(await System.Read.RollupsAsync(CancellationToken.None))));
        (await Host.CompareRollupsAsync()).ShouldBe(0);
    }

    private List<string> Lines(RegionRollups rollups)
    {
        var lines = new List<string>();
        foreach (var region in System.Directory.Children(null).SelectMany(System.Directory.Subtree).Order(StringComparer.Ordinal))
        {
            var own = rollups.Of(region);
            lines.Add($"{region} sites {own.Sites}");
            lines.AddRange(
                from state in Enum.GetValues<IssueState>()
                from severity in Enum.GetValues<Severity>()
                select $"{region} {state} {severity} {own.Issues(state, severity)}");
        }

        return [.. lines.Where(l => !l.EndsWith(" 0", StringComparison.Ordinal))];
    }
}
