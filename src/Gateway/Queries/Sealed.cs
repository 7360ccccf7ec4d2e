namespace Monitoring.Gateway.Queries;

/// <summary>Who may see the window of a sealed look-back; its instant nobody is shown before it comes.</summary>
internal static class Sealed
{
    /// <summary>Whether the caller may. Every token has full rights, so each may.</summary>
    internal static bool ShownTo(HttpContext caller) => caller.User.Identity is { IsAuthenticated: true };
}
