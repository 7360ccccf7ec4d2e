namespace Monitoring.Contracts.Reading;

/// <summary>Judges the media type of an event's data.</summary>
internal static class MediaType
{
    /// <summary>
    /// application/json, in any case, alone or with the charset UTF-8; other parameters mean nothing and are passed over.
    /// </summary>
    internal static bool IsJson(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(';');
        var type = end < 0 ? text : text[..end];
        if (!type.Trim().Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        while (end >= 0)
        {
            text = text[(end + 1)..];
            end = text.IndexOf(';');
            if (!IsGoodParameter((end < 0 ? text : text[..end]).Trim()))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsGoodParameter(ReadOnlySpan<char> parameter)
    {
        var equals = parameter.IndexOf('=');
        if (equals < 0 || !parameter[..equals].TrimEnd().Equals("charset", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var charset = parameter[(equals + 1)..].Trim().Trim('"');
        return charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase);
    }
}
