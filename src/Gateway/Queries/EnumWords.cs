using System.Collections.Frozen;
using System.Text.Json;

namespace Monitoring.Gateway.Queries;

/// <summary>The words by which the members of an enumeration go outside: camelCase, as everything in JSON.</summary>
internal static class EnumWords<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> ByValue =
        Enum.GetValues<T>().ToFrozenDictionary(v => v, v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));

    private static readonly FrozenDictionary<string, T> ByWord =
        ByValue.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    /// <summary>All words, in the order of the members.</summary>
    internal static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<T>().Select(Of)];

    /// <summary>The word of a member.</summary>
    internal static string Of(T value) => ByValue[value];

    /// <summary>The member of a word; false for any other text.</summary>
    internal static bool TryParse(string word, out T value) => ByWord.TryGetValue(word, out value);
}
