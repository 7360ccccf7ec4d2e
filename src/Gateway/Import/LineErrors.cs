namespace Monitoring.Gateway.Import;

/// <summary>Gathers what is wrong with a file: the first so many, and the count of all.</summary>
internal sealed class LineErrors(int most)
{
    private readonly List<LineError> _listed = [];

    /// <summary>How many there are.</summary>
    internal int Count { get; private set; }

    /// <summary>Those that are listed, by line.</summary>
    internal IReadOnlyList<LineError> Listed => [.. _listed.OrderBy(e => e.Line)];

    /// <summary>Names one.</summary>
    internal void Add(int line, string column, string code, string message)
    {
        Count++;
        if (_listed.Count < most)
            _listed.Add(new LineError(line, column, code, message));
    }
}
