namespace Monitoring.CatalogueFiles.Tests;

/// <summary>What a template of a type of site must not say.</summary>
public sealed class BrokenTemplateTests : IDisposable
{
    private readonly CatalogueCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Theory]
    [InlineData("{ }", "cadence", "Name exactly one of")]
    [InlineData("{ timesPerDay: 1, everyHours: 4 }", "cadence", "Name exactly one of")]
    [InlineData("daily", "cadence", "Expected a mapping")]
    [InlineData("{ timesPerDay: two }", "cadence.timesPerDay", "Expected a whole number from 1 to 24, found 'two'")]
    [InlineData("{ timesPerDay: 1.5 }", "cadence.timesPerDay", "Expected a whole number")]
    [InlineData("{ timesPerDay: \"2\" }", "cadence.timesPerDay", "Expected a whole number")]
    [InlineData("{ timesPerDay: 4, minSpacing: 8h }", "cadence.minSpacing", "4 times that far apart do not fit into one day")]
    [InlineData("{ timesPerDay: 2, minSpacing: 4 hours }", "cadence.minSpacing", "Expected a duration such as 72h")]
    [InlineData("{ timesPerDay: 2, minSpacing: 4 }", "cadence.minSpacing", "Expected a duration such as 72h")]
    [InlineData("{ timesPerDay: 1, days: mondays }", "cadence.days", "Expected one of all, workdays")]
    [InlineData("{ timesPerDay: 3, windows: [06:00-10:00, 18:00-22:00] }", "cadence.timesPerDay", "Must be the number of windows, which is 2")]
    [InlineData("{ timesPerDay: 2, windows: [06:00-10:00, 09:00-12:00] }", "cadence.windows[1]", "Overlaps the window before it")]
    [InlineData("{ timesPerDay: 2, windows: [18:00-22:00, 06:00-10:00] }", "cadence.windows[1]", "Windows must stand in the order")]
    [InlineData("{ timesPerDay: 2, windows: [06:00-10:00, 22:00-07:00] }", "cadence.windows[1]", "Runs into the first window")]
    [InlineData("{ timesPerDay: 1, windows: [06:00] }", "cadence.windows[0]", "Expected a span of the day")]
    [InlineData("{ timesPerDay: 1, windows: [06:00-25:00] }", "cadence.windows[0]", "Expected a span of the day")]
    [InlineData("{ perShift: [] }", "cadence.perShift", "Expected at least one item")]
    [InlineData("{ perShift: [14:00, 06:00] }", "cadence.perShift[1]", "Shifts must start one after the other")]
    [InlineData("{ perShift: [06:00], minSpacing: 1h }", "cadence.minSpacing", "Belongs to timesPerDay and timesPerWeek only")]
    [InlineData("{ everyHours: 0 }", "cadence.everyHours", "Expected a whole number from 1 to 168")]
    [InlineData("{ timesPerWeek: 15 }", "cadence.timesPerWeek", "Expected a whole number from 1 to 14")]
    [InlineData("{ timesPerWeek: 8, minSpacing: 1d }", "cadence.minSpacing", "8 times that far apart do not fit into one week")]
    [InlineData("{ dailyBy: 6pm }", "cadence.dailyBy", "Expected a time of day")]
    [InlineData("{ dailyBy: 00:00 }", "cadence.dailyBy", "Must be later than 00:00")]
    [InlineData("{ weeklyBy: 18:00 }", "cadence.day", "This key is missing")]
    [InlineData("{ weeklyBy: 18:00, day: none }", "cadence.day", "Expected one of monday, tuesday")]
    public void Cadence(string cadence, string field, string message) => ExpectOne(
        $$"""{ code: x, title: { zh: 一, en: One }, kind: duty, category: goods, cadence: {{cadence}} }""", field, message);

    [Theory]
    [InlineData("inspection", "", "coverageDays", "This key is missing: an item of kind 'inspection' needs it")]
    [InlineData("duty", "", "cadence", "This key is missing: an item of kind 'duty' needs it")]
    [InlineData("reading", "", "bounds", "This key is missing: an item of kind 'reading' needs it")]
    [InlineData("inspection", "coverageDays: 7, cadence: { everyHours: 4 }", "cadence", "Only an item of kind 'duty' has this")]
    [InlineData("inspection", "coverageDays: 7, record: []", "record", "Only an item of kind 'duty' has this")]
    [InlineData("duty", "cadence: { everyHours: 4 }, coverageDays: 7", "coverageDays", "Only an item of kind 'inspection' has this")]
    [InlineData("duty", "cadence: { everyHours: 4 }, bounds: { unit: d, min: 1 }", "bounds", "Only an item of kind 'reading' has this")]
    [InlineData("inspection", "coverageDays: 0", "coverageDays", "Expected a whole number")]
    [InlineData("inspection", "coverageDays: 7, severity: grave", "severity", "Expected one of general, serious, critical")]
    [InlineData("inspection", "coverageDays: 7, sweep: often", "sweep", "Expected true or false")]
    [InlineData("inspection", "coverageDays: 7, basis: law", "basis", "Expected a mapping")]
    [InlineData("inspection", "coverageDays: 7, basis: { zh: 法, en: 7 }", "basis.en", "Expected text, found '7'; put it in quotes")]
    [InlineData("reading", "bounds: { unit: d }", "bounds", "Name min, max or both")]
    [InlineData("reading", "bounds: { unit: d, min: 2, max: 1 }", "bounds.min", "Must not be more than max")]
    [InlineData("reading", "bounds: { unit: d, min: low }", "bounds.min", "Expected a number")]
    [InlineData("reading", "bounds: { unit: d, min: 1, inARow: 0 }", "bounds.inARow", "Expected a whole number")]
    [InlineData("duty", "cadence: { everyHours: 4 }, record: [{ name: agent, title: { zh: 剂, en: A }, type: string }]", "record[0].type", "Expected one of text, number, flag")]
    [InlineData("duty", "cadence: { everyHours: 4 }, record: [{ name: The agent, title: { zh: 剂, en: A }, type: text }]", "record[0].name", "Expected a name of letters")]
    public void Kind(string kind, string rest, string field, string message) => ExpectOne(
        $$"""{ code: x, title: { zh: 一, en: One }, kind: {{kind}}, category: goods{{(rest.Length == 0 ? "" : ", " + rest)}} }""", field, message);

    [Fact]
    public void Two_fields_of_a_record_cannot_share_a_name() => ExpectOne(
        """
        { code: x, title: { zh: 一, en: One }, kind: duty, category: goods, cadence: { everyHours: 4 },
          record: [{ name: a, title: { zh: 甲, en: A }, type: text }, { name: a, title: { zh: 乙, en: B }, type: flag }] }
        """,
        "record[1].name",
        "The record has a field 'a' already.");

    [Fact]
    public void A_mistake_inside_a_key_of_another_kind_is_told_too()
    {
        Write("{ code: x, title: { zh: 一, en: One }, kind: inspection, coverageDays: 7, category: goods, cadence: { everyHours: 999 } }");

        _copy.Errors().Select(e => e.Field).ShouldBe(["templates[0].cadence", "templates[0].cadence.everyHours"]);
    }

    [Theory]
    [InlineData("{ timesPerDay: 2, windows: [\"06:00-10:00\", \"22:00-06:00\"] }")]
    [InlineData("{ timesPerDay: 1, windows: [00:00-00:00] }")]
    [InlineData("{ timesPerDay: 3, minSpacing: 0h, days: workdays }")]
    [InlineData("{ timesPerWeek: 7, minSpacing: 1d }")]
    [InlineData("{ weeklyBy: \"17:00\", day: friday }")]
    public void Sound_cadences_are_taken(string cadence)
    {
        Write($$"""{ code: x, title: { zh: 一, en: One }, kind: duty, category: goods, cadence: {{cadence}} }""");

        _copy.Errors().ShouldBeEmpty();
    }

    private void Write(string template) =>
        _copy.Write("site-types/odd.yaml", $"code: odd\nname: {{ zh: 奇, en: Odd }}\ntemplates:\n  - {template.ReplaceLineEndings("\n    ")}\n");

    private void ExpectOne(string template, string field, string message)
    {
        Write(template);
        var error = _copy.Errors().ShouldHaveSingleItem();
        error.File.ShouldBe("site-types/odd.yaml");
        error.Field.ShouldBe($"templates[0].{field}");
        error.Message.ShouldStartWith(message);
        error.Line.ShouldBeInRange(4, 5);
    }
}
