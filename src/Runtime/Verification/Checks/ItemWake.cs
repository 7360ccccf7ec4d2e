using Monitoring.Core.CheckItems;
using Monitoring.Core.Issues;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Sites;
using NodaTime;

namespace Monitoring.Runtime.Verification.Checks;

/// <summary>
/// By when an item must be woken. Its row may have been put off at any moment after its last entry: whoever was woken too early and
/// found nothing to decide leaves none. So it is in time where it comes by the first moment at which there is something to decide.
/// </summary>
/// <param name="state">The item's state.</param>
/// <param name="place">Its site and the regions above it.</param>
/// <param name="key">What look-backs are sealed with; null where it is not at hand.</param>
/// <param name="decided">When its last entry was decided; null where that is archived, and only that there is a wake can be demanded.</param>
internal sealed class ItemWake(ItemState state, Place place, SealingKey? key, Instant? decided)
{
    /// <summary>How often at most an item finds nothing to decide when its time has come: a notice that comes due while all is quiet.</summary>
    private const int MostInVain = 8;

    /// <summary>Where the secret is not at hand, what is drawn while trying is thrown away all the same.</summary>
    private static readonly SealingKey Any = new(new byte[32]);

    /// <summary>Whether a wake, or none, is right under some rules. One that comes too early does no harm.</summary>
    /// <param name="due">When it is due; null for none.</param>
    /// <param name="rules">The rules.</param>
    public bool IsInTime(Instant? due, ItemRules rules) => Latest(rules) is not { } latest || due <= latest;

    private Instant? Latest(ItemRules rules)
    {
        if (key is null && state is { IsActive: true, Live: { State: IssueState.AwaitingLookBack, LookBack: { CalledAt: null } look } })
        {
            // The instant is sealed; it lies in the window it was drawn from.
            return look.Sealed.To;
        }

        var context = new ItemContext(rules, place, key ?? Any, []);
        var now = decided ?? state.RegisteredAt;
        for (var i = 0; i < MostInVain; i++)
        {
            if (ItemClock.NextWake(state, context, now) is not { } next)
            {
                return null;
            }

            now = Instant.Max(next, now);
            if (decided is not null && ItemDecider.Decide(state, new ItemCommand.Wake(), context, now).Events.Count > 0)
            {
                return next;
            }
        }

        return Instant.MaxValue;
    }
}
