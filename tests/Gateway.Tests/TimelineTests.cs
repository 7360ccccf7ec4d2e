using System.Text;
using System.Text.Json.Nodes;
using Monitoring.Core;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.Tests;

public sealed class TimelineTests : IAsyncLifetime
{
    private RunningGateway _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway = await RunningGateway.StartAsync();
        var first = $"{World.Hotel}.{World.Item}.1";
        const string Terms = """ "dueAt":"2022-03-21T00:00:00Z","terms":{"policy":{"name":"standard","version":1}} """;
        string[] entries =
        [
            """[{"$":"registered","at":"2022-03-01T00:00:00Z"}]""",
            $$$"""[{"$":"judged","outcome":"fail"},{"$":"issue-raised","number":"{{{first}}}",{{{Terms}}}},{"$":"told","alert":{"issue":"{{{first}}}"}}]""",
            """[{"$":"issue-closed"}]""",
            """[{"$":"judged","outcome":"pass"}]""",
            $$$"""[{"$":"judged","outcome":"fail"},{"$":"issue-raised","number":"{{{World.Issue}}}",{{{Terms}}}}]""",
            """[{"$":"duty-done"}]""",
            """[{"$":"claimed","at":"2022-03-18T01:00:00Z"},{"$":"look-back-sealed","look":{"round":1,"window":[["2022-03-19T00:30:00Z","2022-03-19T09:30:00Z"]],"nonce":"abcd","commitment":"c0ffee"}}]""",
            $$$"""[{"$":"told","alert":{"issue":"{{{World.Issue}}}","recipients":[{"name":"李","channels":[{"address":"https://x/secret"}]}]}}]""",
            """[{"$":"issue-withdrawn","reason":"r"}]""",
            """[{"$":"record-unused"}]""",
            """[{"$":"notice-acknowledged","number":"N1"},{"$":"notice-acknowledged","number":"N2"}]""",
        ];
        var at = World.At("2022-03-18T09:30:00+08:00");
        for (var i = 0; i < entries.Length; i++)
        {
            _gateway.Monitoring.Read.Entries.Add(new StoredEntry(
                i + 100, EntityKey.Item(World.Hotel, World.Item), i + 1, "wake", at, at, [], Encoding.UTF8.GetBytes(entries[i]), null, null, "standard v1", []));
        }

        _gateway.Monitoring.Read.Notices.Add(new NoticeRow(
            "N1", World.Issue, World.Hotel, World.Item, default, 1, at, at, at, at, null, null));
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Only_entries_that_concern_the_issue_are_shown()
    {
        var answer = await _gateway.GetAsync($"/api/issues/{World.Issue}/timeline");
        answer.Status.ShouldBe(200, answer.Text);
        Sequences(answer).ShouldBe([5, 7, 8, 9, 11]);
        Facts(answer.Items[0]!).ShouldBe(["judged", "issue-raised"]);
        Facts(answer.Items[4]!).ShouldBe(["notice-acknowledged"]);
        answer.Items[0]!["happened"]!.GetValue<string>().ShouldBe("2022-03-18T09:30:00+08:00");
        answer.Items[0]!["policy"]!.GetValue<string>().ShouldBe("standard v1");
        answer.Items[0]!["text"]!["en"]!.GetValue<string>().ShouldContain("policy standard v1 asks to put it right by 2022-03-21 08:00");
        answer.Items[0]!["text"]!["zh"]!.GetValue<string>().ShouldContain("须在 2022-03-21 08:00 前完成整改");
        answer.Items[1]!["text"]!["en"]!.GetValue<string>().ShouldContain("drawn between 2022-03-19 08:30 and 2022-03-19 17:30");
        answer.Items[2]!["text"]!["en"]!.GetValue<string>().ShouldBe("Recorded: told.", "a fact that this version cannot read");
        answer.Items[1]!["facts"]![0]!["at"]!.GetValue<string>().ShouldBe("2022-03-18T09:00:00+08:00");
    }

    [Fact]
    public async Task The_nonce_and_the_channels_of_recipients_stay_hidden()
    {
        var answer = await _gateway.GetAsync($"/api/issues/{World.Issue}/timeline");
        answer.Text.ShouldContain("c0ffee");
        answer.Text.ShouldNotContain("abcd");
        answer.Text.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Pages_together_are_the_whole(int limit)
    {
        var found = new List<long>();
        var path = $"/api/issues/{World.Issue}/timeline?limit={limit}";
        string? cursor = null;
        do
        {
            var answer = await _gateway.GetAsync(cursor is null ? path : $"{path}&cursor={cursor}");
            answer.Items.Count.ShouldBeLessThanOrEqualTo(limit);
            found.AddRange(Sequences(answer));
            cursor = answer.Json["next"]?.GetValue<string>();
        }
        while (cursor is not null);

        found.ShouldBe([5, 7, 8, 9, 11]);
    }

    [Theory]
    [InlineData("!")]
    [InlineData("AAAA")]
    [InlineData("x")]
    public async Task A_cursor_of_somebody_elses_is_refused(string cursor) =>
        (await _gateway.GetAsync($"/api/issues/{World.Issue}/timeline?cursor={cursor}"))
            .ShouldBeProblem(400).Errors.ShouldBe(["cursor: bad-format"]);

    private static List<long> Sequences(Answer answer) => [.. answer.Items.Select(i => i!["seq"]!.GetValue<long>())];

    private static List<string> Facts(JsonNode entry) => [.. entry["facts"]!.AsArray().Select(f => f!["fact"]!.GetValue<string>())];
}
