using Monitoring.Core.CheckItems;

namespace Monitoring.Core.Issues;

/// <summary>
/// Which facts count for an issue's revision: those that change what everybody may see of the issue or its notices. What
/// concerns a look-back that is still to come does not (drawn, called, missed, climbed, and all that is told of it), since
/// a version tag that moved then would tell when the sealed instant comes.
/// </summary>
internal static class IssueRevision
{
    /// <summary>Whether a fact makes the revision of the item's issue grow.</summary>
    /// <param name="before">The state it meets.</param>
    /// <param name="fact">The fact.</param>
    public static bool Counts(ItemState before, ItemEvent fact) => fact switch
    {
        ItemEvent.IssueRaised => true,
        ItemEvent.FindingJoined => before.Live is not null,
        ItemEvent.BecameOverdue or ItemEvent.Reminded or ItemEvent.DeadlineMoved or ItemEvent.Claimed or ItemEvent.LookBackDone => true,
        ItemEvent.Reopened or ItemEvent.IssueClosed or ItemEvent.IssueWithdrawn => true,
        ItemEvent.IssueTaken or ItemEvent.IssueAssigned or ItemEvent.ExtensionAsked or ItemEvent.ExtensionDecided => true,
        ItemEvent.Commented e => e.Issue == before.Issue?.Number,
        ItemEvent.Climbed e => e.Kind == ClimbKind.Overdue,
        ItemEvent.Told e => e.OnTheLine && e.Alert.Issue == before.Issue?.Number,
        ItemEvent.NoticeIssued e => IsAbout(before, n => n.Request == e.Request),
        ItemEvent.NoticeAcknowledged e => IsAbout(before, n => n.Number == e.Number),
        ItemEvent.NoticeRevoked e => IsAbout(before, n => n.Number == e.Number),
        _ => false,
    };

    private static bool IsAbout(ItemState before, Func<Escalation.Notice, bool> which) =>
        before.Notices.Any(n => which(n) && n.Issue == before.Issue?.Number);
}
