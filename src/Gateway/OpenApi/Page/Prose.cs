using System.Text.RegularExpressions;

namespace Monitoring.Gateway.OpenApi.Page;

/// <summary>Writes descriptions: the part of Markdown that they use, which is paragraphs, code and bold words.</summary>
internal static partial class Prose
{
    /// <summary>All paragraphs of a text.</summary>
    internal static void Paragraphs(Html html, string? text)
    {
        foreach (var paragraph in (text ?? "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            html.Element("p", () => Line(html, paragraph));
    }

    /// <summary>One line of a text.</summary>
    internal static void Line(Html html, string? text)
    {
        foreach (Match piece in Piece().Matches(text ?? ""))
        {
            if (piece.Groups["code"] is { Success: true } code)
                html.Code(code.Value);
            else if (piece.Groups["bold"] is { Success: true } bold)
                html.Raw("<strong>").Text(bold.Value).Raw("</strong>");
            else
                html.Text(piece.Value);
        }
    }

    [GeneratedRegex(@"`(?<code>[^`]+)`|\*\*(?<bold>[^*]+)\*\*|[^`*]+|.", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Piece();
}
