namespace Monitoring.Contracts.Staff;

/// <summary>What can be asked of many at once, and how the body names them.</summary>
/// <param name="Names">The field that lists them.</param>
/// <param name="Commands">The actions that are commands.</param>
/// <param name="Records">The actions that record an event for each; the other fields of the body are the event's.</param>
public sealed record BulkForm(string Names, IReadOnlyList<string> Commands, IReadOnlyList<string> Records)
{
    /// <summary>For issues, by their numbers.</summary>
    public static readonly BulkForm Issues = new(
        "numbers",
        [StaffActions.Take, StaffActions.Assign, StaffActions.Comment, StaffActions.Withdraw, StaffActions.DecideExtension],
        [StaffActions.Claim, StaffActions.LookBack]);

    /// <summary>For notices, by their numbers.</summary>
    public static readonly BulkForm Notices = new("numbers", [StaffActions.Revoke], []);

    /// <summary>For sites, by their codes.</summary>
    public static readonly BulkForm Sites = new("codes", [], [StaffActions.Suspend, StaffActions.Resume, StaffActions.Close]);
}

/// <summary>One action for many.</summary>
/// <param name="Action">One of the form's.</param>
/// <param name="Names">1 to 500 numbers or codes, none twice.</param>
/// <param name="Command">What is to be done to each; null where an event is recorded for each.</param>
/// <param name="Rest">Where an event is recorded: the fields of the body that are the event's, a JSON object.</param>
public sealed record BulkCommand(string Action, IReadOnlyList<string> Names, StaffCommand? Command, ReadOnlyMemory<byte> Rest);
