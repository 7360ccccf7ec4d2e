using Monitoring.Contracts;
using Monitoring.Contracts.Staff;
using Monitoring.Gateway.OpenApi.Describing;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Gateway.Problems;
using Monitoring.Gateway.Queries;

namespace Monitoring.Gateway.Commands;

/// <summary>What the API document says of changes to regions and sites.</summary>
internal static class RegistryDocs
{
    /// <summary>What the rules can find wrong with a region.</summary>
    internal static readonly string[] OfRegions =
    [
        "unknown-region", "unknown-time-zone", "unknown-calendar", "unknown-policy", "cycle", "too-deep",
        ErrorCodes.Forbidden, ErrorCodes.SubjectMismatch,
    ];

    /// <summary>What the rules can find wrong with a site.</summary>
    internal static readonly string[] OfSites =
        ["unknown-site", "unknown-region", "unknown-type", "unknown-template", "not-later", ErrorCodes.SubjectMismatch];

    internal static void PutRegion(Operation op) => Put(op, Parameters.RegionCode, "RegionChange", OfRegions, "region")
        .Says("Makes a region, or changes the fields that are named; `posts` is replaced as a whole list. A new region needs a `name`. When its risk level rises, deadlines of live issues come nearer.");

    internal static void PutSite(Operation op) => Put(op, Parameters.SiteCode, "SiteChange", OfSites, "site")
        .Says("Makes a site, or changes the fields that are named; `items` is replaced as a whole list. A new site needs `name`, `type`, `region` and `unit`. A site moves by naming another `region`; a closed one is opened again by the status `active`.");

    internal static void Suspend(Operation op) => Status(op, StaffActions.Suspend, CommandProblems.WrongInEvent(EventTypes.Site, "code"))
        .Says("Suspends a site until a planned end: its duties pause, and resume by themselves. There is no suspension without an end.")
        .Fails(NotFrom("site-closed", "Site HS-HOTEL-017 is closed."));

    internal static void Resume(Operation op) => Status(op, StaffActions.Resume, [])
        .Says("Ends a suspension before its planned end.")
        .OrNothing()
        .Fails(NotFrom("not-suspended", "Site HS-HOTEL-017 is not suspended."), "site-closed");

    internal static void Close(Operation op) => Status(op, StaffActions.Close, [])
        .Says("Closes a site. Its live issues are withdrawn, and whoever was told of them is told so.")
        .OrNothing()
        .Fails(NotFrom("site-closed", "Site HS-HOTEL-017 is closed."));

    private static Operation Put(Operation op, Parameter code, string body, string[] rules, string what) => op
        .Path(code)
        .Takes(MediaTypes.Json, BodySchema.Named(body))
        .Gives<RegisteredAnswer>("It was changed, or was so already.", AnswerHeader.ETag, AnswerHeader.Replayed)
        .Gives<RegisteredAnswer>(StatusCodes.Status201Created, "It was made.", AnswerHeader.Location, AnswerHeader.ETag, AnswerHeader.Replayed)
        .FailsAsCommand([new FieldError("name", ErrorCodes.Required, $"{char.ToUpperInvariant(what[0])}{what[1..]} HS is new; a new {what} needs a name.")], rules)
        .FailsWhereChanged(what)
        .Headers(Parameters.IfNoneMatch);

    private static Operation Status(Operation op, string action, IReadOnlyList<FieldError> wrong) => op
        .Path(Parameters.SiteCode)
        .Takes(MediaTypes.Json, BodySchema.Named(RequestSchemas.OfAction(action)))
        .Gives<RegisteredAnswer>("It is done.", AnswerHeader.ETag, AnswerHeader.Replayed)
        .FailsAsCommand(wrong, OfSites)
        .FailsWhereChanged("site")
        .Fails(QueryFailure.Site());

    private static ProblemResult NotFrom(string code, string message) =>
        ProblemResult.Of(StatusCodes.Status409Conflict, message, [new FieldError("status", code, message)]);
}
