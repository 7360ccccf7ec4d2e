using Monitoring.CatalogueFiles.Yaml;
using Monitoring.Core.Catalogue;

namespace Monitoring.CatalogueFiles;

/// <summary>Reads a catalogue folder with its <c>site-types</c>, <c>policies</c> and <c>calendars</c>.</summary>
public static class CatalogueLoader
{
    /// <summary>Reads and checks every file, so that somebody who edits the catalogue sees all mistakes at once.</summary>
    /// <param name="directory">The folder that holds <c>site-types</c>, <c>policies</c> and <c>calendars</c>.</param>
    public static CatalogueResult Load(string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);

        var errors = new List<CatalogueError>();
        var siteTypes = ReadFolder(directory, "site-types", neededCode: null, SiteTypeReader.Read, errors);
        var policies = ReadFolder(directory, "policies", CatalogueData.DefaultPolicy, PolicyReader.Read, errors);
        var calendars = ReadFolder(directory, "calendars", CatalogueData.DefaultCalendar, CalendarReader.Read, errors);

        if (errors.Count == 0)
            return new CatalogueResult.Loaded(new CatalogueData(siteTypes, policies, calendars));

        return new CatalogueResult.Broken(
        [
            .. errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line).ThenBy(e => e.Field, StringComparer.Ordinal),
        ]);
    }

    /// <summary>Reads the files of one folder; <paramref name="neededCode"/> is the code that one of them must have.</summary>
    private static List<T> ReadFolder<T>(
        string directory, string folder, string? neededCode, Func<Field, CodeRegistry, T?> read, List<CatalogueError> errors)
        where T : class
    {
        var values = new List<T>();
        var codes = new CodeRegistry();
        var files = FilesOf(directory, folder, errors);
        if (files is null)
            return values;

        foreach (var file in files)
        {
            var root = YamlFile.Read(Path.Combine(directory, folder, file), new FileErrors($"{folder}/{file}", errors));
            codes.StartFile();
            if (root is not null && read(root, codes) is { } value)
                values.Add(value);

            codes.EndFile();
        }

        // A file whose code could not be read may well be the one that is needed; its own error is enough then.
        if (neededCode is not null && !codes.Contains(neededCode) && !codes.SomeUnknown)
            errors.Add(new CatalogueError(folder, 1, "", $"No file here has the code '{neededCode}', which regions use by default."));

        return values;
    }

    /// <summary>The YAML files of a folder in a stable order, or null when there is nothing to read.</summary>
    private static List<string>? FilesOf(string directory, string folder, List<CatalogueError> errors)
    {
        var path = Path.Combine(directory, folder);
        try
        {
            var files = Directory.EnumerateFiles(path)
                .Select(file => Path.GetFileName(file))
                .Where(name => Path.GetExtension(name.AsSpan()) is ".yaml" or ".yml")
                .Order(StringComparer.Ordinal)
                .ToList();
            if (files.Count > 0)
                return files;

            errors.Add(new CatalogueError(folder, 1, "", "The folder holds no YAML file."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var message = Directory.Exists(path) ? "The folder cannot be read." : "The folder is missing.";
            errors.Add(new CatalogueError(folder, 1, "", message));
        }

        return null;
    }
}
