using NJsonSchema;
using Shouldly;
using Xunit;

namespace Monitoring.Contracts.Tests;

/// <summary>A field system that checks its events by our schemas must not be told something else by the reader.</summary>
public sealed class SchemaAgreementTests
{
    private static readonly Dictionary<string, JsonSchema> Schemas =
        EventSchemas.All.ToDictionary(s => s.Key, s => JsonSchema.FromJsonAsync(s.Value).GetAwaiter().GetResult(), StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<Mutation>> Table =>
        Mutations.All().Where(m => !m.OnlyReader).Select(m => new TheoryDataRow<Mutation>(m));

    public static TheoryData<string> Types { get; } = [.. EventTypes.Served];

    public static TheoryData<string, string?, bool> Envelopes { get; } = new()
    {
        { "specversion", "\"0.3\"", false }, { "id", null, false }, { "id", "\"\"", false }, { "id", "5", false },
        { "source", "\"a b\"", false }, { "source", null, false }, { "type", "\"inspection.clue.v1\"", false },
        { "subject", "\"a b\"", false }, { "time", "\"2022-03-18 09:30:00Z\"", false }, { "time", "\"2022-03-18T09:30:00\"", false },
        { "time", "\"2022-03-17T09:30:00.123456789-03:30\"", true }, { "datacontenttype", "\"text/xml\"", false },
        { "datacontenttype", "\"application/json; charset=utf-8\"", true }, { "datacontenttype", null, true },
        { "datacontenttype", "null", true }, { "traceparent", "\"00-x\"", true }, { "partition", "7", true },
        { "Upper", "\"x\"", false }, { "ext", "{}", false }, { "data", "7", false }, { "data_base64", "\"e30=\"", false },
        { "dataschema", "\"urn:x\"", true },
    };

    public static TheoryData<string, string, IReadOnlyList<string>> Lists { get; } = new()
    {
        { EventTypes.Region, "data.riskLevel", Vocabulary.RiskLevels },
        { EventTypes.Region, "data.posts[0].side", Vocabulary.Sides },
        { EventTypes.Visit, "data.mode", Vocabulary.Modes },
        { EventTypes.Visit, "data.results[0].outcome", Vocabulary.Outcomes },
        { EventTypes.Visit, "data.results[0].severity", Vocabulary.Severities },
        { EventTypes.Visit, "data.results[0].notice", Vocabulary.Addressees },
        { EventTypes.LookBack, "data.outcome", Vocabulary.LookBackOutcomes },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_word_of_a_list_is_valid_by_both(string type, string path, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            var sample = Samples.Event(type).With(path, $"\"{word}\"");

            Samples.Read(sample).Found().ShouldBeEmpty();
            Schemas[type].Validate(sample["data"]!.ToJsonString()).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_status_of_a_site_is_valid_by_both_with_or_without_its_end()
    {
        foreach (var status in Vocabulary.SiteStatuses)
        {
            var sample = Samples.Event(EventTypes.Site).With("data.status", $"\"{status}\"");
            sample = status == "suspended" ? sample : sample.With("data.until", null);

            Samples.Read(sample).Found().ShouldBeEmpty();
            Schemas[EventTypes.Site].Validate(sample["data"]!.ToJsonString()).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_valid_event_is_valid_by_schema(string type)
    {
        var sample = Samples.Event(type);

        Schemas["envelope"].Validate(sample.ToJsonString()).ShouldBeEmpty();
        Schemas[type].Validate(sample["data"]!.ToJsonString()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Schema_and_reader_agree(Mutation mutation)
    {
        var sample = Samples.Event(mutation.Type).With(mutation.Path, mutation.Json);

        var validBySchema = Schemas[mutation.Type].Validate(sample["data"]!.ToJsonString()).Count == 0;

        validBySchema.ShouldBe(Samples.Read(sample).IsValid);
    }

    [Theory]
    [MemberData(nameof(Envelopes))]
    public void Schema_and_reader_agree_on_the_envelope(string attribute, string? json, bool valid)
    {
        var sample = Samples.Event(EventTypes.Receipt).With(attribute, json);

        Samples.Read(sample).IsValid.ShouldBe(valid);
        (Schemas["envelope"].Validate(sample.ToJsonString()).Count == 0).ShouldBe(valid);
    }

    [Fact]
    public void Every_type_has_a_schema()
    {
        foreach (var type in EventTypes.Served.Append(EventTypes.Alert))
        {
            EventSchemas.ForType(type).ShouldNotBeNull();
        }

        EventSchemas.ForType(EventTypes.Clue).ShouldBeNull();
        EventSchemas.ForType("envelope").ShouldBeNull();
        EventSchemas.All.Count.ShouldBe(EventTypes.Served.Count + 2);
    }
}
