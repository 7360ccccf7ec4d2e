using Monitoring.Core.Alerts;

namespace Monitoring.Core.Tests.Alerts;

public sealed class AlertReasonsTests
{
    [Theory]
    [InlineData(AlertReason.IssueRaised, "issue-raised")]
    [InlineData(AlertReason.DeadlineMissed, "deadline-missed")]
    [InlineData(AlertReason.LookBackDue, "look-back-due")]
    [InlineData(AlertReason.NoticeUnacknowledged, "notice-unacknowledged")]
    [InlineData(AlertReason.Closed, "closed")]
    public void A_reason_is_written_in_kebab_case(AlertReason reason, string name) => AlertReasons.Name(reason).ShouldBe(name);

    [Fact]
    public void Every_reason_is_read_back_from_its_name() =>
        Enum.GetValues<AlertReason>().ShouldAllBe(r => AlertReasons.Parse(AlertReasons.Name(r)) == r);

    [Fact]
    public void A_name_that_is_no_reason_is_none() => AlertReasons.Parse("DeadlineMissed").ShouldBeNull();
}
