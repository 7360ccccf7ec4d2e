using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace Monitoring.Gateway.OpenApi.Schemas;

/// <summary>
/// The doc comments of types and their properties, from the files that the compiler writes beside each assembly. So what
/// an answer means is said once, where it is made.
/// </summary>
internal sealed class DocComments
{
    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);
    private readonly HashSet<Assembly> _read = [];

    /// <summary>What a type is, or null where nobody says.</summary>
    internal string? Of(Type type) => Plain(Member(type, $"T:{Name(type)}")?.Element("summary"));

    /// <summary>What a property means: its own summary, or that of the record's parameter it comes from.</summary>
    internal string? Of(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        return Plain(Member(type, $"P:{Name(type)}.{property.Name}")?.Element("summary"))
            ?? Plain(Member(type, $"T:{Name(type)}")?.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == property.Name));
    }

    /// <summary>What a member of an enumeration, or a constant, means.</summary>
    internal string? Of(FieldInfo field) =>
        Plain(Member(field.DeclaringType!, $"F:{Name(field.DeclaringType!)}.{field.Name}")?.Element("summary"));

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private XElement? Member(Type type, string name)
    {
        Read(type.Assembly);
        return _members.GetValueOrDefault(name);
    }

    private void Read(Assembly assembly)
    {
        if (!_read.Add(assembly))
            return;

        // An installation without these files lacks descriptions and nothing else.
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        if (!File.Exists(file))
            return;

        foreach (var member in XDocument.Load(file).Descendants("member"))
            _members[(string)member.Attribute("name")!] = member;
    }

    private static string? Plain(XElement? element)
    {
        if (element is null)
            return null;

        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText words => words.Value,
                XElement { Name.LocalName: "see" or "paramref" } named => $"`{NameIn(named)}`",
                XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
                XElement other => other.Value,
                _ => "",
            });
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string NameIn(XElement reference)
    {
        var target = (string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("langword") ?? "";
        var last = target[(target.LastIndexOfAny(['.', ':']) + 1)..];
        return reference.Name.LocalName == "paramref" ? char.ToLowerInvariant(last[0]) + last[1..] : last;
    }
}
