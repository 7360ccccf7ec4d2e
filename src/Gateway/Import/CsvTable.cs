using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Monitoring.Contracts;

namespace Monitoring.Gateway.Import;

/// <summary>Reads a file record by record: UTF-8 with or without a byte order mark, RFC 4180, its columns in any order.</summary>
internal sealed class CsvTable : IDisposable
{
    private const int LongestRecord = 256 << 10;

    private readonly CsvReader _reader;
    private readonly LineErrors _errors;
    private bool _isMalformed;

    /// <summary>Over a file, which it leaves open.</summary>
    internal CsvTable(Stream file, LineErrors errors)
    {
        _errors = errors;
        _reader = CsvReader.Create(
            file,
            new CsvReaderOptions
            {
                Encoding = Encoding.UTF8,
                HasHeader = false,
                MaxRecordSize = LongestRecord,
                OnMalformedRecord = _ => _isMalformed = true,
                Separator = ',',
                TrackLineNumbers = true,
                TrimWhitespace = true,
            },
            leaveOpen: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    /// <summary>The records below the head; none where the head is wrong. What is wrong is named and passed over.</summary>
    /// <param name="columns">The columns that a file may have; the first of them it must have.</param>
    internal IEnumerable<CsvRow> Rows(IReadOnlyList<string> columns)
    {
        if (!TryRead())
        {
            if (_errors.Count == 0)
                _errors.Add(1, "", ErrorCodes.Required, "The file is empty; its first line must name its columns.");

            yield break;
        }

        if (Head(columns) is not { } head)
            yield break;

        var width = _reader.FieldCount;
        while (TryRead())
        {
            var line = (int)_reader.LineNumber;
            if (!IsWhole(line))
                continue;

            if (_reader.FieldCount > width)
                _errors.Add(line, "", ErrorCodes.TooMany, $"This line has {_reader.FieldCount} cells, the head {width}.");
            else
                yield return new CsvRow(line, _reader.Current.ToArray(), head);
        }
    }

    private Dictionary<string, int>? Head(IReadOnlyList<string> columns)
    {
        if (!IsWhole(1))
            return null;

        var names = _reader.Current.ToArray();
        var before = _errors.Count;
        var head = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            if (!columns.Contains(names[i]))
                _errors.Add(1, Short(names[i]), ErrorCodes.UnknownField, $"Known columns are: {string.Join(", ", columns)}.");
            else if (!head.TryAdd(names[i], i))
                _errors.Add(1, names[i], ErrorCodes.DuplicateKey, "This column is there more than once.");
        }

        if (!head.ContainsKey(columns[0]))
            _errors.Add(1, columns[0], ErrorCodes.Required, "This column is required.");

        return _errors.Count == before ? head : null;
    }

    private bool IsWhole(int line)
    {
        if (!Utf8.IsValid(_reader.RawRecord))
            _errors.Add(line, "", ErrorCodes.BadUtf8, "The bytes of this line are not UTF-8.");
        else if (_isMalformed)
            _errors.Add(line, "", ErrorCodes.BadFormat, "A quotation mark stands where none can, or is not closed; a cell with one in it is quoted and doubles it.");
        else
            return true;

        return false;
    }

    private bool TryRead()
    {
        _isMalformed = false;
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException e)
        {
            var line = Math.Max(1, (int)e.LineNumber);
            _errors.Add(line, "", ErrorCodes.TooLong, $"A line may have at most {LongestRecord} bytes; is a quotation mark not closed?");
            return false;
        }
    }

    private static string Short(string name) => name.Length <= 64 ? name : name[..64];
}
