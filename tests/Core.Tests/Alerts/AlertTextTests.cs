using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Escalation;
using Monitoring.Core.Tests.Kit;
using NodaTime.Text;
using static Monitoring.Core.Tests.Kit.Times;

namespace Monitoring.Core.Tests.Alerts;

public sealed class AlertTextTests
{
    [Theory]
    [InlineData(AlertReason.IssueRaised, "明珠酒店“{item}”发现一般问题，须在 2022-03-18 18:00 前完成整改（问题编号 I-1）。")]
    [InlineData(AlertReason.DeadlineNear, "明珠酒店“{item}”整改期限将至，须在 2022-03-18 18:00 前完成整改（问题编号 I-1）。")]
    [InlineData(AlertReason.DeadlineMissed, "明珠酒店“{item}”未在期限 2022-03-18 18:00 前整改，已逾期 3 小时，现通知第 2 级（问题编号 I-1）。")]
    [InlineData(AlertReason.Escalated, "明珠酒店“{item}”未在期限 2022-03-18 18:00 前整改，已逾期 3 小时，现升级至第 2 级（问题编号 I-1）。")]
    [InlineData(AlertReason.Repeated, "明珠酒店“{item}”未在期限 2022-03-18 18:00 前整改，已逾期 3 小时，至今未处理，再次通知第 2 级（问题编号 I-1）。")]
    [InlineData(AlertReason.LookBackDue, "明珠酒店“{item}”现在开展回头看，不打招呼，并在 2022-03-18 18:00 前登记结果（问题编号 I-1）。")]
    [InlineData(AlertReason.LookBackFailed, "明珠酒店“{item}”回头看未通过（第 1 次反复），问题重新打开，须在 2022-03-18 18:00 前完成整改（问题编号 I-1）。")]
    [InlineData(AlertReason.RiskRaised, "明珠酒店“{item}”所在区域风险等级上调，整改期限由 2022-03-20 18:00 提前至 2022-03-18 18:00（问题编号 I-1）。")]
    [InlineData(AlertReason.ExtensionAsked, "明珠酒店“{item}”场所申请将整改期限由 2022-03-18 18:00 延至 2022-03-21 18:00（问题编号 I-1）。")]
    [InlineData(AlertReason.ExtensionDecided, "明珠酒店“{item}”延期申请已批准，整改期限改为 2022-03-18 18:00（配件在途）（问题编号 I-1）。")]
    [InlineData(AlertReason.Withdrawn, "明珠酒店“{item}”的问题已撤回（配件在途）（问题编号 I-1）。")]
    [InlineData(AlertReason.Closed, "明珠酒店“{item}”的问题已整改到位，予以销号（问题编号 I-1）。")]
    public void Each_reason_of_an_issue_has_its_sentence_in_Chinese(AlertReason reason, string text) =>
        Text(OfIssue(reason)).Zh.ShouldBe(text.Replace("{item}", Title.Zh, StringComparison.Ordinal));

    [Theory]
    [InlineData(AlertReason.IssueRaised, "a general issue was raised; it must be put right by 2022-03-18 18:00 (issue I-1).")]
    [InlineData(AlertReason.DeadlineNear, "the deadline comes near; the issue must be put right by 2022-03-18 18:00 (issue I-1).")]
    [InlineData(AlertReason.DeadlineMissed, "not put right by the deadline 2022-03-18 18:00, 3 h overdue; told at rung 2 (issue I-1).")]
    [InlineData(AlertReason.Escalated, "not put right by the deadline 2022-03-18 18:00, 3 h overdue; now told at rung 2 (issue I-1).")]
    [InlineData(AlertReason.Repeated, "not put right by the deadline 2022-03-18 18:00, 3 h overdue, and nobody has settled it; rung 2 is told again (issue I-1).")]
    [InlineData(AlertReason.LookBackDue, "look back now, unannounced, and record it by 2022-03-18 18:00 (issue I-1).")]
    [InlineData(AlertReason.LookBackFailed, "the look-back failed (recurrence 1); the issue is open again and must be put right by 2022-03-18 18:00 (issue I-1).")]
    [InlineData(AlertReason.RiskRaised, "the risk level rose; the deadline moves from 2022-03-20 18:00 forward to 2022-03-18 18:00 (issue I-1).")]
    [InlineData(AlertReason.ExtensionAsked, "the site asks to extend the deadline from 2022-03-18 18:00 to 2022-03-21 18:00 (issue I-1).")]
    [InlineData(AlertReason.ExtensionDecided, "the extension was granted; the deadline is now 2022-03-18 18:00 (配件在途) (issue I-1).")]
    [InlineData(AlertReason.Withdrawn, "the issue is withdrawn (配件在途) (issue I-1).")]
    [InlineData(AlertReason.Closed, "the issue is closed; it was put right (issue I-1).")]
    public void Each_reason_of_an_issue_has_its_sentence_in_English(AlertReason reason, string text) =>
        Text(OfIssue(reason)).En.ShouldBe($"Pearl Hotel, “{Title.En}”: {text}");

