using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Monitoring.Core.Tests.Properties;

/// <summary>Writes a value with everything in it, so that two can be compared whole.</summary>
internal static class Dump
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case string s:
                text.Append(s);
                break;
            case IEnumerable list:
                text.Append('[');
                foreach (var part in list)
                {
                    Write(text, part);
                    text.Append(", ");
                }

                text.Append(']');
                break;
            case IFormattable plain:
                text.Append(plain.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                Properties(text, value);
                break;
        }
    }

    private static void Properties(StringBuilder text, object value)
    {
        text.Append(value.GetType().Name);
        if (value.GetType().Namespace?.StartsWith("Monitoring", StringComparison.Ordinal) != true)
        {
            text.Append(' ').Append(value);
            return;
        }

        text.Append('{');
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            if (property.GetIndexParameters().Length == 0)
            {
                text.Append(property.Name).Append('=');
                Write(text, property.GetValue(value));
                text.Append("; ");
            }
        }

        text.Append('}');
    }
}
