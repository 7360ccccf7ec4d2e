namespace Monitoring.Bus.In;

/// <summary>The attributes of an event in binary mode: headers that begin with <c>cloudEvents:</c>, or <c>cloudEvents_</c> as some clients have to write it.</summary>
internal static class AmqpAttributes
{
    /// <summary>What the header of an attribute begins with.</summary>
    public const string Prefix = "cloudEvents:";

    private const string OtherPrefix = "cloudEvents_";
    private const string Mark = "specversion";

    /// <summary>Whether headers hold an event's attributes.</summary>
    public static bool AreIn(IDictionary<string, object?>? headers) =>
        headers is not null && (headers.ContainsKey(Prefix + Mark) || headers.ContainsKey(OtherPrefix + Mark));

    /// <summary>The attributes, called as HTTP calls them. Their values are texts as they are, which HTTP would have to encode.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(IDictionary<string, object?>? headers)
    {
        foreach (var (name, value) in headers ?? new Dictionary<string, object?>())
        {
            var isOne = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || name.StartsWith(OtherPrefix, StringComparison.OrdinalIgnoreCase);
            if (isOne && BusHeaders.Text(value) is { } text)
            {
                yield return KeyValuePair.Create($"ce-{name[Prefix.Length..]}", Uri.EscapeDataString(text));
            }
        }
    }
}
