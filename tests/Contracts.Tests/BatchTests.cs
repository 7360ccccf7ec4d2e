using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Monitoring.Contracts.Tests;

public sealed class BatchTests
{
    [Fact]
    public void Each_event_stands_or_falls_alone()
    {
        var good = Samples.Event(EventTypes.Duty);
        var batch = new JsonArray(good, Samples.Event(EventTypes.Visit).With("data.mode", "5"), 7, Samples.Event(EventTypes.Receipt));

        var read = CloudEventReader.ReadBatch(batch.Utf8(), Samples.Now);

        read.DocumentError.ShouldBeNull();
        read.Events.Select(e => e.IsValid).ShouldBe([true, false, false, true]);
        read.Events[1].Found().ShouldBe(["data.mode wrong-type"]);
        read.Events[2].Found().ShouldBe([" wrong-type"]);
        Encoding.UTF8.GetString(read.Events[0].Event!.Utf8.Span).ShouldBe(good.ToJsonString());
    }

    [Fact]
    public void Half_a_character_refuses_its_event_only()
    {
        var good = Samples.Event(EventTypes.Receipt).ToJsonString();
        var bad = good.Replace("7f3c", "\\ud83d", StringComparison.Ordinal);
        var whole = good.Replace("7f3c", "\\ud83d\\ude00", StringComparison.Ordinal);

        var read = CloudEventReader.ReadBatch(Encoding.UTF8.GetBytes($"[{bad},{whole}]"), Samples.Now);

        read.Events[0].Found().ShouldBe([" bad-utf8"]);
        read.Events[1].Event.ShouldNotBeNull().Id.ShouldBe("😀");
    }

    [Theory]
    [InlineData("{}", "wrong-type")]
    [InlineData("[", "not-json")]
    [InlineData("", "not-json")]
    [InlineData("[{}] []", "not-json")]
    [InlineData("[{},{},{}]", "too-many")]
    [InlineData("[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]", "too-deep")]
    public void A_document_that_is_no_batch_is_refused_as_a_whole(string json, string code)
    {
        var read = CloudEventReader.ReadBatch(Encoding.UTF8.GetBytes(json), Samples.Now, maxEvents: 2);

        read.DocumentError.ShouldNotBeNull().Code.ShouldBe(code);
        read.Events.ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_batch_has_no_events_and_no_error()
    {
        var read = CloudEventReader.ReadBatch("[]"u8.ToArray(), Samples.Now);

        read.DocumentError.ShouldBeNull();
        read.Events.ShouldBeEmpty();
    }

    [Fact]
    public void An_event_may_nest_as_deep_in_a_batch_as_alone()
    {
        var json = Nested(Limits.Depth);

        Samples.Read(json).Errors[0].Code.ShouldNotBe(ErrorCodes.TooDeep);
        Samples.Read(Nested(Limits.Depth + 1)).Errors[0].Code.ShouldBe(ErrorCodes.TooDeep);
        CloudEventReader.ReadBatch(Encoding.UTF8.GetBytes($"[{json}]"), Samples.Now).DocumentError.ShouldBeNull();
    }

    private static string Nested(int depth) => $"{{\"data\":{new string('[', depth - 1)}{new string(']', depth - 1)}}}";
}
