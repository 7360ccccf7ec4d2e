namespace Monitoring.Storage;

/// <summary>Patterns for LIKE.</summary>
internal static class Like
{
    /// <summary>Matches what contains a text as it stands, letters of either case.</summary>
    public static string Containing(string text) =>
        '%' + text.Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal) + '%';
}
