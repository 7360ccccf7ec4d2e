using System.CommandLine;
using Monitoring.CatalogueFiles;
using Monitoring.Gateway.Hosting;

namespace Monitoring.Gateway.CommandLine;

/// <summary><c>check-catalogue</c>: names every mistake in a catalogue folder, before it is put into force.</summary>
internal static class CheckCatalogueCommand
{
    /// <summary>The command.</summary>
    internal static Command Create()
    {
        var directory = new Argument<string>("DIR")
        {
            Description = "The folder with site-types, policies and calendars; by default the one beside the executable.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "check-catalogue", "Reads a catalogue folder and names every mistake by file, line and field; ends with 1 when there is one.")
        {
            directory,
        };
        command.SetAction(async (line, _) =>
        {
            var configuration = line.InvocationConfiguration;
            return await RunAsync(
                line.GetValue(directory) ?? ServeOptions.DefaultCatalogue, configuration.Output, configuration.Error);
        });
        return command;
    }

    /// <summary>Writes the mistakes, one a line.</summary>
    internal static async Task WriteErrorsAsync(TextWriter errors, string directory, IReadOnlyList<CatalogueError> found)
    {
        foreach (var error in found)
            await errors.WriteLineAsync(error.ToString());

        await errors.WriteLineAsync($"The catalogue in {directory} has {found.Count} mistake(s).");
    }

    private static async Task<int> RunAsync(string directory, TextWriter output, TextWriter errors)
    {
        switch (CatalogueLoader.Load(directory))
        {
            case CatalogueResult.Loaded { Catalogue: var catalogue }:
                await output.WriteLineAsync(
                    $"The catalogue in {directory} is sound: {catalogue.SiteTypes.Count} types of site, "
                    + $"{catalogue.Templates.Count} templates, {catalogue.Policies.Count} policies, {catalogue.Calendars.Count} calendars.");
                return 0;
            case CatalogueResult.Broken broken:
                await WriteErrorsAsync(errors, directory, broken.Errors);
                return 1;
            default:
                throw new InvalidOperationException("A catalogue is loaded or broken.");
        }
    }
}
