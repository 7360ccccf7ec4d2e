namespace Monitoring.CatalogueFiles;

/// <summary>One mistake in the catalogue, precise enough to go and mend it.</summary>
/// <param name="File">The file, relative to the catalogue folder, with forward slashes.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Field">The path of the field, for example <c>templates[2].cadence.timesPerDay</c>; empty when the file as a whole is meant.</param>
/// <param name="Message">What is wrong and what would be right, as a sentence.</param>
public sealed record CatalogueError(string File, int Line, string Field, string Message)
{
    /// <summary>The mistake on one line, in the form editors and build logs recognise.</summary>
    public override string ToString() => Field.Length == 0 ? $"{File}({Line}): {Message}" : $"{File}({Line}): {Field}: {Message}";
}
