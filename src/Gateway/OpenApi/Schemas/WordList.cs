using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems.Duties;
using Monitoring.Core.Issues;
using Monitoring.Core.Policies;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.Access.Tokens;
using Monitoring.Gateway.Feed;
using Monitoring.Gateway.Limiting;
using Monitoring.Runtime.Entities;
using Monitoring.Runtime.Models;
using Monitoring.Runtime.Staff;
using Monitoring.Runtime.Storage;

namespace Monitoring.Gateway.OpenApi.Schemas;

/// <summary>The closed lists of words that requests and answers use. Each is a component of the API document by this name.</summary>
internal enum WordList
{
    /// <summary>How grave a finding is, in rising order.</summary>
    Severity,

    /// <summary>Where an issue stands in its life.</summary>
    IssueState,

    /// <summary>What an issue was raised by.</summary>
    IssueCause,

    /// <summary>To whom a notice is addressed: the responsible unit, or the line authority.</summary>
    Addressee,

    /// <summary>Why an alert was sent.</summary>
    AlertReason,

    /// <summary>What happened in the field: the types of events that are taken in.</summary>
    EventType,

    /// <summary>What an entry of the ledger was decided on: a type of event, or a message of another entity, a command of staff, or time that passed.</summary>
    EntryKind,

    /// <summary>Whether a site is at work.</summary>
    SiteStatus,

    /// <summary>How a check item is judged.</summary>
    ItemKind,

    /// <summary>How a check item stands.</summary>
    ItemState,

    /// <summary>What a check item guards: people, goods, places, or how the site is managed.</summary>
    Category,

    /// <summary>How a window of a duty stands: done, missed first and done by late evidence, missed, running, to come, or not asked for while the site stands still.</summary>
    WindowState,

    /// <summary>What the value of a field of a duty's record is.</summary>
    RecordFieldType,

    /// <summary>How a step of a ladder stands: told, passed over for a higher one that was told in its place, the next, or one after that.</summary>
    StepState,

    /// <summary>What comes next of an issue: the site is reminded, a step is told, the top is told again.</summary>
    NextStep,

    /// <summary>How endangered a region is, in rising order.</summary>
    RiskLevel,

    /// <summary>The side a post stands on: that which puts right, or that which inspects.</summary>
    PostSide,

    /// <summary>How a visit was made.</summary>
    VisitMode,

    /// <summary>What a visit found at an item.</summary>
    VisitOutcome,

    /// <summary>What a look-back found of a claim.</summary>
    LookBackOutcome,

    /// <summary>What became of an event.</summary>
    ReceiptStatus,

    /// <summary>What became of a delivery: to be tried, arrived, or given up.</summary>
    DeliveryState,

    /// <summary>What became of the wish to send a delivery again.</summary>
    ResendOutcome,

    /// <summary>How the receiver of a webhook does.</summary>
    WebhookState,

    /// <summary>What a caller is.</summary>
    Role,

    /// <summary>What a caller may do.</summary>
    Permission,

    /// <summary>Whether a token opens anything.</summary>
    TokenState,

    /// <summary>Whether somebody can come in with an account.</summary>
    AccountState,

    /// <summary>What it takes to sign in: a name and a password, or a provider of identities that speaks OpenID Connect.</summary>
    SignInKind,

    /// <summary>What was done to an account, a token or a secret, or to a message that lay parked.</summary>
    AuditAction,

    /// <summary>What a line of a file comes to.</summary>
    RegistryChange,

    /// <summary>Why a reader of the live feed must load its lists again: it is further behind than is kept, a region moved, or the rights of its token changed.</summary>
    ResetReason,

    /// <summary>The limits that a request can meet.</summary>
    LimitCode,

    /// <summary>How the process is.</summary>
    HealthStatus,
}

/// <summary>The words of each list, from where they are defined.</summary>
internal static class WordLists
{
    /// <summary>The words, in the order of the list.</summary>
    internal static IReadOnlyList<string> Of(WordList list) => list switch
    {
        WordList.Severity => Vocabulary.Severities,
        WordList.IssueState => Words.All<IssueState>(),
        WordList.IssueCause => Words.All<IssueCause>(),
        WordList.Addressee => Vocabulary.Addressees,
        WordList.AlertReason => Vocabulary.AlertReasons,
        WordList.EventType => EventTypes.Served,
        WordList.EntryKind => [.. EventTypes.Served, EntryKinds.Message, EntryKinds.Command, EntryKinds.Wake],
        WordList.SiteStatus => Vocabulary.SiteStatuses,
        WordList.ItemKind => Words.All<ItemKind>(),
        WordList.ItemState => ["ok", "missed", "inactive", "suspended", .. Live],
        WordList.WindowState => Words.All<WindowState>(),
        WordList.RecordFieldType => Words.All<RecordFieldType>(),
        WordList.StepState => ["told", "skipped", "next", "planned"],
        WordList.NextStep => ["reminder", "step", "repeat"],
        WordList.Category => Words.All<Category>(),
        WordList.RiskLevel => Vocabulary.RiskLevels,
        WordList.PostSide => Vocabulary.Sides,
        WordList.VisitMode => Vocabulary.Modes,
        WordList.VisitOutcome => Vocabulary.Outcomes,
        WordList.LookBackOutcome => Vocabulary.LookBackOutcomes,
        WordList.ReceiptStatus => [ReceiptStatus.Accepted, ReceiptStatus.Duplicate, ReceiptStatus.Rejected, ReceiptStatus.Retry],
        WordList.DeliveryState => Words.All<DeliveryState>(),
        WordList.ResendOutcome => [.. Words.All<ResendOutcome>().Where(o => o != Words.Of(ResendOutcome.Unknown))],
        WordList.WebhookState => ["working", "failing", "untried"],
        WordList.Role => Words.All<Role>(),
        WordList.Permission => Words.All<Permission>(),
        WordList.TokenState => ["active", "expired", "revoked"],
        WordList.AccountState => ["active", "locked", "disabled"],
        WordList.SignInKind => [SessionRow.ByPassword, SessionRow.BySingleSignOn],
        WordList.AuditAction => AuditActions.All,
        WordList.RegistryChange => [.. Words.All<RegistryChange>().Where(c => c != Words.Of(RegistryChange.Refused))],
        WordList.ResetReason => Words.All<ResetReason>(),
        WordList.LimitCode => [.. Limit.All.Select(limit => limit.Code)],
        WordList.HealthStatus => ["live", "ready", "degraded"],
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, "This list has no words."),
    };

    private static IEnumerable<string> Live =>
        new[] { IssueState.Open, IssueState.Overdue, IssueState.AwaitingLookBack }.Select(Words.Of);
}

/// <summary>Says of a text in an answer that it is a word of a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOfAttribute(WordList list) : Attribute
{
    /// <summary>The list.</summary>
    internal WordList List => list;
}
