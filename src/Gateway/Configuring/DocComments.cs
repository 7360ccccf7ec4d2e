using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Monitoring.Gateway.Configuring;

/// <summary>The doc comments of types and properties, as Markdown, from the XML files that the compiler puts beside the assemblies.</summary>
internal sealed partial class DocComments
{
    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);
    private readonly HashSet<Assembly> _read = [];

    /// <summary>What a type is.</summary>
    internal string SummaryOf(Type type) => Text(Member(type.Assembly, $"T:{NameOf(type)}")?.Element("summary"));

    /// <summary>What a property means.</summary>
    internal string SummaryOf(PropertyInfo property) => Text(Member(property)?.Element("summary") ?? ParameterOf(property));

    /// <summary>What a property is when nothing is configured, where that is said in words; otherwise null.</summary>
    internal string? DefaultOf(PropertyInfo property) => Member(property)?.Element("value") is { } value ? Text(value) : null;

    /// <summary>The properties of a record are described as the parameters of its constructor.</summary>
    private XElement? ParameterOf(PropertyInfo property) => Member(property.DeclaringType!.Assembly, $"T:{NameOf(property.DeclaringType)}")
        ?.Elements("param").FirstOrDefault(p => (string?)p.Attribute("name") == property.Name);

    private XElement? Member(PropertyInfo property) =>
        Member(property.DeclaringType!.Assembly, $"P:{NameOf(property.DeclaringType)}.{property.Name}");

    private XElement? Member(Assembly assembly, string id)
    {
        if (_read.Add(assembly))
        {
            var file = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
            foreach (var member in XDocument.Load(file).Descendants("member"))
                _members[(string)member.Attribute("name")!] = member;
        }

        return _members.GetValueOrDefault(id);
    }

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static string Text(XElement? element)
    {
        if (element is null)
            return "";

        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XElement { Name.LocalName: "see" } see => $"`{LastName((string?)see.Attribute("cref") ?? (string)see.Attribute("langword")!)}`",
                XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
                XElement other => Text(other),
                XText plain => plain.Value.Replace("|", @"\|", StringComparison.Ordinal),
                _ => "",
            });
        }

        return Blanks().Replace(text.ToString(), " ").Trim();
    }

    private static string LastName(string reference) => reference[(reference.LastIndexOf('.') + 1)..];

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
