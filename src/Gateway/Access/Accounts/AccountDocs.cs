using Monitoring.Contracts;
using Monitoring.Gateway.Access.Sessions;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Bodies;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Queries.Answers;

namespace Monitoring.Gateway.Access.Accounts;

/// <summary>What the API document says of accounts.</summary>
internal static class AccountDocs
{
    private static readonly string[] OfRights =
    [
        ErrorCodes.UnknownWord, ErrorCodes.TooShort, ErrorCodes.TooLong, ErrorCodes.BadFormat, ErrorCodes.NotAllowed, ErrorCodes.UnknownRegion,
        ErrorCodes.UnknownSite,
    ];

    private static readonly Parameter Id = Parameter.OfText("id", "The id of the account; it is no secret.", "a-h7c2mq9wzt", Token.LongestText);

    internal static void Create(Operation op) => op
        .Says("Makes an account. Its first password is in this answer and nowhere else: only its hash is kept. It is good for setting another and nothing else, and only for a while.")
        .Says("Role and scope go by the rules of tokens.")
        .TakesObject("AccountRequest", OfRights)
        .Gives<AccountAnswer>(StatusCodes.Status201Created, "The account, with its first password.", AnswerHeader.Location)
        .Fails(AccountEndpoints.NameTaken())
        .Fails(TokenEndpoints.NotJson());

    internal static void List(Operation op) => op
        .Says("Accounts by id, also those that are disabled. Times of accounts are of the system's clock.")
        .Query(Parameters.Limit, Parameters.Cursor)
        .Gives<ListAnswer<AccountAnswer>>("A page of accounts.");

    internal static void One(Operation op) => op
        .Says("One account.")
        .Path(Id)
        .Query()
        .Gives<AccountAnswer>("The account.")
        .Fails(AccountEndpoints.Unknown());

    internal static void Change(Operation op) => op
        .Says("Says all of what an account is to be; regions and sites left out are none. It holds at once, also for sessions that are open; those of an account that is disabled end. The name stays for good.")
        .Path(Id)
        .TakesObject("AccountChange", OfRights)
        .Gives<AccountAnswer>("The account.")
        .Fails(AccountEndpoints.Unknown())
        .Fails(AccountEndpoints.OwnAccount())
        .Fails(TokenEndpoints.NotJson());

    internal static void Reset(Operation op) => op
        .Says("Sets a password to hand over, as at the making of the account. The sessions of the account end, and so does a lock after too many attempts.")
        .Path(Id)
        .Gives<AccountAnswer>("The account, with the password.")
        .Fails(AccountEndpoints.Unknown());

    internal static void Link(Operation op) => op
        .Says("From then on whoever signs in at the provider as this subject comes in with this account, whatever password it has. Nothing else is gone by: no name and no address of mail. The sessions of the account end, unless it was linked so already.")
        .Says("Whom the provider let in without an account being linked stands in the audit as `sign-on-refused`, with the subject.")
        .Path(Id)
        .TakesObject("AccountLinkRequest", ErrorCodes.TooShort, ErrorCodes.TooLong, ErrorCodes.BadFormat)
        .Gives<AccountAnswer>("The account.")
        .Fails(AccountEndpoints.Unknown())
        .Fails(AccountLinks.Taken())
        .Fails(TokenEndpoints.NotJson());

    internal static void Unlink(Operation op) => op
        .Says("Nobody comes in with this account by the provider any more; its sessions end. Its password stays as it is.")
        .Path(Id)
        .Gives<AccountAnswer>("The account.")
        .Fails(AccountEndpoints.Unknown());

    internal static void Sessions(Operation op) => op
        .Says("Where an account is signed in, the newest first, all on one page.")
        .Path(Id)
        .Query()
        .Gives<ListAnswer<SessionItem>>("The sessions.")
        .Fails(AccountEndpoints.Unknown());

    internal static void EndSessions(Operation op) => op
        .Says("Ends all sessions of an account at once.")
        .Path(Id)
        .Gives(Answer.Empty(StatusCodes.Status204NoContent, "They have ended."))
        .Fails(AccountEndpoints.Unknown());
}
