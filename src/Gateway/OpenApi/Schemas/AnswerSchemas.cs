using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Monitoring.Contracts.Alerts;
using Monitoring.Contracts.Receipts;
using Monitoring.Core.Catalogue;
using Monitoring.Gateway.Queries.Answers;

namespace Monitoring.Gateway.OpenApi.Schemas;

/// <summary>
/// The schemas of answers, from the records that are written as answers. A property that may be null is left out of the
/// JSON then, so it is not required; one that is written as null all the same says so by its attribute.
/// </summary>
internal sealed class AnswerSchemas(DocComments comments)
{
    private static readonly Dictionary<Type, Func<JsonObject>> Simple = new()
    {
        [typeof(string)] = () => new JsonObject { ["type"] = "string" },
        [typeof(bool)] = Schema.Flag,
        [typeof(int)] = () => new JsonObject { ["type"] = "integer", ["format"] = "int32" },
        [typeof(long)] = () => new JsonObject { ["type"] = "integer", ["format"] = "int64" },
        [typeof(double)] = () => new JsonObject { ["type"] = "number", ["format"] = "double" },
        [typeof(decimal)] = () => new JsonObject { ["type"] = "number" },
        [typeof(DateTimeOffset)] = Schema.Instant,
        [typeof(DateOnly)] = Schema.Day,
        [typeof(JsonObject)] = () => Schema.Ref(nameof(AlertMessage)),
        [typeof(JsonArray)] = () => Schema.List(Schema.Ref(Facts.Component)),
    };

    /// <summary>Words of records of other layers, which know nothing of this one.</summary>
    private static readonly Dictionary<(Type, string), WordList> WordsElsewhere = new()
    {
        [(typeof(Receipt), nameof(Receipt.Status))] = WordList.ReceiptStatus,
    };

    private readonly NullabilityInfoContext _nullability = new();
    private readonly Dictionary<string, JsonObject> _components = new(StringComparer.Ordinal);

    /// <summary>The components made so far, by name.</summary>
    internal IReadOnlyDictionary<string, JsonObject> Components => _components;

    /// <summary>The schema of a type: itself where it is simple, else a reference to its component.</summary>
    internal JsonObject Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Simple.TryGetValue(type, out var simple))
            return simple();

        if (Interface(type, typeof(IReadOnlyDictionary<,>)) is { } dictionary)
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(dictionary.GenericTypeArguments[1]) };

        if (Interface(type, typeof(IEnumerable<>)) is { } list)
            return Schema.List(Of(list.GenericTypeArguments[0]));

        var name = NameOf(type);
        if (_components.TryAdd(name, []))
            _components[name] = Component(type);

        return Schema.Ref(name);
    }

    /// <summary>The name of a type's component.</summary>
    private static string NameOf(Type type)
    {
        if (type == typeof(LocalizedText))
            return NameOf(typeof(TextAnswer));

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ListAnswer<>))
            return NameOf(type.GenericTypeArguments[0]) + "List";

        const string Suffix = "Answer";
        return type.Name.EndsWith(Suffix, StringComparison.Ordinal) ? type.Name[..^Suffix.Length] : type.Name;
    }

    private JsonObject Component(Type type)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var isNullable = _nullability.Create(property).ReadState == NullabilityState.Nullable;
            var isWritten = property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition == JsonIgnoreCondition.Never;
            var schema = WordsOf(property);
            if (isNullable && isWritten)
                schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");

            properties[name] = schema.Meaning(comments.Of(property));
            if (!isNullable || isWritten)
                required.Add((JsonNode)name);
        }

        var component = new JsonObject { ["type"] = "object" }.Meaning(comments.Of(type));
        component["properties"] = properties;
        component["required"] = required;
        component["additionalProperties"] = false;
        return component;
    }

    private JsonObject WordsOf(PropertyInfo property)
    {
        var list = property.GetCustomAttribute<OneOfAttribute>()?.List
            ?? (WordsElsewhere.TryGetValue((property.DeclaringType!, property.Name), out var elsewhere) ? elsewhere : null);
        if (list is null)
            return Of(property.PropertyType);

        return property.PropertyType == typeof(string) ? Schema.Word(list.Value) : Schema.List(Schema.Word(list.Value));
    }

    private static Type? Interface(Type type, Type open) =>
        type.GetInterfaces().Prepend(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == open);
}
