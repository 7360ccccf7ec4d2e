namespace Monitoring.CatalogueFiles.Tests;

/// <summary>However a file is spoilt, the loader answers with errors and never throws.</summary>
public sealed class AnyEditTests
{
    private static readonly string[] s_snippets =
    [
        "", " ", "\n", ": ", "- ", "[", "}", "\"", "'", "&a ", "*a ", "!!int ", "? ", "| ", "# ", "\t",
        "-1", "9999999999999999999999", "~", "0.5", "---\n", "<<: ",
    ];

    [Theory]
    [InlineData("site-types/care-home.yaml")]
    [InlineData("policies/standard.yaml")]
    [InlineData("calendars/cn.yaml")]
    public void No_edit_makes_the_loader_throw(string file)
    {
        using var copy = new CatalogueCopy();
        var text = File.ReadAllText(Path.Combine(copy.Folder, file));
        foreach (var other in Directory.EnumerateFiles(Path.Combine(copy.Folder, "site-types")))
        {
            if (Path.GetFileName(other) is not ("care-home.yaml" or "pharmacy.yaml"))
                File.Delete(other);
        }

        // Steps of a prime length visit places of every kind without the cost of visiting each.
        for (var (at, round) = (0, 0); at < text.Length; at += 7, round++)
        {
            var length = Math.Min(round % 4, text.Length - at);
            copy.Write(file, string.Concat(text.AsSpan(0, at), s_snippets[round % s_snippets.Length], text.AsSpan(at + length)));
            foreach (var error in copy.Errors())
            {
                error.Line.ShouldBePositive();
                error.Message.ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    [Fact]
    public void The_example_of_the_readme_is_sound()
    {
        using var copy = new CatalogueCopy();
        var readme = File.ReadAllText(Path.Combine(Repository.Catalogue, "README.md"));
        copy.Write("site-types/cinema.yaml", readme.Split("```yaml\n")[1].Split("```")[0]);

        copy.Errors().ShouldBeEmpty();
    }
}
