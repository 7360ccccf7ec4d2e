using System.Text;
using Shouldly;
using Xunit;

namespace Monitoring.Contracts.Tests;

public sealed class BinaryModeTests
{
    private static readonly Dictionary<string, string> Headers = new(StringComparer.Ordinal)
    {
        ["Host"] = "example.org",
        ["ce-specversion"] = "1.0",
        ["CE-Id"] = "%E6%B5%B7-7f3c%2525",
        ["ce-source"] = "\"/field/haishu/tablet-12\"",
        ["ce-type"] = EventTypes.Reading,
        ["ce-subject"] = "HS-HOTEL-017",
        ["ce-time"] = "2022-03-18T09:30:00+08:00",
        ["ce-traceparent"] = "00-abc-def-01",
    };

    private const string Body = """{"item":"isolation-hotel.pressure", "value":-5.0,"unit":"Pa"}""";

    [Fact]
    public void Headers_and_body_are_one_event()
    {
        var read = Read(Headers, Body).Event.ShouldNotBeNull();

        (read.Id, read.Source).ShouldBe(("海-7f3c%25", "/field/haishu/tablet-12"));
        Encoding.UTF8.GetString(read.Utf8.Span).ShouldBe(
            $$"""{"specversion":"1.0","id":"海-7f3c%25","source":"/field/haishu/tablet-12","type":"inspection.reading.v1","subject":"HS-HOTEL-017","time":"2022-03-18T09:30:00+08:00","datacontenttype":"application/json","traceparent":"00-abc-def-01","data":{{Body}}}""");
        CloudEventReader.ReadStructured(read.Utf8, Samples.Now).Event.ShouldNotBeNull().Data.ShouldBe(read.Data);
    }

    [Fact]
    public void The_order_of_headers_does_not_change_the_bytes()
    {
        var reversed = Headers.Reverse().ToDictionary(StringComparer.Ordinal);

        Read(reversed, Body).Event!.Utf8.ToArray().ShouldBe(Read(Headers, Body).Event!.Utf8.ToArray());
    }

    [Theory]
    [InlineData("ce-id", "%4", "id bad-format")]
    [InlineData("ce-id", "%FF", "id bad-format")]
    [InlineData("ce-ID", "again", "id duplicate-key")]
    [InlineData("ce-data", "{}", "data not-allowed")]
    [InlineData("ce-datacontenttype", "application/json", "datacontenttype not-allowed")]
    [InlineData("ce-my_ext", "1", "my_ext unknown-field")]
    [InlineData("ce-time", "now", "time bad-format")]
    public void A_bad_header_is_named_once(string header, string value, string error)
    {
        var headers = new Dictionary<string, string>(Headers, StringComparer.Ordinal) { [header] = value };

        Read(headers, Body).Found().ShouldBe([error]);
    }

    [Theory]
    [InlineData("", "data required")]
    [InlineData("{", "data not-json")]
    [InlineData("[]", "data wrong-type")]
    [InlineData("{\"item\":1,\"value\":1,\"unit\":\"Pa\"}", "data.item wrong-type")]
    [InlineData("[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]", "data too-deep")]
    public void A_bad_body_is_named_as_data(string body, string error) => Read(Headers, body).Found().ShouldBe([error]);

    [Fact]
    public void Errors_of_headers_and_body_come_at_once()
    {
        var headers = new Dictionary<string, string>(Headers, StringComparer.Ordinal) { ["ce-source"] = "%", ["ce-subject"] = "a b" };

        Read(headers, "{}", "text/plain").Found().ShouldBe(
        [
            "source bad-format", "subject bad-format", "datacontenttype unsupported",
            "data.item required", "data.value required", "data.unit required",
        ]);
    }

    [Fact]
    public void A_request_without_headers_lacks_everything() => Read([], "{}").Found().ShouldBe(
        ["specversion required", "id required", "source required", "type required", "subject required", "time required"]);

    private static ReadEvent Read(Dictionary<string, string> headers, string body, string contentType = "application/json") =>
        CloudEventReader.ReadBinary(headers, contentType, Encoding.UTF8.GetBytes(body), Samples.Now);
}
