using System.Collections.Frozen;
using System.Text.Json;
using NodaTime;

namespace Monitoring.CatalogueFiles.Yaml;

/// <summary>The words that stand for the members of an enum in the catalogue: their names in camel case.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    /// <summary>Every member by its word. A day of the week that is none is not offered.</summary>
    public static FrozenDictionary<string, T> All { get; } = Enum.GetValues<T>()
        .Where(value => value is not IsoDayOfWeek.None)
        .ToFrozenDictionary(Of);

    /// <summary>The words as an error message lists them, in the order of the members.</summary>
    public static string Listed { get; } = string.Join(", ", All.OrderBy(pair => pair.Value).Select(pair => pair.Key));

    public static string Of(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
