using Monitoring.Core.Catalogue;
using Monitoring.Core.Policies;

namespace Monitoring.Core.Tests.Kit;

/// <summary>Small changes to a policy, written where a test needs them.</summary>
internal static class PolicyChanges
{
    /// <summary>The policy with other terms for every severity.</summary>
    public static Policy WithTerms(this Policy policy, Func<SeverityTerms, SeverityTerms> change) => policy with
    {
        General = change(policy.General),
        Serious = change(policy.Serious),
        Critical = change(policy.Critical),
    };

    public static Policy WithDuty(this Policy policy, Func<DutyTerms, DutyTerms> change) => policy with { Duty = change(policy.Duty) };

    public static LadderStep Step(double afterHours, params int[] rungs) => new(Duration.FromHours(afterHours), rungs, null);

    /// <summary>A template of the shipped catalogue, or one made for the test.</summary>
    public static Template Template(string code) => Shipped.Catalogue.Templates[code];
}
