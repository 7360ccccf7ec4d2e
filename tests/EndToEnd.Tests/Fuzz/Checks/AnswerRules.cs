using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Monitoring.EndToEnd.Tests.Fuzz.Cases;
using Monitoring.EndToEnd.Tests.Fuzz.Wire;

namespace Monitoring.EndToEnd.Tests.Fuzz.Checks;

/// <summary>What is true of every answer, whatever was asked.</summary>
internal static partial class AnswerRules
{
    private const int MostErrors = 10_000;

    /// <summary>The statuses that the documents name. None says that the fault is ours.</summary>
    private static readonly int[] Documented = [200, 201, 204, 207, 400, 401, 403, 404, 405, 408, 409, 412, 413, 414, 415, 422, 429, 431];

    /// <summary>The statuses by which the server itself refuses what it cannot read, without a word.</summary>
    private static readonly int[] Bare = [400, 408, 414, 431];

    private static readonly Dictionary<int, string> Telling = new() { [401] = "WWW-Authenticate", [405] = "Allow", [429] = "Retry-After" };

    /// <summary>What is wrong with an answer; null where nothing is.</summary>
    public static string? Wrong(FuzzCase one, RawAnswer? answer)
    {
        if (answer is null)
            return one.Request.MayBeUnreadable ? null : "no answer";

        if (!Documented.Contains(answer.Status))
            return "a status that is not documented";

        if (answer.IsBare && Bare.Contains(answer.Status))
            return one.Request.MayBeUnreadable || IsUnreadable(one.Request) ? null : "an answer without a word";

        if (Telling.TryGetValue(answer.Status, out var header) && !answer.Headers.ContainsKey(header))
            return $"{header} is missing";

        if (!Utf8.IsValid(answer.Body))
            return "a body that is not UTF-8";

        if (one.Request.Method == "HEAD" || answer.Status == 204)
            return null;

        return answer.Status >= 400 && !IsAllToRetry(answer) ? WrongProblem(answer) : WrongContent(one, answer);
    }

    private static string? WrongProblem(RawAnswer answer)
    {
        if (answer.MediaType != "application/problem+json")
            return "an error that is no problem";

        using var body = JsonDocument.Parse(answer.Body);
        var problem = body.RootElement;
        if (problem.GetProperty("status").GetInt32() != answer.Status || string.IsNullOrEmpty(problem.GetProperty("title").GetString()))
            return "a problem without its status or title";

        var text = Encoding.UTF8.GetString(answer.Body);
        if (text.Contains("Exception", StringComparison.Ordinal) || text.Contains("   at ", StringComparison.Ordinal))
            return "a problem that shows the inside";

        if (!problem.TryGetProperty("errors", out var errors))
            return answer.Status == 400 && !problem.TryGetProperty("limit", out _) && !problem.TryGetProperty("detail", out _) ? "a 400 that says nothing" : null;

        return errors.GetArrayLength() is 0 or > MostErrors ? "no errors, or far too many" : WrongErrors(errors);
    }

    private static string? WrongErrors(JsonElement errors) =>
        errors.EnumerateArray().Any(e => e.GetProperty("field").GetString() is null
            || !Code().IsMatch(e.GetProperty("code").GetString()!)
            || !Sentence().IsMatch(e.GetProperty("message").GetString()!))
            ? "an error without field, code or sentence"
            : null;

    private static string? WrongContent(FuzzCase one, RawAnswer answer)
    {
        if (answer.IsStream)
            return one.Request.Target.StartsWith("/api/feed", StringComparison.Ordinal) ? null : "a stream nobody asked for";

        if (answer.MediaType == "text/plain")
            return one.Request.Target.StartsWith("/metrics", StringComparison.Ordinal) ? null : "a text nobody asked for";

        // The interface finds its own way at any path; what begins as the API does is never taken for one of its pages.
        if (answer.MediaType == "text/html")
            return one.Request.Target.StartsWith("/api", StringComparison.Ordinal) ? "a page nobody asked for" : null;

        if (answer.MediaType != "application/json")
            return "an answer that is no JSON";

        using var body = JsonDocument.Parse(answer.Body);
        if (!one.Request.Target.StartsWith("/api/events", StringComparison.Ordinal))
            return null;

        var receipts = body.RootElement.GetProperty("receipts");
        if (one.Receipts is { } count && receipts.GetArrayLength() != count)
            return $"not {count} receipts";

        var statuses = new HashSet<string>();
        foreach (var receipt in receipts.EnumerateArray())
        {
            var status = receipt.GetProperty("status").GetString()!;
            statuses.Add(status);
            var errors = receipt.GetProperty("errors");
            if (status == "rejected" != errors.GetArrayLength() > 0)
                return "a receipt whose errors do not fit its status";

            if (errors.GetArrayLength() > 500 || WrongErrors(errors) is not null)
                return "a receipt with errors that cannot be read";
        }

        var expected = statuses.Except(["accepted", "duplicate"]).Any() ? statuses is { Count: 1 } && statuses.Contains("retry") ? 429 : 207 : 200;
        return answer.Status == expected ? null : $"not {expected}, as the receipts ask";
    }

    /// <summary>Whether nothing of a batch could be taken now, which is said by receipts.</summary>
    private static bool IsAllToRetry(RawAnswer answer) => answer is { Status: 429, MediaType: "application/json" };

    /// <summary>Whether target or headers are more than the server itself takes.</summary>
    private static bool IsUnreadable(RawRequest request) =>
        request.Target.Length > 16_000 || request.HeaderBytes > 64_000 || request.Target.Split('?')[0].Contains("%00", StringComparison.Ordinal);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex("^.{5,}[.?]$", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();
}
