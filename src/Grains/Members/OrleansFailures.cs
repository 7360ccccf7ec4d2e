using Monitoring.Runtime.Storage;

namespace Monitoring.Grains.Members;

/// <summary>Tells failures that may pass from mistakes.</summary>
internal static class OrleansFailures
{
    /// <summary>Whether a call failed because a node is gone, is starting or stopping, or does not answer.</summary>
    public static bool IsPassing(Exception e) => e is OrleansException or TimeoutException or NotHereException or StoreException
        or ObjectDisposedException or IOException or InvalidOperationException or OperationCanceledException;
}
