using Monitoring.Contracts;
using Monitoring.Contracts.Staff;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;

namespace Monitoring.Gateway.Commands;

/// <summary>What the API document says of commands about issues and notices.</summary>
internal static class CommandDocs
{
    private const string Dated = "`time` is when it happened; now when left out. `applied` is false for a record that is kept and changes nothing.";

    private static readonly ProblemResult NotLive = CommandProblems.Conflict("issue", "no-live-issue", "HS-HOTEL-017.hotel.lobby.1 is not live.");

    internal static void Take(Operation op) => Action(op, StaffActions.Take)
        .Says("Takes an issue: repeats of its alerts are quiet for a bounded time, at most as often in a row as policy allows. It moves no deadline.")
        .OrNothing()
        .Fails(NotLive);

    internal static void Assign(Operation op) => Action(op, StaffActions.Assign)
        .Says("Gives an issue to somebody, who is shown as `assignedTo`. It quiets nothing: the issue is quiet only once it is taken.")
        .Fails(NotLive);

    internal static void Comment(Operation op) => Action(op, StaffActions.Comment)
        .Says("Says something about an issue. It stands in the timeline, and may be said of an issue that has ended too.");

    internal static void Withdraw(Operation op) => Action(op, StaffActions.Withdraw)
        .Says("Takes an issue back. Whoever was told of it is told that too, and its notices fall.")
        .Fails(NotLive);

    internal static void DecideExtension(Operation op) => Action(op, StaffActions.DecideExtension)
        .Says("Grants or refuses the extension that was asked for. `rung` is where the post stands that decides: that of the issue or above.")
        .Fails(CommandProblems.Conflict("issue", "nothing-asked", "No extension of HS-HOTEL-017.hotel.lobby.1 waits for a decision."), "rung-too-low", "no-live-issue");

    internal static void Claim(Operation op) => Record(op, EventTypes.Rectification, RequestSchemas.OfAction(StaffActions.Claim))
        .Says("Records that an issue is said to be put right. It then awaits its look-back, or is closed where policy asks for none.")
        .Says(Dated)
        .Fails(CommandProblems.Conflict("item", "inactive-item", "This check item is no longer checked at this site."));

    internal static void LookBack(Operation op) => Record(op, EventTypes.LookBack, RequestSchemas.OfAction(StaffActions.LookBack))
        .Says("Records what a team found that rechecked a claim; at any time after the claim. `passed` closes the issue; anything else reopens it with a fresh deadline, counts a recurrence and starts the next round higher.")
        .Says(Dated)
        .Fails(CommandProblems.Conflict("team.unit", "same-unit", "District team found this issue; another unit must look back."), "inactive-item");

    internal static void AskExtension(Operation op) => Record(op, EventTypes.Extension, "ExtensionRequest")
        .Says("Asks for more time, while the issue is open and not yet due. It is told to the post in charge, which decides.")
        .Says(Dated)
        .Fails(CommandProblems.Conflict("item", "not-open", "HS-HOTEL-017.hotel.lobby.1 is past the point where its deadline can move."), "not-later", "too-many-extensions", "no-live-issue", "inactive-item");

    internal static void RevokeNotice(Operation op) => op
        .Says("Takes a notice back; it need not be acknowledged or answered any more.")
        .Path(Parameters.NoticeNumber)
        .Takes(MediaTypes.Json, BodySchema.Named(RequestSchemas.OfAction(StaffActions.Revoke)))
        .Gives<RevokedNoticeAnswer>("The notice is taken back.", AnswerHeader.Replayed)
        .FailsAsCommand(CommandProblems.WrongIn(StaffActions.Revoke))
        .FailsWhereChanged("issue")
        .Fails(NoticeCommands.Unknown())
        .Fails(CommandProblems.Conflict("notice", "no-such-notice", "Notice NB-2022-0001 is not in force."));

    private static Operation Action(Operation op, string action) => ForIssue(op, RequestSchemas.OfAction(action), CommandProblems.WrongIn(action));

    private static Operation Record(Operation op, string type, string body) =>
        ForIssue(op, body, CommandProblems.WrongInEvent(type, "issue"), ErrorCodes.InTheFuture);

    private static Operation ForIssue(Operation op, string body, IReadOnlyList<FieldError> wrong, params string[] further) => op
        .Path(Parameters.IssueNumber)
        .Takes(MediaTypes.Json, BodySchema.Named(body))
        .Gives<IssueAfterCommandAnswer>("It is done; the issue as it is now.", AnswerHeader.ETag, AnswerHeader.Replayed)
        .FailsAsCommand(wrong, further)
        .FailsWhereChanged("issue")
        .Fails(QueryFailure.Issue());
}
