using Monitoring.CatalogueFiles.Yaml;
using Monitoring.Core.Policies;
using NodaTime;

namespace Monitoring.CatalogueFiles;

/// <summary>Reads what a policy says for issues of one severity.</summary>
internal static class SeverityTermsReader
{
    public static SeverityTerms? Read(Field? field)
    {
        var map = field?.Map();
        if (map is null)
            return null;

        var deadline = Deadline(map.Required("deadline"));
        var deadlineInWorkingHours = map.Required("deadlineInWorkingHours")?.Flag();
        var reminder = ReminderShare(map.Required("reminderAtShareLeft"));
        var told = LadderReader.Rungs(map.Required("toldWhenRaised"));
        var overdue = LadderReader.Read(map.Required("overdue"), noticesAllowed: true);
        var stepsInWorkingHours = map.Required("stepsInWorkingHours")?.Flag();
        var repeat = map.Required("repeatEvery")?.Duration();
        var lookBack = LookBackTerms.Read(map.Required("lookBack"));
        map.Finish();

        if (deadline is null || deadlineInWorkingHours is null || reminder is null || told is null || overdue is null
            || stepsInWorkingHours is null || repeat is null || lookBack is null)
            return null;

        return new SeverityTerms
        {
            Deadline = deadline,
            DeadlineInWorkingHours = deadlineInWorkingHours.Value,
            ReminderAtShareLeft = reminder.Value,
            ToldWhenRaised = told,
            Overdue = overdue,
            StepsInWorkingHours = stepsInWorkingHours.Value,
            RepeatEvery = repeat.Value,
            LookBackEarliest = lookBack.Earliest,
            LookBackLatest = lookBack.Latest,
            LookBackWithin = lookBack.Within,
            LookBackMissed = lookBack.Missed,
            NoLookBackFor = lookBack.NotNeededFor,
        };
    }

    private static Allowances? Deadline(Field? field)
    {
        var map = field?.Map();
        if (map is null)
            return null;

        var low = map.Required("low")?.Duration();
        var mediumField = map.Required("medium");
        var medium = mediumField?.Duration();
        var highField = map.Required("high");
        var high = highField?.Duration();
        map.Finish();

        // A longer allowance at a higher risk would reward the higher risk.
        if (medium > low)
            mediumField?.Fail("Must not be more than low: the higher the risk, the shorter the deadline.");
        if (high > medium)
            highField?.Fail("Must not be more than medium: the higher the risk, the shorter the deadline.");

        return low is null || medium is null || high is null ? null : new Allowances(low.Value, medium.Value, high.Value);
    }

    private static decimal? ReminderShare(Field? field)
    {
        var share = field?.Number();
        if (share is null or (> 0 and < 1))
            return share;

        field?.Fail("Must be more than 0 and less than 1; 0.25 is a quarter of the time left.");
        return null;
    }

    /// <summary>The part of the terms that the file keeps under <c>lookBack</c>.</summary>
    private sealed record LookBackTerms(
        Duration Earliest, Duration Latest, Duration Within, IReadOnlyList<LadderStep> Missed, IReadOnlyList<IssueCause> NotNeededFor)
    {
        public static LookBackTerms? Read(Field? field)
        {
            var map = field?.Map();
            if (map is null)
                return null;

            var earliest = map.Required("earliest")?.Duration(mayBeZero: true);
            var latestField = map.Required("latest");
            var latest = latestField?.Duration();
            if (latest <= earliest)
                latestField?.Fail("Must be more than earliest: the moment is drawn from the time between them.");

            var within = map.Required("within")?.Duration();
            var missed = LadderReader.Read(map.Required("missed"));
            var notNeededFor = map.Required("notNeededFor")
                ?.ListWithoutRepeats(item => item.OneOf<IssueCause>(), "Stands in the list already.", mayBeEmpty: true);
            map.Finish();
            return earliest is null || latest is null || within is null || missed is null || notNeededFor is null
                ? null
                : new LookBackTerms(earliest.Value, latest.Value, within.Value, missed, notNeededFor);
        }
    }
}
