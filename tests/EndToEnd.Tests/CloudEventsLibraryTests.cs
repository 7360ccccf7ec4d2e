using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests;

/// <summary>Field systems that use the library of CloudEvents for Node need nothing of ours.</summary>
public sealed class CloudEventsLibraryTests : IDisposable
{
    private readonly DataFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("structured")]
    [InlineData("binary")]
    [InlineData("emitter")]
    [InlineData("batch")]
    public async Task What_the_library_sends_is_taken_and_answered_with_receipts(string mode)
    {
        await using var gateway = await GatewayProcess.StartAsync(new Launch { Data = _folder.Path, Clock = Market.Clock });
        using var api = new Api(gateway.Address);
        await Market.OpenAsync(api, "https://alerts.example/hook");

        var visit = FieldEvent.Visit("M-1", "market.flow", "fail", Market.Now);
        var stranger = FieldEvent.Visit("M-2", "market.flow", "fail", Market.Now);
        var answers = await Node.EmitAsync(new Uri(gateway.Address, "/api/events"), Launch.Token, mode, visit, stranger, visit);

        var statuses = answers.Select(a => a.GetProperty("status").GetInt32());
        statuses.ShouldBe(mode == "batch" ? [207] : [200, 207, 200]);
        var receipts = answers.SelectMany(a => a.GetProperty("body").GetProperty("receipts").EnumerateArray()).ToList();
        receipts.Select(r => r.GetProperty("status").GetString()).ShouldBe(["accepted", "rejected", "duplicate"]);
        receipts[1].GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("unknown-subject");
        var issue = receipts[0].GetProperty("issues").EnumerateArray().ShouldHaveSingleItem().GetString();
        receipts[2].GetProperty("issues")[0].GetString().ShouldBe(issue);
        receipts.Select(r => r.GetProperty("id").GetString()).ShouldBe([visit.Id, stranger.Id, visit.Id]);
        (await api.GetAsync($"/api/issues/{issue}")).GetProperty("foundAt").GetDateTimeOffset().ShouldBe(Market.Now);
    }
}
