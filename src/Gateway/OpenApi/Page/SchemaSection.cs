using System.Globalization;
using System.Text.Json.Nodes;

namespace Monitoring.Gateway.OpenApi.Page;

/// <summary>Writes schemas: a component as a section with a table of its properties, and what a value is in a few words.</summary>
internal static class SchemaSection
{
    /// <summary>A component.</summary>
    internal static void Write(Html html, string name, JsonObject schema) => html.Element($"section id=\"{IdOf(name)}\" class=\"schema\"", () =>
    {
        html.Element("h3", () => html.Raw($"<a href=\"#{IdOf(name)}\">").Text(name).Raw("</a>"));
        Prose.Paragraphs(html, (string?)schema["description"]);
        if (schema["properties"] is JsonObject { Count: > 0 } properties)
            Table(html, properties, schema["required"]?.AsArray());
        else
            html.Element("p class=\"kind\"", () => Kind(html, schema));
    });

    /// <summary>What a value is: a link to its component, or its type and bounds.</summary>
    internal static void Kind(Html html, JsonObject schema)
    {
        if ((string?)schema["$ref"] is { } target)
        {
            var name = target[(target.LastIndexOf('/') + 1)..];
            html.Raw($"<a href=\"#{IdOf(name)}\">").Text(name).Raw("</a>");
        }
        else if (Several(schema) is { } several)
        {
            html.Text(several.Word);
            Each(html, several.All, part => Kind(html, part!.AsObject()));
        }
        else if (schema["enum"] is JsonArray words)
        {
            html.Text("one of ");
            Each(html, words, word => html.Code(word!.ToString()));
        }
        else if (schema["const"] is { } only)
        {
            html.Code(only.ToString());
        }
        else if (schema["items"] is JsonObject items)
        {
            html.Text("list of ");
            Kind(html, items);
            html.Text(Bounds(schema));
        }
        else if (schema["contentSchema"] is JsonObject held)
        {
            html.Text($"{TypeOf(schema)}, as {schema["contentMediaType"]}, of ");
            Kind(html, held);
        }
        else
        {
            html.Text(TypeOf(schema) + Bounds(schema));
        }
    }

    /// <summary>The anchor of a component.</summary>
    internal static string IdOf(string component) => $"schema-{component}";

    private static (string Word, JsonArray All)? Several(JsonObject schema) => schema switch
    {
        _ when schema["oneOf"] is JsonArray one && !schema.ContainsKey("properties") => ("one of ", one),
        _ when schema["anyOf"] is JsonArray any => ("any of ", any),
        _ when schema["allOf"] is JsonArray all => ("all of ", all),
        _ => null,
    };

    private static void Table(Html html, JsonObject properties, JsonArray? required)
    {
        var names = required?.Select(n => n!.GetValue<string>()).ToHashSet(StringComparer.Ordinal) ?? [];
        html.Element("table", () =>
        {
            html.Raw("<thead><tr><th scope=\"col\">Property</th><th scope=\"col\">Value</th><th scope=\"col\">Meaning</th></tr></thead>");
            html.Element("tbody", () =>
            {
                foreach (var (name, value) in properties)
                {
                    html.Element("tr", () =>
                    {
                        html.Element("th scope=\"row\"", () =>
                        {
                            html.Code(name);
                            if (!names.Contains(name))
                                html.Raw(" <span class=\"optional\">optional</span>");
                        });
                        html.Element("td", () => Kind(html, value!.AsObject()));
                        html.Element("td", () => Prose.Line(html, (string?)value!["description"]));
                    });
                }
            });
        });
    }

    private static void Each(Html html, JsonArray all, Action<JsonNode?> write)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (i > 0)
                html.Text(", ");

            write(all[i]);
        }
    }

    private static string TypeOf(JsonObject schema)
    {
        var type = schema["type"] switch
        {
            JsonArray types => string.Join(" or ", types.Select(t => t!.GetValue<string>())),
            { } one => one.GetValue<string>(),
            null => "object",
        };
        return schema["format"]?.GetValue<string>() switch
        {
            "date-time" => "instant (RFC 3339)",
            "date" => "day",
            "duration" => "duration (ISO 8601)",
            "uri" => "URI",
            "uri-reference" => "URI reference",
            _ => type,
        };
    }

    private static string Bounds(JsonObject schema)
    {
        var parts = new List<string>();
        Range(parts, schema, "minLength", "maxLength", " characters");
        Range(parts, schema, "minItems", "maxItems", " entries");
        Range(parts, schema, "minimum", "maximum", "");
        if ((string?)schema["pattern"] is { } pattern && pattern != "\\S")
            parts.Add($"matches {pattern}");

        return string.Concat(parts.Select(p => ", " + p));
    }

    private static void Range(List<string> parts, JsonObject schema, string min, string max, string what)
    {
        var (least, most) = (schema[min]?.ToString(), schema[max]?.ToString());
        var text = (least, most) switch
        {
            (null, null) => null,
            (null or "0", { } m) => $"at most {m}",
            ({ } l, null) => $"at least {l}",
            var (l, m) => $"{l} to {m}",
        };
        if (text is not null)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{text}{what}"));
    }
}
