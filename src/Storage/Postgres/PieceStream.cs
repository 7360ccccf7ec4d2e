namespace Monitoring.Storage.Postgres;

/// <summary>Reads what lies in rows of equal length, one row in memory at a time, from any place.</summary>
/// <param name="length">How long all of it is.</param>
/// <param name="read">Reads a row by its number.</param>
internal sealed class PieceStream(long length, Func<int, CancellationToken, ValueTask<byte[]>> read) : Stream
{
    private byte[] _piece = [];
    private int _number = -1;
    private long _position;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => true;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => length;

    /// <inheritdoc />
    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.Length == 0)
        {
            return 0;
        }

        var (number, offset) = Math.DivRem(_position, PostgresEvidence.PieceBytes);
        if (_number != number)
        {
            _piece = await read((int)number, cancellationToken);
            _number = (int)number;
        }

        var taken = Math.Min(buffer.Length, _piece.Length - (int)offset);
        _piece.AsMemory((int)offset, taken).CopyTo(buffer);
        _position += taken;
        return taken;
    }

    /// <inheritdoc />
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is read asynchronously.");

    /// <inheritdoc />
    public override void Flush()
    {
        // Nothing is written.
    }

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException("It is only read.");

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is only read.");
}
