using System.Collections.Frozen;
using System.Reflection;

namespace Monitoring.Contracts;

/// <summary>
/// The JSON Schemas of the contract, as texts. They say what a schema can say; rules that compare fields with each
/// other or with the clock, and the refusal of identity numbers, are the reader's alone.
/// </summary>
public static class EventSchemas
{
    private const string Suffix = ".schema.json";

    /// <summary>
    /// All schemas by name: <c>envelope</c> and every type that is served or sent, for example <c>inspection.duty.v1</c>.
    /// </summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Load();

    /// <summary>The schema of the envelope, whatever the data.</summary>
    public static string Envelope => All["envelope"];

    /// <summary>The schema of an alert's data.</summary>
    public static string Alert => All[EventTypes.Alert];

    /// <summary>The schema of the data of a type; null for a type that is neither served nor sent.</summary>
    /// <param name="type">A CloudEvents type, for example <see cref="EventTypes.Visit"/>.</param>
    public static string? ForType(string type) =>
        type.StartsWith("inspection.", StringComparison.Ordinal) ? All.GetValueOrDefault(type) : null;

    private static FrozenDictionary<string, string> Load()
    {
        var assembly = typeof(EventSchemas).Assembly;
        var schemas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            if (resource.EndsWith(Suffix, StringComparison.Ordinal))
            {
                schemas.Add(resource[..^Suffix.Length], Text(assembly, resource));
            }
        }

        return schemas.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
