using System.Text.Json.Nodes;
using Monitoring.Contracts.Staff;

namespace Monitoring.Gateway.OpenApi.Schemas;

/// <summary>What staff send for many at once: the body for one, with the action and those whom it is for.</summary>
internal static class BulkSchemas
{
    private static readonly (BulkForm Form, string Component, string What, string Name)[] Forms =
    [
        (BulkForm.Issues, "BulkIssueCommand", "issues", "Reference"),
        (BulkForm.Notices, "BulkNoticeCommand", "notices", "Reference"),
        (BulkForm.Sites, "BulkSiteCommand", "sites", "Code"),
    ];

    /// <summary>The component of a form: any of its actions.</summary>
    internal static string Of(BulkForm form) => Forms.Single(f => f.Form == form).Component;

    /// <summary>The components, by name.</summary>
    /// <param name="single">What staff send for one, by name.</param>
    internal static IEnumerable<(string Name, JsonObject Schema)> Components(IReadOnlyDictionary<string, JsonObject> single)
    {
        foreach (var (form, component, what, name) in Forms)
        {
            string[] actions = [.. form.Commands, .. form.Records];
            foreach (var action in actions)
                yield return (Of(action), Many(single[RequestSchemas.OfAction(action)], action, form.Names, Names(what, name, form.Names)));

            yield return (component, Schema.Union("action", actions.Select(a => (a, Of(a)))).Meaning($"One action for many {what}, with the fields that it has for one."));
        }
    }

    private static string Of(string action) => "Bulk" + RequestSchemas.OfAction(action);

    private static JsonObject Many(JsonObject one, string action, string field, JsonObject names)
    {
        var many = one.DeepClone().AsObject();
        var properties = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "string", ["const"] = action }.Meaning("What is to be done."),
            [field] = names,
        };
        foreach (var (name, schema) in one["properties"]!.AsObject())
            properties[name] = schema!.DeepClone();

        many["properties"] = properties;
        many["required"] = new JsonArray(["action", field, .. one["required"]?.AsArray().Select(n => n!.DeepClone()) ?? []]);
        return many.Meaning($"{one["description"]!.GetValue<string>().Split(';')[0].TrimEnd('.')}, for each of many.");
    }

    private static JsonObject Names(string what, string name, string field)
    {
        var names = Schema.List(Schema.Ref(name), 1, BulkReader.MostNames);
        names["uniqueItems"] = true;
        return names.Meaning($"The {field} of the {what}, none twice.");
    }
}
