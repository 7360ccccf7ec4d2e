using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitoring.Core.CheckItems;
using NodaTime;

namespace Monitoring.Gateway.Queries;

/// <summary>
/// The names under which facts of items keep instants, taken from their types: what people wrote is shown as they wrote it,
/// though it may look like an instant.
/// </summary>
internal static class InstantFields
{
    /// <summary>The names, as they stand in the ledger.</summary>
    internal static readonly FrozenSet<string> Names = Find();

    private static FrozenSet<string> Find()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<Type>();
        var waiting = new Stack<Type>([typeof(ItemEvent)]);
        while (waiting.TryPop(out var type))
        {
            if (!seen.Add(type))
                continue;

            foreach (var derived in type.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>())
                waiting.Push(derived.DerivedType);

            foreach (var part in type.GetGenericArguments().Append(type.GetElementType()).OfType<Type>().Where(IsOurs))
                waiting.Push(part);

            foreach (var property in IsOurs(type) ? type.GetProperties().Where(p => p.CanWrite) : [])
            {
                if (IsTime(property.PropertyType))
                    names.Add(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
                else
                    waiting.Push(property.PropertyType);
            }
        }

        return names.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>An instant or an interval, one or a list of them.</summary>
    private static bool IsTime(Type type) => type == typeof(Instant) || type == typeof(Interval) || type.GetGenericArguments().Any(IsTime);

    private static bool IsOurs(Type type) => type.Assembly == typeof(ItemEvent).Assembly;
}
