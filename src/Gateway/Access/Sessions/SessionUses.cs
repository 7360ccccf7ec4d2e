namespace Monitoring.Gateway.Access.Sessions;

/// <summary>When sessions were last used.</summary>
internal sealed class SessionUses
{
    /// <summary>By id of the session.</summary>
    internal LastUses All { get; } = new();
}
