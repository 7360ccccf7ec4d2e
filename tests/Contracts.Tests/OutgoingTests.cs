using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Contracts.Alerts;
using Monitoring.Contracts.Payloads;
using Monitoring.Contracts.Receipts;
using NJsonSchema;
using Shouldly;
using Xunit;

namespace Monitoring.Contracts.Tests;

public sealed class OutgoingTests
{
    internal static readonly AlertMessage Alert = new()
    {
        Alert = "a-1",
        Reason = "deadline-missed",
        Severity = "serious",
        Issue = "HS-2022-00017",
        Site = "HS-HOTEL-017",
        Region = ["NB", "HS"],
        Rung = 1,
        Recipients = [new AlertRecipient(0, null, null, "李"), new AlertRecipient(1, "HS", "duty", "王")],
        RaisedAt = Samples.Now,
        DueAt = Samples.Now.AddHours(12),
        DecidedAt = Samples.Now.AddHours(12),
        Late = false,
        Policy = new AlertPolicy("standard", 3),
        Inputs = new Dictionary<string, RecordValue>(StringComparer.Ordinal)
        {
            ["riskLevel"] = new RecordValue.Text("medium"),
            ["allowanceHours"] = new RecordValue.Number(12),
            ["first"] = new RecordValue.Flag(true),
        },
        Text = new AlertText("逾期未整改", "Not put right in time"),
        Link = "https://monitoring.example/issues/HS-2022-00017",
    };

    [Fact]
    public async Task An_alert_is_a_cloud_event_that_keeps_its_schema()
    {
        var json = JsonNode.Parse(AlertEvent.ToUtf8(Alert, "/monitoring"))!;
        var schema = await JsonSchema.FromJsonAsync(EventSchemas.Alert, TestContext.Current.CancellationToken);

        ((string?)json["specversion"], (string?)json["id"], (string?)json["source"]).ShouldBe(("1.0", "a-1", "/monitoring"));
        ((string?)json["type"], (string?)json["subject"]).ShouldBe((EventTypes.Alert, "HS-HOTEL-017"));
        ((string?)json["time"]).ShouldBe("2022-03-19T00:00:00+08:00");
        schema.Validate(json["data"]!.ToJsonString()).ShouldBeEmpty();
        schema.Validate(((JsonObject)json["data"]!).With("reason", "\"because\"").ToJsonString()).ShouldNotBeEmpty();
        json["data"]!["item"].ShouldBeNull();
        json["data"]!["inputs"]!.ToJsonString().ShouldBe("""{"riskLevel":"medium","allowanceHours":12,"first":true}""");
    }

    [Fact]
    public void Chinese_stays_readable_and_an_alert_comes_back_as_it_was()
    {
        var utf8 = AlertEvent.ToUtf8(Alert, "/monitoring");
        var data = JsonDocument.Parse(utf8).RootElement.GetProperty("data");

        Encoding.UTF8.GetString(utf8).ShouldContain("逾期未整改");
        var back = data.Deserialize(ContractsJson.Wire.AlertMessage).ShouldNotBeNull();
        AlertEvent.ToUtf8(back, "/monitoring").ShouldBe(utf8);
    }

    [Fact]
    public async Task Every_reason_is_in_the_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(EventSchemas.Alert, TestContext.Current.CancellationToken);
        foreach (var reason in Vocabulary.AlertReasons)
        {
            var json = JsonSerializer.Serialize(Alert with { Reason = reason }, ContractsJson.Wire.AlertMessage);
            schema.Validate(json).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    public void A_source_that_is_no_uri_reference_is_a_fault_of_configuration(string source) =>
        Should.Throw<ArgumentException>(() => AlertEvent.ToUtf8(Alert, source));

    [Fact]
    public void Receipts_are_written_as_documented()
    {
        var refused = Samples.Read(Samples.Event(EventTypes.Receipt).With("data.notice", null));
        var list = new ReceiptList([new Receipt("1", "/f", ReceiptStatus.Accepted, ["HS-1"], []), Receipt.Rejected(refused)]);

        JsonSerializer.Serialize(list, ContractsJson.Wire.ReceiptList).ShouldBe(
            """{"receipts":[{"id":"1","source":"/f","status":"accepted","issues":["HS-1"],"errors":[]},"""
            + """{"id":"7f3c","source":"/field/haishu/tablet-12","status":"rejected","issues":[],"errors":[{"field":"data.notice","code":"required","message":"This field is required."}]}]}""");
    }
}
