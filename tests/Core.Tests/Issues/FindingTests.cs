using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Issues;
using Monitoring.Core.Tests.Kit;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.Issues;

public sealed class FindingTests
{
    [Fact]
    public void A_failed_result_raises_an_issue_with_the_deadline_of_its_severity_from_the_visits_own_time()
    {
        var item = new ItemKit("hotel.lobby").At("2022-03-18T10:00").Fail(at: "2022-03-18T09:30");

        item.Live.State.ShouldBe(IssueState.Open);
        item.Live.Number.ShouldBe("HS-HOTEL-017.hotel.lobby.1");
        item.Live.RaisedAt.ShouldBe(I("2022-03-18T09:30"));
        item.Live.DueAt.ShouldBe(I("2022-03-21T09:30"));
        item.Reasons.ShouldBe([AlertReason.IssueRaised]);
        item.Live.Severity.ShouldBe(Severity.General);
    }
}
