namespace Monitoring.Runtime.Entities;

/// <summary>What an accepted event leads to at other entities, for its receipt.</summary>
internal static class FollowUps
{
    /// <summary>The result with the issues raised by what it leads to; it waits a bounded time, for everything is durable already.</summary>
    public static async Task<CommandResult> AddAsync(CommandResult result, List<Task<CommandResult>> followUps, EngineOptions options, TimeProvider system)
    {
        try
        {
            await Task.WhenAll(followUps).WaitAsync(TimeSpan.FromSeconds(options.ReceiptWaitSeconds), system);
        }
        catch (TimeoutException)
        {
            // The receipt goes out without the issues that are still under way.
        }

        var ended = followUps.FindAll(f => f.IsCompletedSuccessfully);
        return result with
        {
            Issues = [.. result.Issues, .. ended.SelectMany(f => f.Result.Issues).Distinct()],
            Through = ended.Aggregate(result.Through, static (through, f) => Math.Max(through, f.Result.Through)),
        };
    }
}
