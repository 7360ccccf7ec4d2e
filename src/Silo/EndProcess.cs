namespace Monitoring.Silo;

/// <summary>
/// Ends the process at once when it may no longer take part: others have taken over from it. Nothing is tidied up, since
/// whatever it would still write is theirs by now. Whoever runs it starts it anew.
/// </summary>
internal sealed partial class EndProcess(ILogger<EndProcess> log) : IFatalErrorHandler
{
    /// <inheritdoc/>
    public bool IsUnexpected(Exception exception) => exception is not ThreadAbortException;

    /// <inheritdoc/>
    public void OnFatalException(object? sender = null, string? context = null, Exception? exception = null) => Now(context ?? "unknown", exception);

    /// <summary>Ends it.</summary>
    public void Now(string reason, Exception? exception)
    {
        Ending(log, exception, reason);
        Environment.Exit(1);
    }

    [LoggerMessage(4101, LogLevel.Critical, "This node takes no part any more and ends: {Reason}")]
    private static partial void Ending(ILogger log, Exception? exception, string reason);
}
