using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Monitoring.Gateway.Configuring;

/// <summary>Writes what can be configured as Markdown, from the options types: their properties, annotations and doc comments.</summary>
internal static class ConfigurationReference
{
    /// <summary>The whole reference.</summary>
    internal static string Write()
    {
        var comments = new DocComments();
        var text = new StringBuilder(
            """
            # Configuration

            Written by `configuration`, a command of the executable, from the types that the options are read into; change it there.

            Options come from `appsettings.json` beside the executable, then from environment variables that start with `MONITORING_`
            (two underscores between section and name: `MONITORING_Limits__BodyBytes=1048576`), then from the files of a folder of
            secrets (`Serve:Secrets`), then from the command line. The later one wins. An entry of a list has its place in its name:
            `MONITORING_Engine__Everywhere__0__Kind=webhook`. A value out of range stops the start, and every wrong one is named.

            """);
        foreach (var (name, type) in Sections.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {name}\n\n{comments.SummaryOf(type)}\n\n");
            text.Append("| option | default | allowed | meaning |\n|---|---|---|---|\n");
            WriteRows(text, comments, name, type);
        }

        return text.ToString();
    }

    private static void WriteRows(StringBuilder text, DocComments comments, string path, Type type)
    {
        // A record of a list's entry has no defaults: it is there only when it is configured.
        var defaults = type.GetConstructor(Type.EmptyTypes)?.Invoke(null);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is { IsPublic: true }))
        {
            var option = $"{path}:{property.Name}";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{option}` | {comments.DefaultOf(property) ?? (defaults is null ? "" : Shown(property.GetValue(defaults)))} | {Allowed(property)} | {comments.SummaryOf(property)} |\n");
            if (EntryOf(property.PropertyType) is { } entry)
                WriteRows(text, comments, $"{option}:0", entry);
        }
    }

    private static string Shown(object? value) => value switch
    {
        null or "" => "none",
        bool flag => flag ? "`true`" : "`false`",
        string words => $"`{words}`",
        Enum word => $"`{word}`",
        IEnumerable entries => entries.Cast<object>().Any() ? $"`{string.Join("`, `", entries.Cast<object>())}`" : "none",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Allowed(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (property.GetCustomAttribute<RangeAttribute>() is { } range)
            return string.Create(CultureInfo.InvariantCulture, $"{range.Minimum} to {range.Maximum}");

        return type switch
        {
            _ when property.GetCustomAttribute<UrlAttribute>() is not null => "a URL",
            _ when type == typeof(bool) => "`true`, `false`",
            { IsEnum: true } => string.Join(", ", Enum.GetNames(type).Select(n => $"`{n}`")),
            _ => "",
        };
    }

    /// <summary>The type of a list's entries, when they have options of their own.</summary>
    private static Type? EntryOf(Type type) =>
        type is { IsGenericType: true } && type.GetGenericArguments() is [{ IsClass: true } entry] && entry != typeof(string) ? entry : null;
}
