using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Staff;

/// <summary>What staff want done to an issue or a notice, as they say it. The union is closed; instances come from <see cref="StaffCommandReader"/>.</summary>
public abstract record StaffCommand
{
    private static readonly Rule<int> RungRule = Rules.Whole(1, StaffCommandReader.HighestRung);

    private StaffCommand()
    {
    }

    /// <summary>Take the issue.</summary>
    public sealed record Take : StaffCommand;

    /// <summary>Give the issue to somebody.</summary>
    /// <param name="To">Whom; at most 200 characters.</param>
    public sealed record Assign(string To) : StaffCommand;

    /// <summary>Say something about the issue.</summary>
    /// <param name="Text">What; at most 4000 characters.</param>
    public sealed record Comment(string Text) : StaffCommand;

    /// <summary>Take the issue back.</summary>
    /// <param name="Reason">Why; at most 500 characters.</param>
    public sealed record Withdraw(string Reason) : StaffCommand;

    /// <summary>Grant or refuse more time.</summary>
    /// <param name="Granted">Whether it is granted.</param>
    /// <param name="Rung">The rung that decides; 1 to 12.</param>
    /// <param name="Reason">Why; at most 500 characters.</param>
    public sealed record DecideExtension(bool Granted, int Rung, string Reason) : StaffCommand;

    /// <summary>Take a notice back.</summary>
    /// <param name="Reason">Why; at most 500 characters.</param>
    public sealed record Revoke(string Reason) : StaffCommand;

    /// <summary>The fields of an action; null for a word that is none.</summary>
    internal static StaffCommand? Read(string? action, ref ObjectReader fields) => action switch
    {
        StaffActions.Take => new Take(),
        StaffActions.Assign => new Assign(fields.Required("to", TextRules.Name)),
        StaffActions.Comment => new Comment(fields.Required("text", TextRules.Note)),
        StaffActions.Withdraw => new Withdraw(fields.Required("reason", TextRules.Text)),
        StaffActions.DecideExtension => new DecideExtension(
            fields.Required("granted", Rules.Flag), fields.Required("rung", RungRule), fields.Required("reason", TextRules.Text)),
        StaffActions.Revoke => new Revoke(fields.Required("reason", TextRules.Text)),
        _ => null,
    };
}

/// <summary>The words by which routes and lists of many name what is to be done.</summary>
public static class StaffActions
{
    /// <summary>Take the issue.</summary>
    public const string Take = "take";

    /// <summary>Give the issue to somebody.</summary>
    public const string Assign = "assign";

    /// <summary>Say something about the issue.</summary>
    public const string Comment = "comment";

    /// <summary>Take the issue back.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>Grant or refuse more time.</summary>
    public const string DecideExtension = "extension-decision";

    /// <summary>Take a notice back.</summary>
    public const string Revoke = "revoke";

    /// <summary>Record that an issue is said to be put right.</summary>
    public const string Claim = "claim";

    /// <summary>Record a look-back.</summary>
    public const string LookBack = "look-back";

    /// <summary>Suspend a site.</summary>
    public const string Suspend = "suspend";

    /// <summary>End a site's suspension.</summary>
    public const string Resume = "resume";

    /// <summary>Close a site.</summary>
    public const string Close = "close";
}
