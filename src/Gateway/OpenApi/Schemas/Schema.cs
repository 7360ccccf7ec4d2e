using System.Text.Json.Nodes;

namespace Monitoring.Gateway.OpenApi.Schemas;

/// <summary>Small schemas, made anew each time since a node of JSON has one place only.</summary>
internal static class Schema
{
    /// <summary>A component of the document.</summary>
    internal static JsonObject Ref(string component) => new() { ["$ref"] = $"#/components/schemas/{component}" };

    /// <summary>A word of a list.</summary>
    internal static JsonObject Word(WordList list) => Ref(list.ToString());

    /// <summary>One of these words.</summary>
    internal static JsonObject Words(IEnumerable<string> words) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]) };

    /// <summary>A text of 1 to so many characters.</summary>
    internal static JsonObject Text(int max) => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = max };

    /// <summary>A whole number within bounds, both included.</summary>
    internal static JsonObject Whole(long min, long? max = null)
    {
        var schema = new JsonObject { ["type"] = "integer", ["minimum"] = min };
        if (max is not null)
            schema["maximum"] = max;

        return schema;
    }

    /// <summary>RFC 3339 with an offset.</summary>
    internal static JsonObject Instant() => new() { ["type"] = "string", ["format"] = "date-time" };

    /// <summary>A day.</summary>
    internal static JsonObject Day() => new() { ["type"] = "string", ["format"] = "date" };

    /// <summary>true or false.</summary>
    internal static JsonObject Flag() => new() { ["type"] = "boolean" };

    /// <summary>A list of at most so many entries.</summary>
    internal static JsonObject List(JsonObject items, int? min = null, int? max = null)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = items };
        if (min is not null)
            schema["minItems"] = min;

        if (max is not null)
            schema["maxItems"] = max;

        return schema;
    }

    /// <summary>One of several components, told apart by the word in a property.</summary>
    internal static JsonObject Union(string property, params IEnumerable<(string Word, string Component)> all)
    {
        var parts = all.ToList();
        return new JsonObject
        {
            ["oneOf"] = new JsonArray([.. parts.Select(p => (JsonNode)Ref(p.Component))]),
            ["discriminator"] = new JsonObject
            {
                ["propertyName"] = property,
                ["mapping"] = new JsonObject(parts.Select(p => KeyValuePair.Create(p.Word, (JsonNode?)$"#/components/schemas/{p.Component}"))),
            },
        };
    }

    /// <summary>A text that holds something of another media type.</summary>
    internal static JsonObject Holding(string mediaType, JsonObject schema) =>
        new() { ["type"] = "string", ["contentMediaType"] = mediaType, ["contentSchema"] = schema };

    /// <summary>The same with what it means.</summary>
    internal static JsonObject Meaning(this JsonObject schema, string? text)
    {
        if (text is not null)
            schema["description"] = text;

        return schema;
    }

    /// <summary>An object with these properties and no others.</summary>
    /// <param name="properties">Each with its schema; a name that ends with <c>?</c> may be left out.</param>
    internal static JsonObject Object(params IEnumerable<(string Name, JsonObject Schema)> properties)
    {
        var all = properties.ToList();
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(all.Select(p => KeyValuePair.Create(p.Name.TrimEnd('?'), (JsonNode?)p.Schema))),
        };
        if (all.Where(p => !p.Name.EndsWith('?')).Select(p => (JsonNode)p.Name).ToArray() is { Length: > 0 } required)
            schema["required"] = new JsonArray(required);

        schema["additionalProperties"] = false;
        return schema;
    }
}
