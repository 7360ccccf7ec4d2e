using Shouldly;
using Xunit;

namespace Monitoring.Contracts.Tests;

public sealed class EnvelopeTests
{
    public static TheoryData<string, string?, string?> Attributes { get; } = new()
    {
        { "specversion", null, "specversion required" },
        { "specversion", "null", "specversion required" },
        { "specversion", "\"0.3\"", "specversion unknown-word" },
        { "id", null, "id required" },
        { "id", "7", "id wrong-type" },
        { "id", "\"\"", "id too-short" },
        { "id", Samples.Texts(257), "id too-long" },
        { "id", Samples.Texts(256), null },
        { "source", null, "source required" },
        { "source", "\"a b\"", "source bad-format" },
        { "source", "\"1a:b\"", "source bad-format" },
        { "source", "\"/a%2\"", "source bad-format" },
        { "source", "\"urn:field:haishu#12\"", null },
        { "type", null, "type required" },
        { "type", "\"inspection.clue.v1\"", "type unsupported" },
        { "type", "\"inspection.alert.v1\"", "type unsupported" },
        { "subject", null, "subject required" },
        { "subject", "\"a/b\"", "subject bad-format" },
        { "time", null, "time required" },
        { "time", "\"2022-03-18T09:30:00\"", "time bad-format" },
        { "time", "\"2022-03-18T12:05:00+08:00\"", null },
        { "time", "\"2022-03-18T12:05:00.0000001+08:00\"", "time in-the-future" },
        { "time", "\"0001-01-01T00:00:00Z\"", null },
        { "datacontenttype", "\"application/json;charset=UTF-8\"", null },
        { "datacontenttype", "\"application/json; charset=gbk\"", "datacontenttype unsupported" },
        { "datacontenttype", "\"text/plain\"", "datacontenttype unsupported" },
        { "datacontenttype", "null", null },
        { "data", null, "data required" },
        { "data", "null", "data required" },
        { "data_base64", "\"e30=\"", "data_base64 unsupported" },
        { "traceparent", "\"00-abc-def-01\"", null },
        { "TraceParent", "\"x\"", "TraceParent unknown-field" },
        { "ext", "[1]", "ext wrong-type" },
        { "ext", "\"11010119900307002X\"", "ext identity-number" },
    };

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Each_attribute_keeps_its_rule(string attribute, string? json, string? error) =>
        Samples.Read(Samples.Event(EventTypes.Receipt).With(attribute, json)).Found().ShouldBe(error is null ? [] : [error]);

    [Fact]
    public void The_attributes_arrive_with_the_offset_the_sender_named()
    {
        var read = Samples.Read(Samples.Event(EventTypes.Receipt)).Event.ShouldNotBeNull();

        (read.Id, read.Source, read.Subject).ShouldBe(("7f3c", "/field/haishu/tablet-12", "HS-HOTEL-017"));
        read.Time.ShouldBe(new DateTimeOffset(2022, 3, 18, 9, 30, 0, TimeSpan.FromHours(8)));
        read.Time.Offset.ShouldBe(TimeSpan.FromHours(8));
    }

    [Fact]
    public void All_errors_of_an_event_come_at_once()
    {
        var sample = Samples.Event(EventTypes.Visit)
            .With("specversion", null).With("time", "\"soon\"").With("data.mode", "5").With("data.team.persons", "0")
            .With("data.results[1].outcome", "\"x\"").With("data.results[0].evidence[0].sha256", "\"x\"").With("data.more", "1");

        Samples.Read(sample).Found().ShouldBe(
        [
            "specversion required", "time bad-format", "data.team.persons out-of-range", "data.mode wrong-type",
            "data.results[0].evidence[0].sha256 bad-format", "data.results[1].outcome unknown-word", "data.more unknown-field",
        ]);
    }

    [Fact]
    public void A_refused_event_is_answered_by_the_name_it_was_sent_under()
    {
        var read = Samples.Read(Samples.Event(EventTypes.Duty).With("source", "\"not a uri\"").With("data.item", null));

        (read.Source, read.Id, read.IsValid).ShouldBe(("not a uri", "7f3c", false));
        Samples.Read(Samples.Event(EventTypes.Duty).With("id", "7")).Id.ShouldBeNull();
    }

    [Fact]
    public void The_bytes_kept_are_those_of_the_event_and_outlive_the_buffer()
    {
        var sent = " \n" + Samples.Event(EventTypes.Duty).ToJsonString() + "\n";
        var buffer = System.Text.Encoding.UTF8.GetBytes(sent);
        var read = CloudEventReader.ReadStructured(buffer, Samples.Now).Event.ShouldNotBeNull();
        Array.Clear(buffer);

        System.Text.Encoding.UTF8.GetString(read.Utf8.Span).ShouldBe(sent.Trim());
    }

    [Fact]
    public void Duplicate_keys_are_named_wherever_they_are_and_however_written()
    {
        var json = Samples.Event(EventTypes.Duty).ToJsonString();

        Samples.Read(json.Replace("\"id\":", "\"id\":\"a\",\"id\":", StringComparison.Ordinal)).Found().ShouldBe(["id duplicate-key"]);
        Samples.Read(json.Replace("\"item\":", "\"it\\u0065m\":\"a.b\",\"item\":", StringComparison.Ordinal)).Found()
            .ShouldBe(["data.item duplicate-key"]);
        Samples.Read(json.Replace("\"agent\":", "\"agent\":1,\"agent\":", StringComparison.Ordinal)).Found()
            .ShouldBe(["data.record.agent duplicate-key"]);
        Samples.Read(json.Replace("\"id\":", "\"ext\":1,\"ext\":2,\"id\":", StringComparison.Ordinal)).Found().ShouldBe(["ext duplicate-key"]);
    }

    [Fact]
    public void An_identity_number_is_not_repeated_in_an_error()
    {
        const string number = "11010119900307002X";
        var sample = Samples.Event(EventTypes.Duty).With($"data.record.{number}", "1").With($"data.{number}", "1").With("data.item", $"\"{number}\"");

        var errors = Samples.Read(sample).Errors;

        errors.Count.ShouldBe(3);
        errors.ShouldAllBe(e => !e.Field.Contains(number) && !e.Message.Contains(number));
    }
}
