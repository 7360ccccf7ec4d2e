using System.Text;
using Shouldly;
using Xunit;

namespace Monitoring.Contracts.Tests;

/// <summary>Whatever is sent, the reader answers with errors and never throws.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Snippets =
    [
        "null", "{}", "[]", "\"\"", "1e400", "-0", "18446744073709551616", "\"\\ud800\"", "\"\\u0000\"", "true", ",", ":", "\"id\":1,",
        "[[[[[[[[[[[[[[[[[[[[", "\\", "\"11010119900307002X\"", "\u2028", "{\"a\":{\"a\":{\"a\":1}}}", "\"2022-03-18T09:30:00+99:99\"",
    ];

    [Theory]
    [InlineData("", "not-json")]
    [InlineData("   ", "not-json")]
    [InlineData("{\"id\":\"a\"", "not-json")]
    [InlineData("{\"id\":\"a\"}x", "not-json")]
    [InlineData("// c", "not-json")]
    [InlineData("7", "wrong-type")]
    [InlineData("[]", "wrong-type")]
    [InlineData("[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]", "too-deep")]
    [InlineData("{\"a[[[[[[[[[[[[[[[[[[\\\"[[\":", "not-json")]
    public void A_document_that_is_no_event_is_one_error(string json, string code) =>
        Samples.Read(json).Found().ShouldBe([$" {code}"]);

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused()
    {
        var bytes = Samples.Event(EventTypes.Receipt).Utf8();
        bytes[Array.IndexOf(bytes, (byte)'7')] = 0xFF;

        CloudEventReader.ReadStructured(bytes, Samples.Now).Found().ShouldBe([" bad-utf8"]);
        CloudEventReader.ReadBatch(bytes, Samples.Now).DocumentError!.Code.ShouldBe(ErrorCodes.BadUtf8);
    }

    [Fact]
    public void Every_truncation_of_an_event_is_refused()
    {
        var bytes = Samples.Event(EventTypes.Visit).Utf8();
        for (var length = 0; length < bytes.Length; length++)
        {
            CloudEventReader.ReadStructured(bytes.AsMemory(0, length), Samples.Now).IsValid.ShouldBeFalse();
        }
    }

    [Fact]
    public void An_object_with_very_many_fields_is_one_error()
    {
        var fields = string.Join(",", Enumerable.Range(0, 5000).Select(i => $"\"f{i}\":1"));

        Samples.Read($"{{{fields}}}").Found().ShouldBe([" too-many"]);
        Samples.Read(Samples.Event(EventTypes.Duty).With("data", $"{{{fields}}}")).Found().ShouldBe(["data too-many"]);
    }

    [Fact]
    public void The_list_of_errors_is_bounded_and_a_long_name_is_cut()
    {
        var results = Samples.List(200, _ => "{\"a\":1,\"b\":1,\"c\":1,\"d\":1}");
        var name = new string('n', 5000);

        Samples.Read(Samples.Event(EventTypes.Visit).With("data.results", results)).Errors.Count.ShouldBe(Limits.ErrorsPerEvent);
        Samples.Read(Samples.Event(EventTypes.Duty).With($"data.{name}", "1")).Errors[0].Field.Length.ShouldBeLessThan(100);
    }

    [Theory]
    [InlineData(20220318)]
    public void Mutated_documents_never_throw(int seed)
    {
        var random = new Random(seed);
        var originals = EventTypes.Served.Select(t => Samples.Event(t).ToJsonString()).ToArray();
        var refused = 0;
        for (var i = 0; i < 10_000; i++)
        {
            var bytes = Mutate(originals[random.Next(originals.Length)], random);
            var read = CloudEventReader.ReadStructured(bytes, Samples.Now);
            read.IsValid.ShouldBe(read.Errors.Count == 0);
            CloudEventReader.ReadBatch((byte[])[(byte)'[', .. bytes, (byte)']'], Samples.Now).ShouldNotBeNull();
            CloudEventReader.ReadBinary([new("ce-id", Encoding.Latin1.GetString(bytes, 0, bytes.Length / 8))], null, bytes, Samples.Now)
                .IsValid.ShouldBeFalse();
            refused += read.IsValid ? 0 : 1;
        }

        refused.ShouldBeInRange(5_000, 9_999);
    }

    private static byte[] Mutate(string json, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(json).ToList();
        for (var changes = random.Next(1, 4); changes > 0 && bytes.Count > 2; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Snippets[random.Next(Snippets.Length)]));
                    break;
                case 3:
                    bytes[at] = (byte)random.Next(32, 127);
                    break;
                default:
                    ReplaceValue(bytes, at, Snippets[random.Next(Snippets.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    // Puts another value after the next colon, so that many mutants are still JSON and reach the rules.
    private static void ReplaceValue(List<byte> bytes, int at, string value)
    {
        var colon = bytes.IndexOf((byte)':', at);
        if (colon < 0)
        {
            return;
        }

        var end = bytes.FindIndex(colon, b => b is (byte)',' or (byte)'}' or (byte)']');
        if (end > colon)
        {
            bytes.RemoveRange(colon + 1, end - colon - 1);
            bytes.InsertRange(colon + 1, Encoding.UTF8.GetBytes(value));
        }
    }
}
