using System.Text.Json.Nodes;
using Monitoring.Bus.In;
using Monitoring.Bus.Parking;
using Monitoring.Contracts;

namespace Monitoring.Bus.Tests;

/// <summary>What the bus writes into headers, and reads from them.</summary>
public sealed class HeaderTests
{
    [Fact]
    public void As_many_errors_are_written_as_there_is_room_for_and_the_last_counts_the_others()
    {
        var errors = Enumerable.Range(0, 500).Select(i => new FieldError($"data.results[{i}].outcome", "unknown-word", new string('x', 200))).ToList();
        var written = Parker.Written(errors);

        written.Length.ShouldBeLessThanOrEqualTo(32 << 10);
        var read = JsonNode.Parse(written)!.AsArray();
        read.Count.ShouldBeGreaterThan(50);
        read[0]!["field"]!.GetValue<string>().ShouldBe("data.results[0].outcome");
        read[^1]!["message"]!.GetValue<string>().ShouldBe($"There are {500 - (read.Count - 1)} more errors.");
        JsonNode.Parse(Parker.Written(errors[..3]))!.AsArray().Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("2026-11-22T04:47:04.416Z")]
    public void An_instant_comes_back_as_it_was_written(string text)
    {
        var headers = new Dictionary<string, object?> { ["at"] = System.Text.Encoding.UTF8.GetBytes(text), ["no"] = "yesterday" };
        BusHeaders.Of(BusHeaders.Instant(headers, "at")!.Value).ShouldBe(text);
        BusHeaders.Instant(headers, "no").ShouldBeNull();
        BusHeaders.Instant(headers, "none").ShouldBeNull();
        BusHeaders.Number(headers, "no").ShouldBe(0);
    }
}
