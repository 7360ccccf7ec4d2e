namespace Monitoring.Gateway.CommandLine;

/// <summary>What a command ends with, for scripts; see docs/runbooks/commands.md.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    internal const int Fine = 0;

    /// <summary>It ran, and the answer is no: differences, a server that is not ready.</summary>
    internal const int Different = 1;

    /// <summary>It could not run: no data, no server, no right.</summary>
    internal const int NotRun = 2;
}
