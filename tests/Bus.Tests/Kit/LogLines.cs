using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Monitoring.Bus.Tests.Kit;

/// <summary>Everything that was logged.</summary>
internal sealed class LogLines : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<(int Id, string Text)> _lines = new();

    /// <summary>How many lines have an id.</summary>
    public int Count(int id) => _lines.Count(l => l.Id == id);

    /// <summary>How many lines begin like that.</summary>
    public int Count(string beginning) => _lines.Count(l => l.Text.StartsWith(beginning, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', _lines.Select(l => $"{l.Id} {l.Text}"));

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider)
    {
    }

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((eventId.Id, formatter(state, exception)));

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
