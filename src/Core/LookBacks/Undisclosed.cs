using Monitoring.Core.CheckItems;

namespace Monitoring.Core.LookBacks;

/// <summary>
/// Which facts tell of a look-back that is still to come: drawn, called, missed, and what is told of it. Only those who
/// inspect may know of them; whoever else did could warn.
/// </summary>
public static class Undisclosed
{
    /// <summary>Whether only those who inspect may know of a fact.</summary>
    public static bool Holds(ItemEvent fact) => fact switch
    {
        ItemEvent.LookBackSealed or ItemEvent.LookBackCalled or ItemEvent.LookBackMissed => true,
        ItemEvent.Climbed climbed => climbed.Kind == ClimbKind.LookBack,
        ItemEvent.Told told => told.Alert.TellsOfLookBack,
        _ => false,
    };
}
