namespace Monitoring.Grains;

/// <summary>This silo has no engine now: it is starting or stopping. The call is made again, elsewhere.</summary>
[GenerateSerializer]
public sealed class NotHereException : Exception
{
    /// <summary>Without more to say.</summary>
    public NotHereException()
        : base("This node is starting or stopping.")
    {
    }

    /// <summary>With other words.</summary>
    public NotHereException(string message)
        : base(message)
    {
    }

    /// <summary>With a reason.</summary>
    public NotHereException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
