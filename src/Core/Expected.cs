namespace Monitoring.Core;

/// <summary>
/// The revision that somebody expects who changes what he has read. It is held against the present one in the turn that
/// decides, so that of two who have read the same only one can win.
/// </summary>
public static class Expected
{
    /// <summary>The revision of what is not there: whoever expects it wants to make it.</summary>
    public const int NotThere = -1;

    /// <summary>The code of the refusal.</summary>
    public const string Code = "revision-mismatch";

    /// <summary>The refusal of a command that expects another revision than there is.</summary>
    /// <param name="what">What was read, for people.</param>
    public static IReadOnlyList<Refusal> Missed(string what) =>
        [new Refusal("If-Match", Code, $"The {what} is not as it was read: somebody has changed it meanwhile, or it is not as expected.")];
}
