using Microsoft.AspNetCore.Http;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests.Verification;

/// <summary>Alerts that a region decides: they are explained and verified like those of check items.</summary>
public sealed class ChannelAlertTests
{
    private static readonly Dictionary<string, string> Impatient = new()
    {
        ["Delivery:FirstRetrySeconds"] = "0.05",
        ["Delivery:FailingAttempts"] = "3",
        ["Delivery:FailingMinutes"] = "0",
    };

    [Fact]
    public async Task Why_a_failing_channel_was_told_is_answered_and_the_alert_is_made_again_of_the_ledger()
    {
        using var folder = new DataFolder();
        string id;
        await using (var down = await Receiver.StartAsync(answer: () => StatusCodes.Status500InternalServerError))
        await using (var officer = await Receiver.StartAsync())
        await using (var gateway = await GatewayProcess.StartAsync(new Launch { Data = folder.Path, Clock = Market.Clock, Settings = Impatient }))
        {
            using var api = new Api(gateway.Address);
            await Market.OpenAsync(api, down.Hook("/secret-path"), officer.Hook());
            await Market.FailAsync(api);
            await Wait.UntilAsync(async () => (await api.ListAsync("/api/alerts?reason=channel-failing")).Count == 1, "the failing channel is told");
            id = (await api.ListAsync("/api/alerts?reason=channel-failing"))[0].GetProperty("alert").GetString()!;

            var why = await api.GetAsync($"/api/alerts/{id}/why");
            why.GetProperty("rule").GetProperty("en").GetString()!.ShouldStartWith("channel-failing: ");
            why.GetProperty("rule").GetProperty("zh").GetString()!.ShouldStartWith("通道故障：");
            why.GetProperty("text").GetProperty("en").GetString()!.ShouldContain("times in a row");
            why.GetProperty("recipients")[0].GetProperty("why").GetProperty("en").GetString()!.ShouldContain("over another channel");
            why.GetRawText().ShouldNotContain("secret-path");
            var token = (await api.PostAsync("/api/tokens", """{"role":"viewer","regions":["C"]}""", System.Net.HttpStatusCode.Created)).GetProperty("token").GetString()!;
            using var viewer = new Api(gateway.Address, token);
            (await api.TextAsync("/api/alerts?reason=channel-failing")).ShouldContain("answered 500");
            foreach (var path in (string[])["/api/alerts?reason=channel-failing", $"/api/alerts/{id}/why"])
            {
                var shown = await viewer.TextAsync(path);
                shown.ShouldContain("channel-failing");
                shown.ShouldNotContain("answered 500", customMessage: "what a receiver answered is for those who may see contacts");
            }

            down.Answer = () => StatusCodes.Status200OK;
            await Wait.UntilAsync(
                async () => (await Market.ListAsync(api)).Any(d => d.GetProperty("state").GetString() == "delivered"), "the channel works again");
            (await gateway.TerminateAsync()).ShouldBe(0, gateway.Output);
        }

        var sound = await Ended.RunAsync("verify", "--data", folder.Path, "--replay");
        sound.Code.ShouldBe(0, sound.Output + sound.Errors);
        sound.Output.ShouldNotContain("not made again");

        Lived.Alter(folder, "UPDATE alerts SET inspection_only = 1, severity = 'general' WHERE reason = 'channel-failing'");
        var altered = await Ended.RunAsync("verify", "--data", folder.Path);
        altered.Code.ShouldBe(1, altered.Output + altered.Errors);
        altered.Output.ShouldContain("row-differs: region:");
        altered.Output.ShouldContain($"alerts.severity, {id}: expected serious, found general");
        altered.Output.ShouldContain("alerts.inspection_only");
    }
}