    [Fact]
    public void A_refused_extension_says_that_the_deadline_stays()
    {
        var text = Text(OfIssue(AlertReason.ExtensionDecided, ("granted", "no"), ("why", "no reason given")));
        text.En.ShouldContain("refused; the deadline stays 2022-03-18 18:00 (no reason given)");
        text.Zh.ShouldContain("延期申请未获批准，整改期限仍为 2022-03-18 18:00（no reason given）");
    }

    [Theory]
    [InlineData(AlertReason.LookBackMissed, "the look-back was not done by 2022-03-18 18:00, 3 h ago; told at rung 2", "未在 2022-03-18 18:00 前完成回头看，已超过 3 小时，现通知第 2 级")]
    [InlineData(AlertReason.Escalated, "the look-back was not done by 2022-03-18 18:00, 3 h ago; now told at rung 2", "未在 2022-03-18 18:00 前完成回头看，已超过 3 小时，现升级至第 2 级")]
    public void A_missed_look_back_is_told_as_one_also_further_up(AlertReason reason, string en, string zh)
    {
        var text = Text(OfIssue(reason, ("missedSince", "2022-03-18T10:00:00Z")));
        text.En.ShouldContain(en);
        text.Zh.ShouldContain(zh);
    }

    [Theory]
    [InlineData(AlertReason.NoticeIssued, "notice 330203-2022-0007 was issued to the line authority; its receipt must be acknowledged by 2022-03-18 18:00", "已向主管部门发出监督提醒通知书 330203-2022-0007，须在 2022-03-18 18:00 前签收")]
    [InlineData(AlertReason.NoticeUnacknowledged, "the receipt of notice 330203-2022-0007 was not acknowledged by 2022-03-18 18:00, 3 h ago", "监督提醒通知书 330203-2022-0007 未在 2022-03-18 18:00 前签收，已超过 3 小时")]
    [InlineData(AlertReason.NoticeUnanswered, "notice 330203-2022-0007 was not answered by 2022-03-18 18:00, 3 h ago", "监督提醒通知书 330203-2022-0007 未在 2022-03-18 18:00 前回复")]
    [InlineData(AlertReason.Repeated, "notice 330203-2022-0007 still lacks what was due by 2022-03-18 18:00", "监督提醒通知书 330203-2022-0007 应在 2022-03-18 18:00 前办理")]
    [InlineData(AlertReason.Withdrawn, "notice 330203-2022-0007 is revoked (mistaken)", "监督提醒通知书 330203-2022-0007 已撤销（mistaken）")]
    public void A_notice_is_told_with_its_number(AlertReason reason, string en, string zh)
    {
        var text = Text(OfIssue(reason, ("addressee", "authority"), ("why", "mistaken")) with { Notice = "330203-2022-0007" });
        text.En.ShouldContain(en);
        text.Zh.ShouldContain(zh);
    }

    [Fact]
    public void A_missed_duty_is_told_with_its_window()
    {
        var text = Text(OfNoIssue(AlertReason.DutyMissed, ("windowStart", "2022-03-17T16:00:00Z"), ("windowEnd", "2022-03-18T04:00:00Z")));
        text.En.ShouldEndWith("no counted record from 2022-03-18 00:00 to 2022-03-18 12:00; the duty was missed.");
        text.Zh.ShouldEndWith("在 2022-03-18 00:00 至 2022-03-18 12:00 没有有效记录，记为一次缺失。");
    }

    [Fact]
    public void A_miss_that_no_longer_stands_is_told_with_its_window() =>
        Text(OfNoIssue(AlertReason.Withdrawn, ("windowStart", "2022-03-17T16:00:00Z"), ("windowEnd", "2022-03-18T04:00:00Z"))).En
            .ShouldEndWith("the missed duty from 2022-03-18 00:00 to 2022-03-18 12:00 no longer stands.");

    [Fact]
    public void A_lapsed_coverage_says_since_when_nobody_came()
    {
        var text = Text(OfNoIssue(AlertReason.CoverageLapsed, ("coverageDays", "30")));
        text.En.ShouldEndWith("not inspected since 2022-03-17 18:00, longer than the 30 days of its coverage period.");
        text.Zh.ShouldEndWith("自 2022-03-17 18:00 起未被检查，已超过 30 天的覆盖周期。");
    }

    [Fact]
    public void A_late_telling_says_when_it_came_due()
    {
        var text = Text(OfIssue(AlertReason.DeadlineNear, ("cameDueAt", "2022-03-18T06:00:00Z")) with { Late = true });
        text.En.ShouldEndWith("Told late: it came due at 2022-03-18 14:00.");
        text.Zh.ShouldEndWith("本条为迟到通知，应于 2022-03-18 14:00 发出。");
    }

