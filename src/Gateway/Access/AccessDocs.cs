using Monitoring.Contracts;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Bodies;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.Queries.Answers;

namespace Monitoring.Gateway.Access;

/// <summary>What the API document says of tokens and rights.</summary>
internal static class AccessDocs
{
    private static readonly Parameter Id = Parameter.OfText("id", "The id of the token; it is no secret.", "t-k3v9xw2mpq", Token.LongestText);

    internal static void Self(Operation op) => op
        .Says("Who the token or session makes the caller, which regions and sites it reaches, and all it may do there. For everybody.")
        .Query()
        .Gives<SelfAnswer>("Who it is.");

    internal static void Create(Operation op) => op
        .Says("Makes a token. Its text is in this answer and nowhere else: only its hash is kept.")
        .Says("An `admin` reaches everything and takes no scope; the role `site` names single sites only; every other role names at least one region or site. They must be registered.")
        .TakesObject("TokenRequest", ErrorCodes.UnknownWord, ErrorCodes.TooShort, ErrorCodes.TooLong, ErrorCodes.BadFormat, ErrorCodes.OutOfRange, ErrorCodes.NotAllowed, ErrorCodes.UnknownRegion, ErrorCodes.UnknownSite)
        .Gives<TokenAnswer>(StatusCodes.Status201Created, "The token, with its text.", AnswerHeader.Location)
        .Fails(TokenEndpoints.NotJson());

    internal static void List(Operation op) => op
        .Says("Tokens by id, also those that expired or were revoked, with their last use to about a minute. Times of tokens are of the system's clock.")
        .Query(Parameters.Limit, Parameters.Cursor)
        .Gives<ListAnswer<TokenAnswer>>("A page of tokens.");

    internal static void One(Operation op) => op
        .Says("One token, without its text.")
        .Path(Id)
        .Query()
        .Gives<TokenAnswer>("The token.")
        .Fails(TokenEndpoints.Unknown());

    internal static void Revoke(Operation op) => op
        .Says("Takes a token back for good; from this answer on it opens nothing here. To revoke one that is revoked is no mistake.")
        .Path(Id)
        .Gives(Answer.Empty(StatusCodes.Status204NoContent, "It is revoked."))
        .Fails(TokenEndpoints.Unknown())
        .Fails(TokenEndpoints.LastAdmin());

    internal static void Audit(Operation op) => op
        .Says("Each making and revoking of a token, each sign-in, lock and change of an account, each use of a secret, and each delivery or parked message that was sent again or discarded, the newest first: when, by whom, with which token or account. It only grows.")
        .Query(Parameters.Limit, Parameters.Cursor)
        .Gives<ListAnswer<AuditAnswer>>("A page of the audit.");
}
