namespace Monitoring.Contracts.Reading;

/// <summary>Rules about several fields that more than one payload has.</summary>
internal static class SharedRules
{
    /// <summary>An item and an issue both name what is meant; both at once could contradict each other.</summary>
    internal static void ItemOrIssue(ref ObjectReader fields)
    {
        var (item, issue) = (fields.Has("item"), fields.Has("issue"));
        if (item && issue)
        {
            fields.Context.FailField("issue", ErrorCodes.NotAllowed, "Name the item or the issue, not both.");
        }
        else if (!item && !issue)
        {
            fields.Context.FailField("item", ErrorCodes.Required, "The item or the issue is required.");
        }
    }

    internal static void SubjectIsCode(ref ObjectReader fields, string? code)
    {
        if (code is not null && fields.Context.Subject is { } subject && subject != code)
        {
            fields.Context.FailAttribute("subject", ErrorCodes.SubjectMismatch, "The subject must be the code in the data.");
        }
    }
}

/// <summary>The vocabulary as rules, made once.</summary>
internal static class Words
{
    internal static readonly Rule<string> Severity = TextRules.Word(Vocabulary.Severities);
    internal static readonly Rule<string> RiskLevel = TextRules.Word(Vocabulary.RiskLevels);
    internal static readonly Rule<string> Mode = TextRules.Word(Vocabulary.Modes);
    internal static readonly Rule<string> Outcome = TextRules.Word(Vocabulary.Outcomes);
    internal static readonly Rule<string> LookBackOutcome = TextRules.Word(Vocabulary.LookBackOutcomes);
    internal static readonly Rule<string> SiteStatus = TextRules.Word(Vocabulary.SiteStatuses);
    internal static readonly Rule<string> Side = TextRules.Word(Vocabulary.Sides);
    internal static readonly Rule<string> Addressee = TextRules.Word(Vocabulary.Addressees);
}
