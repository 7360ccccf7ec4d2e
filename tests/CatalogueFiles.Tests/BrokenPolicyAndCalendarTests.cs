namespace Monitoring.CatalogueFiles.Tests;

/// <summary>What a policy and a calendar must not say.</summary>
public sealed class BrokenPolicyAndCalendarTests : IDisposable
{
    private readonly CatalogueCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Theory]
    [InlineData("version: 1", "version: 0", "version", "Expected a whole number, 1 or more")]
    [InlineData("medium: 48h", "medium: 73h", "general.deadline.medium", "Must not be more than low")]
    [InlineData("high: 24h", "high: 49h", "general.deadline.high", "Must not be more than medium")]
    [InlineData("high: 24h", "high: 0h", "general.deadline.high", "Must be more than nothing")]
    [InlineData("high: 24h", "high: 24", "general.deadline.high", "Expected a duration such as 72h, 7d, 30m or 1d12h, found '24'")]
    [InlineData("0.25", "1", "general.reminderAtShareLeft", "Must be more than 0 and less than 1")]
    [InlineData("[0, 1]", "[0, 0]", "general.toldWhenRaised[1]", "Stands in the list already")]
    [InlineData("[0, 1]", "[-1]", "general.toldWhenRaised[0]", "Expected a whole number from 0 to 100 or 'top'")]
    [InlineData("[0, 1]", "[]", "general.toldWhenRaised", "Expected at least one item")]
    [InlineData("after: 24h", "after: 0h", "general.overdue[1].after", "Must be later than the step before it")]
    [InlineData("rungs: [top]", "rungs: [3]", "general.overdue[2]", "The last step must tell the top")]
    [InlineData("notice: unit", "notice: everybody", "general.overdue[0].notice", "Expected one of unit, authority")]
    [InlineData("latest: 7d", "latest: 1d", "general.lookBack.latest", "Must be more than earliest")]
    [InlineData("rungs: [2] }\n      - { after: 24h", "rungs: [2], notice: unit }\n      - { after: 24h", "general.lookBack.missed[0].notice", "Unknown key")]
    [InlineData("[duty, reading]", "[duty, duty]", "general.lookBack.notNeededFor[1]", "Stands in the list already")]
    [InlineData("  repeatEvery: 24h\n", "", "general.repeatEvery", "This key is missing")]
    [InlineData("missesForIssue: 2", "missesForIssue: 0", "duty.missesForIssue", "Expected a whole number")]
    [InlineData("missSeverity: general", "missSeverity: mild", "duty.missSeverity", "Expected one of general, serious, critical")]
    [InlineData("replyWithin: 72h", "replyWithin: 24h", "notice.replyWithin", "Must be more than receiptWithin")]
    [InlineData("warnAt: 4", "warnAt: 6", "burden.warnAt", "Must not be more than weeklyBudget")]
    [InlineData("lateEvidence: 72h", "lateEvidence: soon", "lateEvidence", "Expected a duration")]
    [InlineData("quietPeriods: 2", "quietPeriods: 0", "quietPeriods", "Expected a whole number")]
    [InlineData("crossUnitLookBack: false", "crossUnitLookBack: no", "crossUnitLookBack", "Expected true or false, found 'no'")]
    public void Policy(string old, string by, string field, string message) => ExpectOne("policies/standard.yaml", old, by, field, message);

    [Theory]
    [InlineData("to: \"17:30\"", "to: \"08:30\"", "hours.to", "Must be later than from")]
    [InlineData("  2022:", "  22:", "years.22", "Expected a year from 1900 to 2999 as the key")]
    [InlineData("2022-01-01/2022-01-03", "2022-01-01/2022-02-31", "years.2022.holidays[0]", "Expected a date such as")]
    [InlineData("2022-01-01/2022-01-03", "2022-01-03/2022-01-01", "years.2022.holidays[0]", "The range ends before it starts")]
    [InlineData("2022-01-01/2022-01-03", "2021-12-31/2022-01-03", "years.2022.holidays[0]", "Must lie in the year 2022")]
    [InlineData("2022-04-03/2022-04-05", "2022-02-05/2022-02-07", "years.2022.holidays[2]", "2022-02-05 stands at years.2022.holidays[1] already")]
    [InlineData("\"2022-04-02\"", "\"2022-04-01\"", "years.2022.makeUpWorkdays[1]", "2022-04-01 is a Friday; only a Saturday or a Sunday")]
    [InlineData("\"2022-04-24\"", "\"2022-10-02\"", "years.2022.makeUpWorkdays[2]", "2022-10-02 is a holiday as well, at years.2022.holidays[6]")]
    [InlineData("\"2022-04-24\"", "\"2022-04-02\"", "years.2022.makeUpWorkdays[2]", "2022-04-02 stands at years.2022.makeUpWorkdays[1] already")]
    public void Calendar(string old, string by, string field, string message) => ExpectOne("calendars/cn.yaml", old, by, field, message);

    [Fact]
    public void The_same_deadline_at_every_risk_is_allowed()
    {
        _copy.Replace("policies/standard.yaml", "medium: 48h, high: 24h", "medium: 72h, high: 3d");

        _copy.Errors().ShouldBeEmpty();
    }

    private void ExpectOne(string file, string old, string by, string field, string message)
    {
        _copy.Replace(file, old, by);
        var error = _copy.Errors().ShouldHaveSingleItem();
        error.File.ShouldBe(file);
        error.Field.ShouldBe(field);
        error.Message.ShouldStartWith(message);
        error.Line.ShouldBeGreaterThan(1);
    }
}
