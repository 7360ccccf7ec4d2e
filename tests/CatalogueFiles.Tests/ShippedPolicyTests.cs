using Monitoring.Core.Catalogue;
using Monitoring.Core.Policies;
using NodaTime;

namespace Monitoring.CatalogueFiles.Tests;

/// <summary>The standard policy says what the contract with field systems prints as the default, cell by cell.</summary>
public sealed class ShippedPolicyTests
{
    private const int Top = LadderStep.Top;

    private static Policy Standard => Shipped.Catalogue.Policies[CatalogueData.DefaultPolicy];

    [Fact]
    public void It_is_the_first_version() => (Standard.Name, Standard.Version).ShouldBe(("standard", 1));

    [Theory]
    [InlineData(Severity.General, 72, 48, 24)]
    [InlineData(Severity.Serious, 24, 12, 8)]
    [InlineData(Severity.Critical, 4, 2, 1)]
    public void Deadlines_run_in_clock_hours(Severity severity, int low, int medium, int high)
    {
        var terms = Standard.For(severity);
        terms.Deadline.ShouldBe(new Allowances(Hours(low), Hours(medium), Hours(high)));
        terms.DeadlineInWorkingHours.ShouldBeFalse();
        terms.StepsInWorkingHours.ShouldBeFalse();
        terms.ReminderAtShareLeft.ShouldBe(0.25m);
    }

    [Theory]
    [InlineData(Severity.General, 24, 168, 24)]
    [InlineData(Severity.Serious, 12, 72, 12)]
    [InlineData(Severity.Critical, 2, 24, 4)]
    public void Look_backs(Severity severity, int earliest, int latest, int within)
    {
        var terms = Standard.For(severity);
        (terms.LookBackEarliest, terms.LookBackLatest, terms.LookBackWithin).ShouldBe((Hours(earliest), Hours(latest), Hours(within)));
    }

    [Fact]
    public void Who_is_told_when_raised()
    {
        Standard.General.ToldWhenRaised.ShouldBe([0, 1]);
        Standard.Serious.ToldWhenRaised.ShouldBe([0, 1]);
        Standard.Critical.ToldWhenRaised.ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void Who_is_told_when_overdue()
    {
        Text(Standard.General.Overdue).ShouldBe("0h 1 Unit; 24h 2; 72h top");
        Text(Standard.Serious.Overdue).ShouldBe("0h 1,2 Unit; 12h top");
        Text(Standard.Critical.Overdue).ShouldBe("0h top Unit");
    }

    [Fact]
    public void Who_is_told_when_a_look_back_is_missed()
    {
        Text(Standard.General.LookBackMissed).ShouldBe("0h 2; 24h top");
        Text(Standard.Serious.LookBackMissed).ShouldBe("0h 2; 12h top");
        Text(Standard.Critical.LookBackMissed).ShouldBe("0h top");
    }

    [Fact]
    public void How_often_the_top_is_told_again() =>
        new[] { Standard.General, Standard.Serious, Standard.Critical }.Select(t => t.RepeatEvery)
            .ShouldBe([Hours(24), Hours(12), Hours(4)]);

    [Fact]
    public void Only_general_issues_from_duties_and_readings_close_without_a_look_back()
    {
        Standard.General.NoLookBackFor.ShouldBe([IssueCause.Duty, IssueCause.Reading]);
        Standard.Serious.NoLookBackFor.ShouldBeEmpty();
        Standard.Critical.NoLookBackFor.ShouldBeEmpty();
    }

    [Fact]
    public void What_holds_for_everything_else()
    {
        Standard.Duty.ShouldBe(new DutyTerms(Hours(1), 2, 7, Severity.General));
        Standard.Notice.ReceiptWithin.ShouldBe(Hours(24));
        Standard.Notice.ReplyWithin.ShouldBe(Hours(72));
        Text(Standard.Notice.Unacknowledged).ShouldBe("0h 2; 24h top");
        Standard.Notice.RepeatEvery.ShouldBe(Hours(24));
        Standard.Burden.ShouldBe(new BurdenTerms(WeeklyBudget: 5, WarnAt: 4));
        Standard.LateEvidence.ShouldBe(Hours(72));
        Standard.QuietPeriods.ShouldBe(2);
        Standard.MaxExtensions.ShouldBe(2);
        Standard.CrossUnitLookBack.ShouldBeFalse();
    }

    private static Duration Hours(int hours) => Duration.FromHours(hours);

    private static string Text(IEnumerable<LadderStep> ladder) => string.Join("; ", ladder.Select(step =>
        $"{step.After.TotalHours}h {string.Join(',', step.Rungs.Select(rung => rung == Top ? "top" : $"{rung}"))} {step.Notice}".TrimEnd()));
}
