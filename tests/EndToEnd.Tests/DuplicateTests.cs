using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests;

/// <summary>What a sender hears who lost the first answer.</summary>
public sealed class DuplicateTests
{
    private static readonly DateTimeOffset Now = new(2022, 3, 18, 8, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task An_event_that_was_accepted_is_a_duplicate_with_its_issues_also_where_it_would_be_refused_by_now()
    {
        using var folder = new DataFolder();
        await using var gateway = await GatewayProcess.StartAsync(new Launch { Data = folder.Path, Clock = "2022-03-18T08:00:00+08:00" });
        using var api = new Api(gateway.Address);
        await api.AcceptedAsync(FieldEvent.Region("C", null, Now));
        await api.AcceptedAsync(FieldEvent.Site("M-1", "market", "C", Now));
        var visit = FieldEvent.Visit("M-1", "market.flow", "fail", Now);
        var first = await api.AcceptedAsync(visit);
        await api.AcceptedAsync(FieldEvent.Of("site", "M-1", Now, new { code = "M-1", status = "closed", reason = "pulled down" }));

        var again = (await api.SendAsync(visit)).Receipts.ShouldHaveSingleItem();
        again.Status.ShouldBe("duplicate", again.Errors);
        again.Issues.ShouldBe(first.Issues);
        (await api.SendAsync(FieldEvent.Visit("M-1", "market.flow", "fail", Now))).Receipts.ShouldHaveSingleItem().Status.ShouldBe("rejected");
    }
}
