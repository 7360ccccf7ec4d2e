using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Gateway.OpenApi.Building;

namespace Monitoring.Gateway.Tests.OpenApi;

/// <summary>
/// Holds every answer that a test receives against the document of the application that gave it: its status, media type,
/// headers, error codes and limits must be documented for that operation, and its body must be valid by the schema.
/// </summary>
internal sealed class Witness
{
    private static readonly string[] ToldHeaders = ["ETag", "Location", "Retry-After", "Idempotency-Replayed", "WWW-Authenticate"];

    private readonly JsonObject _document;
    private readonly string _name;
    private readonly List<(string Method, Regex Path, string Template)> _operations = [];

    private Witness(JsonObject document)
    {
        _document = document;
        _name = "doc-" + Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(document.ToJsonString())).AsSpan(0, 8));
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            // What is written out goes before what a parameter stands for.
            var pattern = "^" + Regex.Replace(path, @"\{\w+\}", "[^/]+", RegexOptions.None, TimeSpan.FromSeconds(1)) + "$";
            foreach (var (method, _) in methods!.AsObject())
                _operations.Add((method, new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)), path));
        }

        _operations.Sort((a, b) => a.Template.Contains('{').CompareTo(b.Template.Contains('{')));
    }

    /// <summary>The witness of an application.</summary>
    internal static Witness Of(WebApplication app) => new(app.Services.GetRequiredService<ApiDocument>().Json);

    /// <summary>Sees an answer.</summary>
    internal async Task SeeAsync(HttpMethod method, string path, Answer answer)
    {
        var plain = path.Split('?')[0];
        var name = method.Method.ToLowerInvariant();
        if (_operations.FirstOrDefault(o => o.Method == name && o.Path.IsMatch(plain)) is not { Template: { } template })
        {
            answer.Status.ShouldBeOneOf([401, 404, 405], $"{method} {path} is answered and not documented");
            return;
        }

        var status = answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var what = $"{method} {template} {status}";
        var response = _document["paths"]![template]![name]!["responses"]![status].ShouldNotBeNull($"{what} is not documented: {answer.Text}");
        foreach (var header in ToldHeaders.Where(answer.Headers.ContainsKey))
            response["headers"]?[header].ShouldNotBeNull($"{what} has the header {header}, which is not documented");

        if (answer.Text.Length == 0)
            return;

        response["content"]?[answer.ContentType!].ShouldNotBeNull($"{what} as {answer.ContentType} is not documented");
        if (!answer.ContentType!.EndsWith("json", StringComparison.Ordinal))
            return;

        if (answer.ContentType.StartsWith("application/problem", StringComparison.Ordinal))
        {
            CodesOf(answer.Json).Except(Documented(response, Responses.Codes)).ShouldBeEmpty($"{what} has error codes that are not documented: {answer.Text}");
            if (answer.Json["limit"]?["code"]?.GetValue<string>() is { } limit)
                Documented(response, Responses.Limits).ShouldContain(limit, $"{what} names a limit that is not documented");
        }

        var pointer = Validator.Pointer("paths", template, name, "responses", status, "content", answer.ContentType, "schema");
        (await Validator.ValidateAsync((_name, _document), pointer, answer.Json) ?? "").ShouldBe("", $"{what}: {answer.Text}");
    }

    private static IEnumerable<string> CodesOf(JsonNode problem) =>
        problem["errors"]?.AsArray().Select(e => e!["code"]!.GetValue<string>()) ?? [];

    private static IEnumerable<string> Documented(JsonNode response, string list) =>
        response[list]?.AsArray().Select(c => c!.GetValue<string>()) ?? [];
}
