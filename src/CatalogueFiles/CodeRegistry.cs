using Monitoring.CatalogueFiles.Yaml;

namespace Monitoring.CatalogueFiles;

/// <summary>The codes met so far in one folder. It is kept apart from the values read, because a code counts even when its file has other mistakes.</summary>
internal sealed class CodeRegistry
{
    private readonly Dictionary<string, string> _fileOf = [];
    private bool _declared;

    /// <summary>Whether some file had no readable code.</summary>
    public bool SomeUnknown { get; private set; }

    public void StartFile() => _declared = false;

    public void EndFile() => SomeUnknown |= !_declared;

    public bool Contains(string code) => _fileOf.ContainsKey(code);

    /// <summary>Reads the code of a file, notes it, and reports one that another file has already.</summary>
    public string? Declare(Field? field)
    {
        if (field?.Code() is not { } code)
            return null;

        _declared = true;
        if (!_fileOf.TryAdd(code, field.File))
            field.Fail($"The code '{code}' stands in {_fileOf[code]} already.");

        return code;
    }
}
