using NJsonSchema;

namespace Monitoring.CatalogueFiles.Tests;

/// <summary>The JSON schemas that editors use agree with the loader about what is sound.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(Repository.Catalogue, "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Catalogue, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_shipped_file_names_its_schema_and_is_accepted_by_it(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Catalogue, file), TestContext.Current.CancellationToken);
        var schema = SchemaOf(file);

        text.ShouldStartWith($"# yaml-language-server: $schema=../schemas/{schema}\n");
        (await Validate(schema, text)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("site-types/school.yaml", "kind: inspection", "kind: visit")]
    [InlineData("site-types/school.yaml", "kind: inspection", "kind: duty")]
    [InlineData("site-types/school.yaml", "coverageDays: 30", "colour: red")]
    [InlineData("site-types/school.yaml", "days: workdays", "everyHours: 4")]
    [InlineData("site-types/school.yaml", "dailyBy: \"09:00\"", "dailyBy: 9 am")]
    [InlineData("site-types/school.yaml", "timesPerDay: 1", "timesPerDay: 25")]
    [InlineData("site-types/school.yaml", "  en: School", "  de: Schule")]
    [InlineData("site-types/school.yaml", "code: gate", "code: The Gate")]
    [InlineData("site-types/enterprise.yaml", "      min: 7\n", "")]
    [InlineData("policies/standard.yaml", "low: 72h", "low: three days")]
    [InlineData("policies/standard.yaml", "version: 1", "version: first")]
    [InlineData("policies/standard.yaml", "[top]", "[highest]")]
    [InlineData("policies/standard.yaml", "lateEvidence: 72h\n", "")]
    [InlineData("policies/standard.yaml", "notice: unit", "notice: all")]
    [InlineData("calendars/cn.yaml", "to: \"17:30\"", "until: \"17:30\"")]
    [InlineData("calendars/cn.yaml", "2022-01-01/2022-01-03", "New Year")]
    [InlineData("calendars/cn.yaml", "  2022:", "  last:")]
    public async Task A_broken_file_is_refused_by_schema_and_loader(string file, string old, string by)
    {
        using var copy = new CatalogueCopy();
        copy.Replace(file, old, by);
        var text = await File.ReadAllTextAsync(Path.Combine(copy.Folder, file), TestContext.Current.CancellationToken);

        (await Validate(SchemaOf(file), text)).ShouldNotBeEmpty();
        copy.Errors().ShouldNotBeEmpty();
    }

    private static string SchemaOf(string file) => file.Split('/')[0] switch
    {
        "site-types" => "site-type.schema.json",
        "policies" => "policy.schema.json",
        _ => "calendar.schema.json",
    };

    private static async Task<IEnumerable<string>> Validate(string schemaFile, string yaml)
    {
        var path = Path.Combine(Repository.Catalogue, "schemas", schemaFile);
        var schema = await JsonSchema.FromFileAsync(path, TestContext.Current.CancellationToken);
        return schema.Validate(YamlToJson.Convert(yaml)).Select(error => error.ToString());
    }
}
