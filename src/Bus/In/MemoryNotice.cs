using Microsoft.Extensions.Logging;

namespace Monitoring.Bus.In;

/// <summary>Says at the start when as many messages as may be under way, each as large as may be, have no room in memory.</summary>
internal static class MemoryNotice
{
    /// <summary>Says it, where it is so.</summary>
    /// <param name="options">How many messages, and how large.</param>
    /// <param name="available">Bytes of memory that the process may use.</param>
    /// <param name="log">Where it is said.</param>
    public static void Say(BusOptions options, long available, ILogger log)
    {
        if ((long)options.Prefetch * options.MessageBytes > available)
        {
            log.MayNotFit(options.Prefetch, options.MessageBytes, available);
        }
    }
}
