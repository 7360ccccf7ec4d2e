namespace Monitoring.Gateway.CommandLine;

/// <summary>What a command ends with, for scripts; see docs/runbooks/commands.md.</summary>
internal static class ExitCodes
{
    /// <summary>Done, and all is well.</summary>
    internal const int Done = 0;

    /// <summary>The server refused, or the command line is wrong. Trying again without a change is of no use.</summary>
    internal const int Refused = 1;

    /// <summary>It ran, and the answer is no: differences, a server that is not ready.</summary>
    internal const int Different = 1;

    /// <summary>The server could not be reached, or failed. Trying again later may help.</summary>
    internal const int NotReached = 2;

    /// <summary>It could not run: no data, no server, no right.</summary>
    internal const int NotRun = 2;
}
