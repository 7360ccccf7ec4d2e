using Monitoring.CatalogueFiles.Yaml;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Policies;

namespace Monitoring.CatalogueFiles;

/// <summary>Reads one file of <c>policies</c>.</summary>
internal static class PolicyReader
{
    public static Policy? Read(Field root, CodeRegistry codes)
    {
        var map = root.Map();
        if (map is null)
            return null;

        var name = codes.Declare(map.Required("name"));
        var version = map.Required("version")?.Integer(1, int.MaxValue);
        var general = SeverityTermsReader.Read(map.Required("general"));
        var serious = SeverityTermsReader.Read(map.Required("serious"));
        var critical = SeverityTermsReader.Read(map.Required("critical"));
        var duty = Duty(map.Required("duty"));
        var notice = Notice(map.Required("notice"));
        var burden = Burden(map.Required("burden"));
        var lateEvidence = map.Required("lateEvidence")?.Duration();
        var quietPeriods = map.Required("quietPeriods")?.Integer(1, 1000);
        var maxExtensions = map.Required("maxExtensions")?.Integer(0, 1000);
        var crossUnit = map.Required("crossUnitLookBack")?.Flag();
        map.Finish();

        if (name is null || version is null || general is null || serious is null || critical is null || duty is null
            || notice is null || burden is null || lateEvidence is null || quietPeriods is null || maxExtensions is null
            || crossUnit is null)
            return null;

        return new Policy
        {
            Name = name,
            Version = version.Value,
            General = general,
            Serious = serious,
            Critical = critical,
            Duty = duty,
            Notice = notice,
            Burden = burden,
            LateEvidence = lateEvidence.Value,
            QuietPeriods = quietPeriods.Value,
            MaxExtensions = maxExtensions.Value,
            CrossUnitLookBack = crossUnit.Value,
        };
    }

    private static DutyTerms? Duty(Field? field)
    {
        var map = field?.Map();
        if (map is null)
            return null;

        var grace = map.Required("grace")?.Duration(mayBeZero: true);
        var misses = map.Required("missesForIssue")?.Integer(1, 1000);
        var days = map.Required("missDays")?.Integer(1, 3653);
        var severity = map.Required("missSeverity")?.OneOf<Severity>();
        map.Finish();
        return grace is null || misses is null || days is null || severity is null
            ? null
            : new DutyTerms(grace.Value, misses.Value, days.Value, severity.Value);
    }

    private static NoticeTerms? Notice(Field? field)
    {
        var map = field?.Map();
        if (map is null)
            return null;

        var receipt = map.Required("receiptWithin")?.Duration();
        var replyField = map.Required("replyWithin");
        var reply = replyField?.Duration();
        if (reply <= receipt)
            replyField?.Fail("Must be more than receiptWithin, because a notice is acknowledged before it is answered.");

        var ladder = LadderReader.Read(map.Required("unacknowledged"));
        var repeat = map.Required("repeatEvery")?.Duration();
        map.Finish();
        return receipt is null || reply is null || ladder is null || repeat is null
            ? null
            : new NoticeTerms(receipt.Value, reply.Value, ladder, repeat.Value);
    }

    private static BurdenTerms? Burden(Field? field)
    {
        var map = field?.Map();
        if (map is null)
            return null;

        var budget = map.Required("weeklyBudget")?.Integer(1, 1000);
        var warnField = map.Required("warnAt");
        var warnAt = warnField?.Integer(1, 1000);
        if (warnAt > budget)
            warnField?.Fail("Must not be more than weeklyBudget, because a warning after the fact helps nobody.");

        map.Finish();
        return budget is null || warnAt is null ? null : new BurdenTerms(budget.Value, warnAt.Value);
    }
}
