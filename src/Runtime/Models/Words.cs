using System.Text.Json;

namespace Monitoring.Runtime.Models;

/// <summary>The words of the contract for the enumerations of Core: the member's name in camel case.</summary>
public static class Words
{
    /// <summary>The word for a member.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Cache<T>.Words[value];

    /// <summary>The member for a word that the contract has checked already.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static T Parse<T>(string word)
        where T : struct, Enum => Cache<T>.Values[word];

    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));

        public static readonly Dictionary<string, T> Values = Words.ToDictionary(w => w.Value, w => w.Key);
    }
}
