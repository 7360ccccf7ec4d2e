using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Monitoring.Gateway.CommandLine;
using Monitoring.Gateway.Configuring;

namespace Monitoring.Gateway.Tests;

/// <summary>What can be configured, and where it is written down.</summary>
public sealed class ConfigurationReferenceTests
{
    /// <summary>All options types of the assemblies, by their name; none of them may be bound without being written down.</summary>
    private static IEnumerable<Type> OptionsTypes =>
        from assembly in Sections.All.Select(s => s.Options.Assembly).Distinct()
        from type in assembly.GetTypes()
        where type.GetProperties().Any(p => p.SetMethod is { IsPublic: true } && p.GetCustomAttribute<ValidationAttribute>() is not null)
        select type;

    [Fact]
    public async Task The_page_in_the_documentation_is_what_the_command_writes()
    {
        var output = new StringWriter();
        var line = MonitoringCommand.Create().Parse("configuration");
        (await line.InvokeAsync(new() { Output = output }, TestContext.Current.CancellationToken)).ShouldBe(0);
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "configuration.md"), TestContext.Current.CancellationToken);
        output.ToString().ShouldBe(page, "dotnet run --project src/Gateway -c Release -- configuration > docs/configuration.md");
    }

    [Fact]
    public void Every_options_type_is_listed_and_every_option_says_what_it_means()
    {
        OptionsTypes.Except(Sections.All.Select(s => s.Options)).ShouldBeEmpty();
        var comments = new DocComments();
        foreach (var (name, type) in Sections.All)
        {
            comments.SummaryOf(type).ShouldNotBeEmpty(name);
            foreach (var property in type.GetProperties().Where(p => p.SetMethod is { IsPublic: true }))
                comments.SummaryOf(property).ShouldNotBeEmpty($"{name}:{property.Name}");
        }
    }
}
