namespace Monitoring.Gateway.Evidence;

/// <summary>What is logged of evidence; event ids are stable.</summary>
internal static partial class EvidenceLog
{
    [LoggerMessage(2201, LogLevel.Error, "Evidence {Sha256} was taken in, but its bytes are not there; restore them, or have it sent again")]
    internal static partial void BytesMissing(this ILogger log, string sha256);

    [LoggerMessage(2202, LogLevel.Error, "Evidence could not be kept in order; it is tried again")]
    internal static partial void NotKeptInOrder(this ILogger log, Exception e);
}
