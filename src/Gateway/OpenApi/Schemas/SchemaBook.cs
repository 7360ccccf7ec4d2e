using System.Text.Json.Nodes;

namespace Monitoring.Gateway.OpenApi.Schemas;

/// <summary>All components there are, of which the document takes those that it refers to.</summary>
internal sealed class SchemaBook
{
    private const string Prefix = "#/components/schemas/";

    private readonly Dictionary<string, JsonObject> _named = new(StringComparer.Ordinal);
    private readonly DocComments _comments = new();
    private readonly AnswerSchemas _answers;

    /// <summary>Opens it.</summary>
    internal SchemaBook()
    {
        _answers = new AnswerSchemas(_comments);
        foreach (var list in Enum.GetValues<WordList>())
            _named.Add(list.ToString(), Words(list));

        var contract = new ContractSchemas(_comments).Components;
        foreach (var (name, schema) in contract)
            _named.Add(name, schema);

        var requests = RequestSchemas.Components(contract).ToDictionary(r => r.Name, r => r.Schema, StringComparer.Ordinal);
        foreach (var (name, schema) in requests)
            _named.Add(name, schema);

        foreach (var (name, schema) in BulkSchemas.Components(requests).Concat(AlertSchemas.Components()).Concat(FeedSchemas.Components(_answers)))
            _named.Add(name, schema);

        _named.Add(Facts.Component, Facts.Of());
    }

    /// <summary>The schema of a record that is answered.</summary>
    internal JsonObject Of(Type record) => _answers.Of(record);

    /// <summary>What a member of an enumeration, or a constant, means.</summary>
    internal string? Meaning(System.Reflection.FieldInfo field) => _comments.Of(field);

    /// <summary>The components that a document refers to, and those that these refer to, by name.</summary>
    /// <exception cref="InvalidOperationException">A name is referred to that nobody defines, or that is defined twice.</exception>
    internal JsonObject Used(params IEnumerable<JsonNode> by)
    {
        var used = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        var open = new Queue<string>(by.SelectMany(References));
        while (open.TryDequeue(out var name))
        {
            if (used.ContainsKey(name))
                continue;

            var schema = Find(name);
            used.Add(name, schema);
            foreach (var further in References(schema))
                open.Enqueue(further);
        }

        return new JsonObject(used.Select(c => KeyValuePair.Create(c.Key, (JsonNode?)c.Value.DeepClone())));
    }

    private JsonObject Find(string name)
    {
        var isAnswer = _answers.Components.TryGetValue(name, out var answer);
        var isNamed = _named.TryGetValue(name, out var named);
        return isAnswer != isNamed
            ? (answer ?? named)!
            : throw new InvalidOperationException($"The component {name} is {(isNamed ? "defined twice" : "not defined")}.");
    }

    private JsonObject Words(WordList list)
    {
        var field = typeof(WordList).GetField(list.ToString())!;
        return new JsonObject
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. WordLists.Of(list).Select(w => (JsonNode)w)]),
        }.Meaning(_comments.Of(field));
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => p is { Key: "$ref", Value: JsonValue target }
            ? [target.GetValue<string>()[Prefix.Length..]]
            : References(p.Value)),
        JsonArray a => a.SelectMany(References),
        _ => [],
    };
}
