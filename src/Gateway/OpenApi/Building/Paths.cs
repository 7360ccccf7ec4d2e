using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.OpenApi.Building;

/// <summary>The routes of the running application as paths and operations.</summary>
/// <param name="schemas">The components.</param>
/// <param name="common">The failures that every route can have.</param>
internal sealed partial class Paths(SchemaBook schemas, CommonFailures common)
{
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);

    /// <summary>The tags of the operations made so far.</summary>
    internal IReadOnlySet<string> Tags => _tags;

    /// <summary>The paths, in the order of their tags.</summary>
    /// <exception cref="InvalidOperationException">A route is not described, or not as it is.</exception>
    internal JsonObject Of(IEnumerable<RouteEndpoint> routes)
    {
        var paths = new JsonObject();
        foreach (var route in routes.OrderBy(r => Building.Tags.PlaceOf(TagOf(r))).ThenBy(PathOf, StringComparer.Ordinal))
        {
            var path = PathOf(route);
            if (paths[path] is not JsonObject methods)
                paths[path] = methods = [];

            foreach (var method in route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods)
                methods[method.ToLowerInvariant()] = OperationOf(route);
        }

        return paths;
    }

    /// <summary>The path of a route, without the constraints that its parameters may have.</summary>
    internal static string PathOf(RouteEndpoint route) => Constraint().Replace("/" + route.RoutePattern.RawText!.Trim('/'), "");

    private static string TagOf(RouteEndpoint route) =>
        route.Metadata.GetMetadata<ITagsMetadata>()?.Tags is [var tag] ? tag : throw new InvalidOperationException($"{route} has not one tag.");

    private JsonObject OperationOf(RouteEndpoint route)
    {
        var said = route.Metadata.GetMetadata<Operation>() ?? throw new InvalidOperationException($"{route} is not described.");
        if (!said.InPath.Select(p => p.Name).SequenceEqual(route.RoutePattern.Parameters.Select(p => p.Name)))
            throw new InvalidOperationException($"{route} has other parameters in its path than are described.");

        var id = route.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName;
        _tags.Add(TagOf(route));
        var rule = route.Metadata.GetMetadata<RouteRule>();
        var operation = new JsonObject
        {
            ["operationId"] = id,
            ["tags"] = new JsonArray(TagOf(route)),
            ["summary"] = route.Metadata.GetRequiredMetadata<IEndpointSummaryMetadata>().Summary.TrimEnd('.'),
            ["description"] = rule is null ? said.Text : $"{said.Text}\n\n{Needs(rule.Permission)}",
        };
        if (rule is not null)
        {
            operation["x-permission"] = Words.Of(rule.Permission);
            operation["x-roles"] = new JsonArray([.. RolesWith(rule.Permission).Select(role => (JsonNode)role)]);
        }

        if (route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            operation["security"] = new JsonArray();

        if (ParametersOf(said) is { Count: > 0 } parameters)
            operation["parameters"] = parameters;

        if (said.Bodies.Count > 0)
            operation["requestBody"] = BodyOf(id, said);

        var responses = new Responses(schemas, id);
        foreach (var answer in said.Answers)
            responses.Add(answer);

        foreach (var failure in said.Failures.Concat(common.Of(route, said)))
            responses.Add(failure);

        operation["responses"] = responses.ToJson();
        return operation;
    }

    private static string Needs(Permission permission) =>
        $"Needs the permission `{Words.Of(permission)}`, which these roles have: {string.Join(", ", RolesWith(permission))}.";

    private static IEnumerable<string> RolesWith(Permission permission) =>
        Enum.GetValues<Role>().Where(role => role.May(permission)).Select(role => role.Word());

    private static JsonArray ParametersOf(Operation said) =>
        [.. said.InPath.Select(p => One(p, "path")), .. said.InQuery.Select(p => One(p, "query")), .. said.InHeaders.Select(p => One(p, "header"))];

    private static JsonObject One(Parameter parameter, string place)
    {
        var one = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = place,
            ["description"] = parameter.Text,
            ["required"] = parameter.IsRequired,
            ["schema"] = parameter.Schema.DeepClone(),
            ["example"] = parameter.Example.DeepClone(),
        };
        if (parameter.Example is JsonArray)
            one["explode"] = false;

        return one;
    }

    private static JsonObject BodyOf(string operation, Operation said)
    {
        var content = new JsonObject();
        foreach (var body in said.Bodies)
        {
            content[body.MediaType] = new JsonObject
            {
                ["schema"] = body.Schema.Make(),
                ["examples"] = Examples.Of(operation, body.Part),
            };
        }

        return new JsonObject { ["required"] = !said.BodyIsOptional, ["content"] = content };
    }

    [GeneratedRegex(@":\w+(?=\})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Constraint();
}
