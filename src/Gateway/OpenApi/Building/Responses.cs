using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.OpenApi.Building;

/// <summary>The answers of an operation, by status.</summary>
internal sealed class Responses(SchemaBook schemas, string operation)
{
    /// <summary>The stable words that the errors of a problem may have.</summary>
    internal const string Codes = "x-error-codes";

    /// <summary>The limits that a problem may name.</summary>
    internal const string Limits = "x-limits";

    private readonly SortedDictionary<string, JsonObject> _byStatus = new(StringComparer.Ordinal);

    /// <summary>Adds the answer of somebody who is served.</summary>
    internal void Add(Answer answer)
    {
        var response = Of(answer.Status);
        response["description"] = answer.Text;
        Add(response, answer.Headers);
        if (answer.MediaType is null)
            return;

        Content(response, answer.MediaType, answer.Record is { } record ? schemas.Of(record) : answer.Schema!.Make())["examples"] =
            Examples.Of(operation, Number(answer.Status));
    }

    /// <summary>Adds the answer of somebody who is not served.</summary>
    internal void Add(Failure failure)
    {
        var response = Of(failure.Problem.Status);
        Add(response, failure.Headers);
        Add(response, Codes, [.. failure.Problem.Errors?.Select(e => e.Code) ?? [], .. failure.Further]);
        Add(response, Limits, failure.Problem.Limit is { } limit ? [limit.Code] : []);
        var media = Content(response, ProblemResult.MediaType, schemas.Of(typeof(Problem)));
        if (media["examples"] is not JsonObject examples)
            media["examples"] = examples = [];

        var name = failure.Problem switch { { Limit: { } met } => met.Code, { Errors: [var first, ..] } => first.Code, _ => "problem" };
        for (var further = 2; examples.ContainsKey(name); further++)
            name = $"{name.Split('.')[0]}.{further}";

        examples[name] = new JsonObject { ["value"] = JsonSerializer.SerializeToNode(failure.Problem, ProblemJson.Default.Problem) };
    }

    /// <summary>All of them.</summary>
    internal JsonObject ToJson()
    {
        foreach (var (status, response) in _byStatus)
        {
            var meaning = response["description"]?.GetValue<string>() ?? MeaningOf(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture));
            foreach (var (name, list) in ((string, string)[])[(Codes, "Codes"), (Limits, "Limits")])
            {
                if (response[name] is JsonArray words)
                    meaning += $" {list}: {string.Join(", ", words.Select(w => $"`{w}`"))}.";
            }

            response["description"] = meaning;
        }

        return new JsonObject(_byStatus.Select(r => KeyValuePair.Create(r.Key, (JsonNode?)r.Value)));
    }

    private static string MeaningOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request is wrong in the fields that `errors` names, or by the limit that `limit` names.",
        StatusCodes.Status401Unauthorized => "No token, or one that is unknown, has expired or was revoked.",
        StatusCodes.Status403Forbidden => "The token's role may not do this.",
        StatusCodes.Status404NotFound => "It does not exist, or lies outside the token's scope.",
        StatusCodes.Status408RequestTimeout => "The body came too slowly.",
        StatusCodes.Status409Conflict => "It cannot be done as things are.",
        StatusCodes.Status412PreconditionFailed => "It is not as it was read.",
        StatusCodes.Status413PayloadTooLarge => "The request is larger than is taken.",
        StatusCodes.Status414UriTooLong => "The path with its query is too long.",
        StatusCodes.Status415UnsupportedMediaType => "The body is of a kind that is not taken.",
        StatusCodes.Status422UnprocessableEntity => "The idempotency key was used for another request.",
        StatusCodes.Status429TooManyRequests => "Too much at once; wait `Retry-After` seconds.",
        StatusCodes.Status431RequestHeaderFieldsTooLarge => "The header fields are too many or too long.",
        StatusCodes.Status503ServiceUnavailable => "Not taken for a passing reason; send it again.",
        StatusCodes.Status507InsufficientStorage => "There is no room for it.",
        StatusCodes.Status500InternalServerError => "A mistake of ours; the log has it.",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Nobody says what this status means."),
    };

    private JsonObject Of(int status)
    {
        if (!_byStatus.TryGetValue(Number(status), out var response))
            _byStatus[Number(status)] = response = [];

        return response;
    }

    private static string Number(int status) => status.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Content(JsonObject response, string mediaType, JsonObject schema)
    {
        if (response["content"] is not JsonObject content)
            response["content"] = content = [];

        if (content[mediaType] is not JsonObject media)
            content[mediaType] = media = new JsonObject { ["schema"] = schema };

        return media;
    }

    private static void Add(JsonObject response, string list, IEnumerable<string> words)
    {
        var all = (response[list]?.AsArray().Select(w => w!.GetValue<string>()) ?? []).Concat(words).Distinct(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
            response[list] = new JsonArray([.. all.Select(w => (JsonNode)w)]);
    }

    private static void Add(JsonObject response, IReadOnlyList<AnswerHeader> headers)
    {
        foreach (var header in headers)
        {
            if (response["headers"] is not JsonObject all)
                response["headers"] = all = [];

            all[header.Name] = new JsonObject
            {
                ["description"] = header.Text,
                ["schema"] = new JsonObject { ["type"] = "string" },
                ["example"] = header.Example,
            };
        }
    }
}
