using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Monitoring.EndToEnd.Tests.Kit;

namespace Monitoring.EndToEnd.Tests;

/// <summary>The README's first event, step by step: what it says to send is sent, and what it shows must come back.</summary>
public sealed partial class ReadmeTests
{
    private const string Token = "only-for-trying-this-out";
    private const string CloudEvents = "application/cloudevents";

    [Fact]
    public async Task The_first_event_goes_step_by_step_as_the_README_shows_it()
    {
        var steps = Steps(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken));
        using var folder = new DataFolder();
        await using var gateway = await GatewayProcess.StartAsync(new Launch { Data = folder.Path, Clock = "2022-03-18T08:00:00+08:00", Bootstrap = Token });
        using var api = new Api(gateway.Address, Token);
        var (answer, sent, shown) = ("", 0, 0);
        foreach (var (language, body) in steps)
        {
            if (language != "bash")
            {
                ShouldBeShown(language, body, answer);
                shown++;
            }
            else if (Heredoc().Match(body) is { Success: true } events)
            {
                answer = await api.PostAsync("/api/events", events.Groups["json"].Value, $"{CloudEvents}{events.Groups["mode"].Value}+json");
                answer.ShouldContain("\"accepted\"");
                answer.ShouldNotContain("\"rejected\"");
                sent++;
            }
            else if (Advance().Match(body) is { Success: true } advance)
            {
                answer = await api.PostAsync("/dev/clock", advance.Groups["json"].Value, "application/x-www-form-urlencoded");
            }
            else if (Question().Match(body) is { Success: true } question)
            {
                answer = Pick((await api.GetAsync(question.Groups["path"].Value)).GetProperty("items"), question.Groups["path"].Value);
            }
        }

        (sent, shown).ShouldBe((3, 6), "every block of the README was understood");
        gateway.Failures.ShouldBeEmpty();
    }

    /// <summary>The fenced blocks of the section, in order.</summary>
    private static List<(string Language, string Body)> Steps(string readme)
    {
        var start = readme.IndexOf("## The first event", StringComparison.Ordinal);
        var section = readme[start..readme.IndexOf("\n## ", start + 1, StringComparison.Ordinal)];
        return [.. Block().Matches(section).Select(m => (m.Groups["language"].Value, m.Groups["body"].Value))];
    }

    /// <summary>JSON must have at least the properties shown, with their values; other text must be the same.</summary>
    private static void ShouldBeShown(string language, string body, string answer)
    {
        if (language.Length == 0)
        {
            answer.ShouldBe(body);
            return;
        }

        var actual = JsonNode.Parse(answer)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(body)!.AsObject())
        {
            JsonNode.DeepEquals(actual[name], value).ShouldBeTrue($"{name} is {actual[name]?.ToJsonString()} and not {value?.ToJsonString()}");
        }
    }

    /// <summary>What the README's filters pick from a list.</summary>
    private static string Pick(JsonElement items, string path) => path switch
    {
        _ when path.Contains("/timeline", StringComparison.Ordinal) => Lines(items, i =>
            $"{Text(i, "decided")} {Text(i, "kind")}: {string.Join(", ", i.GetProperty("facts").EnumerateArray().Select(f => Text(f, "fact")))}"),
        _ when path.Contains("/alerts", StringComparison.Ordinal) => Lines(items, i => string.Join(
            '\t',
            Text(i, "decidedAt"),
            Text(i, "reason"),
            $"rung {i.GetProperty("rung").GetInt32()}",
            string.Join(", ", i.GetProperty("recipients").EnumerateArray().Select(r => Text(r, "name"))))),
        _ => items.EnumerateArray().ShouldHaveSingleItem().GetRawText(),
    };

    private static string Lines(JsonElement items, Func<JsonElement, string> line) => string.Join('\n', items.EnumerateArray().Select(line));

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<body>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"^send ?(?<mode>-batch)? ?<<'JSON'\n(?<json>.*)\nJSON$", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heredoc();

    [GeneratedRegex(@"^api -d '(?<json>.+)' \$url/dev/clock", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Advance();

    [GeneratedRegex(@"^api ""?\$url(?<path>/api/[^""\s]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Question();
}
