using System.Text.Json;

namespace Monitoring.Storage.Sqlite.Serialization;

/// <summary>
/// Members of an enum as words in camel case: a file stays readable for people, and a member that is added in the middle
/// changes the meaning of no row.
/// </summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Names =
        Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));

    private static readonly Dictionary<string, T> Values = Names.ToDictionary(n => n.Value, n => n.Key);

    /// <summary>The word of a member.</summary>
    public static string Of(T value) => Names[value];

    /// <summary>The member of a word.</summary>
    public static T Parse(string word) => Values[word];
}
