using Monitoring.Gateway.CommandLine;
using Monitoring.Gateway.Hosting;

namespace Monitoring.Gateway.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("serve")]
    public void Serve_is_the_default_and_takes_the_same_options(string verb)
    {
        var line = MonitoringCommand.Create().Parse(
            $"{verb} --urls http://127.0.0.1:9 --data d --catalogue c --manual-clock 2022-03-18T08:00:00+08:00");
        line.Errors.ShouldBeEmpty();
        var configuration = ServeCommand.ConfigurationOf(line);
        configuration["urls"].ShouldBe("http://127.0.0.1:9");
        configuration["Serve:Data"].ShouldBe("d");
        configuration["Serve:Catalogue"].ShouldBe("c");
        configuration["Serve:ManualClock"].ShouldBe("2022-03-18T08:00:00+08:00");
    }

    [Fact]
    public void What_is_not_named_is_left_to_the_configuration() =>
        ServeCommand.ConfigurationOf(MonitoringCommand.Create().Parse("serve")).ShouldBeEmpty();

    [Theory]
    [InlineData("serve --manual-clock 2022-03-18T08:00:00")]
    [InlineData("--manual-clock yesterday")]
    [InlineData("serve --colour red")]
    [InlineData("sing")]
    public void Mistakes_are_named(string line) => MonitoringCommand.Create().Parse(line).Errors.ShouldNotBeEmpty();

    [Fact]
    public async Task The_shipped_catalogue_is_sound()
    {
        var (code, output, errors) = await RunAsync("check-catalogue");
        errors.ShouldBeEmpty();
        output.ShouldContain("is sound");
        code.ShouldBe(0);
    }

    [Fact]
    public async Task A_broken_catalogue_is_named_and_nothing_is_served()
    {
        var empty = Directory.CreateTempSubdirectory("monitoring-tests-").FullName;
        try
        {
            foreach (var line in (string[][])[["check-catalogue", empty], ["serve", "--catalogue", empty]])
            {
                var (code, _, errors) = await RunAsync(line);
                code.ShouldBe(1);
                errors.ShouldContain("policies(1): The folder is missing.");
            }
        }
        finally
        {
            Directory.Delete(empty);
        }
    }

    [Fact]
    public async Task Help_names_every_command_and_option()
    {
        var (code, output, _) = await RunAsync("--help");
        code.ShouldBe(0);
        foreach (var word in (string[])["serve", "check-catalogue", "verify", "export", "status", "--urls", "--data", "--manual-clock", "--catalogue", GatewayHost.DefaultUrls])
            output.ShouldContain(word);
    }

    [Fact]
    public async Task The_table_of_the_README_has_every_command()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken);
        var commands = MonitoringCommand.Create().Subcommands.Where(c => c.Name != "serve").ToList();
        commands.Count.ShouldBeGreaterThan(5);
        foreach (var command in commands)
        {
            var row = readme.Split('\n').SingleOrDefault(line => line.StartsWith($"| `{command.Name}", StringComparison.Ordinal)).ShouldNotBeNull(command.Name);
            foreach (var part in command.Subcommands)
                row.ShouldContain($"`{command.Name} {part.Name}");
        }
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] line)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await MonitoringCommand.Create().Parse(line).InvokeAsync(
            new System.CommandLine.InvocationConfiguration { Output = output, Error = errors },
            TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }
}