    [Fact]
    public void Vacant_posts_that_were_passed_over_are_named()
    {
        var alert = OfIssue(AlertReason.DeadlineMissed) with { Vacant = [new Vacancy(1, Town.Township, "township-duty"), new Vacancy(2, Town.District, null)] };
        Text(alert).En.ShouldEndWith("Passed over as vacant: township-duty of 330203001 (rung 1), any post of 330203 (rung 2).");
        Text(alert).Zh.ShouldEndWith("因岗位空缺越过：330203001 township-duty（第 1 级）、330203 未设岗位（第 2 级）。");
    }

    [Theory]
    [InlineData("late-evidence", "late evidence arrived", "迟到的记录已补齐")]
    [InlineData("site-closed", "the site is closed", "场所已关闭")]
    [InlineData("item-removed", "the item is no longer checked", "该检查项已取消")]
    public void Reasons_the_system_itself_gives_are_put_in_words(string why, string en, string zh)
    {
        var text = Text(OfIssue(AlertReason.Withdrawn, ("why", why)));
        text.En.ShouldContain($"({en})");
        text.Zh.ShouldContain($"（{zh}）");
    }

    [Fact]
    public void What_was_put_right_on_the_spot_is_told_without_a_deadline()
    {
        var alert = new ItemKit("hotel.lobby").Fail(fixedOnTheSpot: true).Alerts.ShouldHaveSingleItem();
        alert.DueAt.ShouldBeNull();
        Text(alert).En.ShouldContain("a general issue was raised; it is claimed put right and awaits its look-back (issue");
        Text(alert).Zh.ShouldContain("发现一般问题，已申报整改，待回头看");
    }

    [Fact]
    public void A_look_back_that_failed_and_was_put_right_at_once_is_told_without_a_deadline()
    {
        var alert = new ItemKit("hotel.lobby").Fail().After(H(1)).Claim().After(H(1)).Fail(fixedOnTheSpot: true).Told(AlertReason.LookBackFailed).ShouldHaveSingleItem();
        Text(alert).En.ShouldContain("claimed put right again and awaits the next");
        Text(alert).Zh.ShouldContain("再次申报整改，待回头看");
    }

    [Fact]
    public void Times_are_those_of_the_regions_zone() =>
        AlertText.For(OfIssue(AlertReason.DeadlineNear), Town.Site, null, Berlin).En
            .ShouldBe("Pearl Hotel, “a check item”: the deadline comes near; the issue must be put right by 2022-03-18 11:00 (issue I-1).");

    [Theory]
    [InlineData(59, "59 min")]
    [InlineData(119, "119 min")]
    [InlineData(60 * 47, "47 h")]
    [InlineData(60 * 24 * 5, "5 d")]
    public void How_long_something_is_overdue_is_said_in_its_largest_fitting_unit(int minutes, string text) =>
        Text(OfIssue(AlertReason.DeadlineMissed) with { DecidedAt = I("2022-03-18T18:00") + M(minutes) }).En.ShouldContain($", {text} overdue");

    [Fact]
    public void Every_reason_has_a_text_in_both_languages()
    {
        foreach (var reason in Enum.GetValues<AlertReason>())
        {
            Text(OfIssue(reason)).Zh.ShouldNotBeNullOrWhiteSpace();
            Text(OfIssue(reason)).En.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void Alerts_as_they_are_really_decided_leave_no_gap_in_their_text()
    {
        var item = new ItemKit("hotel.lobby").At("2022-03-18T10:00").Fail().At("2022-03-30T10:00");

        foreach (var alert in item.Alerts)
        {
            var text = Text(alert);
            text.En.ShouldNotContain("by ,", customMessage: text.En);
            text.En.ShouldNotContain("()");
            text.Zh.ShouldNotContain("在  前");
        }
    }

    private static LocalizedText Title => Shipped.Catalogue.Templates["hotel.lobby"].Title;

    private static LocalizedText Text(Alert alert) => AlertText.For(alert, Town.Site, Shipped.Catalogue.Templates["hotel.lobby"], Shanghai);

    private static Alert OfIssue(AlertReason reason, params (string Name, string Value)[] inputs) => OfNoIssue(reason, inputs) with
    {
        Issue = "I-1",
        DueAt = I("2022-03-18T18:00"),
    };

    private static Alert OfNoIssue(AlertReason reason, params (string Name, string Value)[] inputs)
    {
        var all = new Dictionary<string, string>
        {
            ["dueBefore"] = InstantPattern.ExtendedIso.Format(I("2022-03-20T18:00")),
            ["until"] = InstantPattern.ExtendedIso.Format(I("2022-03-21T18:00")),
            ["granted"] = "yes",
            ["why"] = "配件在途",
            ["recurrence"] = "1",
        };
        foreach (var (name, value) in inputs)
        {
            all[name] = value;
        }

        return new Alert
        {
            Reason = reason,
            Severity = Severity.General,
            Rung = 2,
            Recipients = [],
            RaisedAt = I("2022-03-17T18:00"),
            DecidedAt = I("2022-03-18T21:00"),
            Policy = new PolicyRef("standard", 1),
            Inputs = all,
        };
    }
}
