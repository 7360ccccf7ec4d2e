using System.Text.Json.Serialization;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Events;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Policies;
using NodaTime;

namespace Monitoring.Core.CheckItems;

/// <summary>What can be asked of a check item. <c>At</c> is always when it happened, which may be long before it is decided.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$")]
[JsonDerivedType(typeof(Register), "register")]
[JsonDerivedType(typeof(Retire), "retire")]
[JsonDerivedType(typeof(Suspend), "suspend")]
[JsonDerivedType(typeof(EndSuspension), "end-suspension")]
[JsonDerivedType(typeof(Relocate), "relocate")]
[JsonDerivedType(typeof(Judge), "judge")]
[JsonDerivedType(typeof(RecordDuty), "duty")]
[JsonDerivedType(typeof(TakeReading), "reading")]
[JsonDerivedType(typeof(ClaimRectified), "claim")]
[JsonDerivedType(typeof(RecordLookBack), "look-back")]
[JsonDerivedType(typeof(AskExtension), "ask-extension")]
[JsonDerivedType(typeof(DecideExtension), "decide-extension")]
[JsonDerivedType(typeof(AcknowledgeNotice), "acknowledge-notice")]
[JsonDerivedType(typeof(NumberNotice), "number-notice")]
[JsonDerivedType(typeof(RevokeNotice), "revoke-notice")]
[JsonDerivedType(typeof(Take), "take")]
[JsonDerivedType(typeof(Assign), "assign")]
[JsonDerivedType(typeof(Comment), "comment")]
[JsonDerivedType(typeof(Withdraw), "withdraw")]
[JsonDerivedType(typeof(ReassessRisk), "reassess-risk")]
[JsonDerivedType(typeof(Wake), "wake")]
public abstract record ItemCommand
{
    private ItemCommand()
    {
    }

    /// <summary>The revision that the item's issue must still have, where somebody acts on what he has read; null for any.</summary>
    public int? ExpectedRevision { get; init; }

    /// <summary>Its site has it from now on.</summary>
    public sealed record Register(string Site, string Template, Instant At) : ItemCommand;

    /// <summary>Its site has it no more; a live issue is withdrawn with the reason.</summary>
    public sealed record Retire(Instant At, string Reason) : ItemCommand;

    /// <summary>Its site is suspended for a planned time.</summary>
    public sealed record Suspend(Instant At, Instant Until) : ItemCommand;

    /// <summary>A suspension ends, at its planned time or before.</summary>
    public sealed record EndSuspension(Instant At) : ItemCommand;

    /// <summary>Its site belongs to another region now; nothing is decided, what others see of it moves along.</summary>
    public sealed record Relocate(Instant At, string Region) : ItemCommand;

    /// <summary>A visit's result.</summary>
    public sealed record Judge(
        Instant At,
        string Unit,
        VisitMode Mode,
        CheckOutcome Outcome,
        Severity? Severity,
        bool FixedOnTheSpot,
        Addressee? Notice) : ItemCommand;

    /// <summary>A duty done, with the names of the record's fields checked by <see cref="Record"/>.</summary>
    public sealed record RecordDuty(Instant At, IReadOnlyDictionary<string, RecordFieldType> Record) : ItemCommand;

    /// <summary>A reading.</summary>
    public sealed record TakeReading(Instant At, decimal Value, string Unit) : ItemCommand;

    /// <summary>The site's claim that it is put right.</summary>
    public sealed record ClaimRectified(Instant At, string? Issue) : ItemCommand;

    /// <summary>A look-back done.</summary>
    public sealed record RecordLookBack(Instant At, string? Issue, string Unit, LookBackOutcome Outcome) : ItemCommand;

    /// <summary>The site asks for more time.</summary>
    public sealed record AskExtension(Instant At, string? Issue, Instant Until) : ItemCommand;

    /// <summary>A post grants or refuses more time.</summary>
    public sealed record DecideExtension(Instant At, string Issue, bool Granted, string By, int Rung, string Reason) : ItemCommand;

    /// <summary>The addressee acknowledges a notice, or answers it.</summary>
    public sealed record AcknowledgeNotice(Instant At, string Notice, bool Answered) : ItemCommand;

    /// <summary>The region has given a notice its number.</summary>
    public sealed record NumberNotice(int Request, string Number) : ItemCommand;

    /// <summary>A notice is taken back.</summary>
    public sealed record RevokeNotice(Instant At, string Notice, string By, string Reason) : ItemCommand;

    /// <summary>Somebody takes the issue.</summary>
    public sealed record Take(Instant At, string Issue, string By) : ItemCommand;

    /// <summary>Somebody is to see to the issue.</summary>
    public sealed record Assign(Instant At, string Issue, string To, string By) : ItemCommand;

    /// <summary>Somebody says something about the issue, also when it has ended.</summary>
    public sealed record Comment(Instant At, string Issue, string Text, string By) : ItemCommand;

    /// <summary>The issue is taken back.</summary>
    public sealed record Withdraw(Instant At, string Issue, string By, string Reason) : ItemCommand;

    /// <summary>The risk level above it rose; however long this takes to arrive, deadlines count from the rise.</summary>
    public sealed record ReassessRisk(Instant At, string Region) : ItemCommand;

    /// <summary>Time has passed; state decides what that means.</summary>
    public sealed record Wake : ItemCommand;
}
