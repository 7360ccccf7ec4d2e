using System.Collections.Frozen;
using System.Text.Json;

namespace Monitoring.Runtime.Models;

/// <summary>The words of the contract for the enumerations of Core: the member's name in camel case.</summary>
public static class Words
{
    /// <summary>All words of an enumeration, in the order of its members.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Cache<T>.All;

    /// <summary>The word for a member.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Cache<T>.Words[value];

    /// <summary>The member for a word that the contract has checked already.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static T Parse<T>(string word)
        where T : struct, Enum => Cache<T>.Values[word];

    /// <summary>The member for a word that nobody has checked yet; false when there is none.</summary>
    public static bool TryParse<T>(string word, out T value)
        where T : struct, Enum => Cache<T>.Values.TryGetValue(word, out value);

    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Words =
            Enum.GetValues<T>().ToFrozenDictionary(v => v, v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));

        public static readonly FrozenDictionary<string, T> Values =
            Words.ToFrozenDictionary(w => w.Value, w => w.Key, StringComparer.Ordinal);

        public static readonly IReadOnlyList<string> All = [.. Enum.GetValues<T>().Select(v => Words[v])];
    }
}
