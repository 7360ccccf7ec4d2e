using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Monitoring.Scenarios.Kit;

/// <summary>Keeps what is logged: number and text of each event.</summary>
public sealed class LogSeen : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<(int Id, string Text)> _events = new();
    private readonly ConcurrentQueue<string> _errors = new();

    /// <summary>Everything that was logged as an error, with its exception; what a test that fails has to show.</summary>
    public string Errors => string.Join('\n', _errors);

    /// <summary>The texts of events of a number, in order.</summary>
    public IReadOnlyList<string> Of(int id) => [.. _events.Where(e => e.Id == id).Select(e => e.Text)];

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var text = formatter(state, exception);
        _events.Enqueue((eventId.Id, text));
        if (logLevel >= LogLevel.Error)
        {
            _errors.Enqueue($"{text}: {exception}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // There is nothing to let go of.
    }
}
