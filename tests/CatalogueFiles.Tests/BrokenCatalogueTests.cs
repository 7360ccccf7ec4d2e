namespace Monitoring.CatalogueFiles.Tests;

/// <summary>Whoever edits the catalogue is told every mistake at once, each with its file, line and field.</summary>
public sealed class BrokenCatalogueTests : IDisposable
{
    private readonly CatalogueCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void Mistakes_of_all_files_are_told_at_once()
    {
        _copy.Write("site-types/spa.yaml", """
            code: Spa
            name: { zh: 浴场 }
            templates:
              - code: water
                title: { zh: 水温, en: Water }
                kind: reading
                category: places
                bounds: { unit: C, min: 45, max: 38 }
              - code: water
                title: { zh: 消毒, en: Disinfection }
                kind: duty
                category: place
                cadence:
                  timesPerDay: 30
                colour: red
            """);
        _copy.Replace("policies/standard.yaml", "medium: 48h", "medium: 80h");
        _copy.Replace("calendars/cn.yaml", "\"08:30\"", "\"8.30\"");
        _copy.Write("calendars/de.yaml", "code: de\nhours: [\n");

        Places().ShouldBe(
        [
            "calendars/cn.yaml:6 hours.from",
            "calendars/de.yaml:3 ",
            "policies/standard.yaml:8 general.deadline.medium",
            "site-types/spa.yaml:1 code",
            "site-types/spa.yaml:2 name.en",
            "site-types/spa.yaml:8 templates[0].bounds.min",
            "site-types/spa.yaml:9 templates[1].code",
            "site-types/spa.yaml:12 templates[1].category",
            "site-types/spa.yaml:14 templates[1].cadence.timesPerDay",
            "site-types/spa.yaml:15 templates[1].colour",
        ]);
    }

    [Fact]
    public void An_unknown_word_is_told_with_the_words_that_are_allowed()
    {
        _copy.Replace("site-types/hotel.yaml", "category: people", "category: persons");

        Only().Message.ShouldBe("Expected one of people, goods, places, management, found 'persons'.");
    }

    [Fact]
    public void An_unknown_key_is_told_with_the_keys_that_are_allowed()
    {
        _copy.Replace("calendars/cn.yaml", "code: cn", "code: cn\ncountry: CN");

        Only().ShouldBe(new CatalogueError("calendars/cn.yaml", 5, "country", "Unknown key. Allowed here: code, hours, years."));
    }

    [Fact]
    public void An_error_reads_like_one_of_a_compiler() =>
        new CatalogueError("policies/standard.yaml", 8, "general.repeatEvery", "This key is missing.").ToString()
            .ShouldBe("policies/standard.yaml(8): general.repeatEvery: This key is missing.");

    [Fact]
    public void A_code_that_two_files_have_is_told_at_the_second()
    {
        _copy.Write("site-types/zz.yml", File.ReadAllText(Path.Combine(_copy.Folder, "site-types/hotel.yaml")));

        Only().ShouldBe(new CatalogueError("site-types/zz.yml", 2, "code", "The code 'hotel' stands in site-types/hotel.yaml already."));
    }

    [Fact]
    public void The_defaults_must_be_there()
    {
        _copy.Replace("policies/standard.yaml", "name: standard", "name: strict");
        _copy.Replace("calendars/cn.yaml", "code: cn", "code: de");

        _copy.Errors().Select(e => $"{e.File}: {e.Message}").ShouldBe(
        [
            "calendars: No file here has the code 'cn', which regions use by default.",
            "policies: No file here has the code 'standard', which regions use by default.",
        ]);
    }

    [Fact]
    public void A_broken_default_is_not_called_missing_as_well()
    {
        _copy.Write("policies/standard.yaml", "name: [\n");

        Only().Message.ShouldStartWith("This is not valid YAML");
    }

    [Fact]
    public void Missing_and_empty_folders_are_told()
    {
        _copy.Delete("policies/standard.yaml");
        Directory.Delete(Path.Combine(_copy.Folder, "calendars"), recursive: true);

        _copy.Errors().Select(e => $"{e.File}: {e.Message}").ShouldBe(
            ["calendars: The folder is missing.", "policies: The folder holds no YAML file."]);
    }

    [Theory]
    [InlineData("", "The file is empty.", 1)]
    [InlineData("# only a comment\n", "The file is empty.", 1)]
    [InlineData("code: a\n---\ncode: b\n", "The file holds more than one document; use one file for each.", 3)]
    [InlineData("- code: a\n", "Expected a mapping of keys to values, found a list.", 1)]
    public void A_file_that_is_not_one_mapping_is_told(string text, string message, int line)
    {
        _copy.Write("site-types/odd.yaml", text);

        Only().ShouldBe(new CatalogueError("site-types/odd.yaml", line, "", message));
    }

    [Fact]
    public void A_key_that_stands_twice_is_told_with_its_line()
    {
        _copy.Replace("calendars/cn.yaml", "code: cn", "code: cn\ncode: cn");

        Only().ShouldBe(new CatalogueError("calendars/cn.yaml", 5, "", "This is not valid YAML: Duplicate key code"));
    }

    [Fact]
    public void A_file_in_another_encoding_is_told()
    {
        File.WriteAllBytes(Path.Combine(_copy.Folder, "site-types/odd.yaml"), [0x63, 0x3A, 0x20, 0xB3, 0xA1]);

        Only().Message.ShouldBe("The file is not in UTF-8.");
    }

    private CatalogueError Only() => _copy.Errors().ShouldHaveSingleItem();

    private IEnumerable<string> Places() => _copy.Errors().Select(e => $"{e.File}:{e.Line} {e.Field}");
}
