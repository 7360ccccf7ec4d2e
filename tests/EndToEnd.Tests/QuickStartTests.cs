using System.Globalization;
using System.Text.RegularExpressions;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests;

/// <summary>The first five minutes of somebody new: a fresh folder, the token from the console, one event, one issue, one alert.</summary>
public sealed partial class QuickStartTests
{
    private static readonly DateTimeOffset Now = new(2022, 3, 18, 8, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task From_a_fresh_folder_to_the_first_escalation()
    {
        using var folder = new DataFolder();
        await using var receiver = await Receiver.StartAsync();
        var launch = new Launch { Data = folder.Path, Clock = Now.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), Bootstrap = null };
        string token;
        await using (var gateway = await GatewayProcess.StartAsync(launch))
        {
            await Wait.UntilAsync(() => gateway.Output.Contains("shown only once", StringComparison.Ordinal), "the token is shown");
            token = Token().Matches(gateway.Output).ShouldHaveSingleItem().Groups["token"].Value;
            using var api = new Api(gateway.Address, token);
            await api.AcceptedAsync(FieldEvent.Region("330200", null, Now));
            await api.AcceptedAsync(FieldEvent.Site("HS-MARKET-001", "market", "330200", Now, receiver.Hook()));
            var number = (await api.AcceptedAsync(FieldEvent.Visit("HS-MARKET-001", "market.flow", "fail", Now))).Issues.ShouldHaveSingleItem();

            var issue = (await api.ListAsync("/api/issues?region=330200")).ShouldHaveSingleItem();
            issue.GetProperty("number").GetString().ShouldBe(number);
            issue.GetProperty("state").GetString().ShouldBe("open");
            (await api.GetAsync($"/api/issues/{number}")).GetProperty("dueAt").GetDateTimeOffset().ShouldBe(Now.AddHours(72));
            (await api.ListAsync($"/api/issues/{number}/timeline?limit=50")).ShouldNotBeEmpty();

            await api.AdvanceAsync(TimeSpan.FromHours(73));
            (await api.GetAsync($"/api/issues/{number}")).GetProperty("state").GetString().ShouldBe("overdue");
            var reasons = (await api.ListAsync("/api/alerts?issue=" + number)).Select(a => a.GetProperty("reason").GetString()).ToList();
            reasons.ShouldBe(["issue-raised", "deadline-near", "deadline-missed", "notice-issued"], ignoreOrder: true);
            await Wait.UntilAsync(
                () => receiver.Attempts.Any(a => a.Body.Contains("\"deadline-near\"", StringComparison.Ordinal)), "the contact is reminded");
            (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
        }

        await using var second = await GatewayProcess.StartAsync(launch);
        second.Output.ShouldNotContain(token);
        second.Output.ShouldNotContain("shown only once");
        using var later = new Api(second.Address, token);
        (await later.ListAsync("/api/issues?state=overdue")).ShouldHaveSingleItem();
    }

    [GeneratedRegex(@"^\s{4,}(?<token>[A-Za-z0-9_\-]{20,})\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
