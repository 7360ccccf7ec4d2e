using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Monitoring.EndToEnd.Tests.Fuzz.Cases;

/// <summary>Cursors that answers have named, to be sent back sound, changed, or to another list.</summary>
internal sealed partial class Cursors
{
    private const int Kept = 64;

    private readonly ConcurrentDictionary<string, string> _known = new();

    /// <summary>Keeps the cursor of an answer.</summary>
    public void Hear(string target, byte[] body)
    {
        if (_known.Count < Kept && Next().Match(Encoding.UTF8.GetString(body)) is { Success: true } found)
            _known[target.Split('?')[0]] = found.Groups["cursor"].Value;
    }

    /// <summary>One of this list, or of any other.</summary>
    public string Any(Random random, string path)
    {
        if (random.Next(2) == 0 && _known.TryGetValue(path, out var own))
            return own;

        var all = _known.Values.ToList();
        return all.Count == 0 ? "AAAA" : all[random.Next(all.Count)];
    }

    [GeneratedRegex("\"next\":\"(?<cursor>[^\"]+)\"}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Next();
}
