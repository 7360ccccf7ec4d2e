namespace Monitoring.Bus;

/// <summary>The broker cannot be used; the message says to whoever runs the system what is to be done.</summary>
public sealed class BusException : IOException
{
    /// <summary>Says why.</summary>
    public BusException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, and what it came from.</summary>
    public BusException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>For nobody in particular.</summary>
    public BusException()
    {
    }
}
