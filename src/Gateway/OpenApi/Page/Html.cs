using System.Net;
using System.Text;

namespace Monitoring.Gateway.OpenApi.Page;

/// <summary>Writes HTML, with every text encoded.</summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new();

    /// <summary>Everything written.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>An element around what is written within.</summary>
    /// <param name="tag">Its name, and its attributes as they stand.</param>
    /// <param name="within">Writes what it holds.</param>
    internal Html Element(string tag, Action within)
    {
        _text.Append('<').Append(tag).Append('>');
        within();
        var space = tag.IndexOf(' ', StringComparison.Ordinal);
        _text.Append("</").Append(space < 0 ? tag : tag[..space]).Append('>').Append('\n');
        return this;
    }

    /// <summary>An element with a text.</summary>
    internal Html Element(string tag, string text) => Element(tag, () => Text(text));

    /// <summary>A text.</summary>
    internal Html Text(string text)
    {
        _text.Append(WebUtility.HtmlEncode(text));
        return this;
    }

    /// <summary>A piece of HTML as it stands; never what came from elsewhere.</summary>
    internal Html Raw(string html)
    {
        _text.Append(html);
        return this;
    }

    /// <summary>A short piece of code.</summary>
    internal Html Code(string text) => Raw("<code>").Text(text).Raw("</code>");

    /// <summary>A block of code that can be scrolled by keyboard.</summary>
    internal Html Block(string text, string label)
    {
        Raw($"<pre tabindex=\"0\" role=\"region\" aria-label=\"{WebUtility.HtmlEncode(label)}\"><code>").Text(text).Raw("</code></pre>\n");
        return this;
    }
}
