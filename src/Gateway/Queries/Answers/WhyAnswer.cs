using System.Text.Json.Serialization;
using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.Explanations;
using Monitoring.Gateway.Access;
using Monitoring.Gateway.OpenApi.Schemas;
using Monitoring.Runtime.Models;

namespace Monitoring.Gateway.Queries.Answers;

/// <summary>Why an alert was raised and told to whom it was told.</summary>
/// <param name="Alert">Its id.</param>
/// <param name="Reason">Its reason by name.</param>
/// <param name="Severity">How grave.</param>
/// <param name="Issue">Number of the issue, or null.</param>
/// <param name="Notice">Number of the notice, or null.</param>
/// <param name="Text">What happened, in sentences.</param>
/// <param name="Rule">The rule that the reason stands for.</param>
/// <param name="Policy">Name, version and the row that applied.</param>
/// <param name="Inputs">The inputs of the decision, instants in local time.</param>
/// <param name="DecidedAt">The clock it was decided on.</param>
/// <param name="Late">Whether it was decided noticeably after it came due.</param>
/// <param name="Clock">The same in words.</param>
/// <param name="Recipients">Who was told, each with the reason why.</param>
/// <param name="Vacant">Vacant posts that were passed over.</param>
internal sealed record WhyAnswer(
    string Alert,
    [property: OneOf(WordList.AlertReason)] string Reason,
    [property: OneOf(WordList.Severity)] string Severity,
    string? Issue,
    string? Notice,
    LocalizedText Text,
    LocalizedText Rule,
    WhyPolicy Policy,
    IReadOnlyDictionary<string, string> Inputs,
    DateTimeOffset DecidedAt,
    bool Late,
    LocalizedText Clock,
    IReadOnlyList<WhyRecipient> Recipients,
    IReadOnlyList<WhyVacancy> Vacant)
{
    /// <summary>The answer for an alert, as one caller may see it.</summary>
    internal static WhyAnswer Of(string id, FoundAlert found, ExplanationTerms terms, Caller caller)
    {
        var (alert, shows) = (found.Alert, caller.May(Permission.ReadContacts));
        var why = Explanation.Of(alert, found.Basis, terms);
        return new WhyAnswer(
            id,
            AlertReasons.Name(alert.Reason),
            Words.Of(alert.Severity),
            alert.Issue,
            alert.Notice,
            found.Text,
            why.Rule,
            new WhyPolicy(alert.Policy.Name, alert.Policy.Version, why.Row),
            alert.Inputs.Where(i => shows || i.Key != AlertAnswer.Answered).ToDictionary(i => i.Key, i => terms.Input(i.Value)),
            alert.DecidedAt.In(terms.Zone),
            alert.Late,
            why.Clock,
            [.. alert.Recipients.Select((r, i) => new WhyRecipient(r.Rung, r.Region, r.Post, shows ? r.Name : Mask.Name(r.Name), why.Recipients[i]))],
            [.. alert.Vacant.Select(v => new WhyVacancy(v.Rung, v.Region, v.Post))]);
    }
}

/// <summary>The policy that an alert was decided by.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Row">What it says for this alert.</param>
internal sealed record WhyPolicy(string Name, int Version, LocalizedText Row);

/// <summary>Somebody who was told.</summary>
/// <param name="Rung">The rung.</param>
/// <param name="Region">Code of the region; null for the site.</param>
/// <param name="Post">Code of the post; null for the site.</param>
/// <param name="Name">The holder's name; masked for those who may not see contacts.</param>
/// <param name="Why">Why.</param>
internal sealed record WhyRecipient(int Rung, string? Region, string? Post, string Name, LocalizedText Why);

/// <summary>A vacant post that was passed over.</summary>
/// <param name="Rung">The rung.</param>
/// <param name="Region">Code of the region.</param>
/// <param name="Post">Code of the post; null where the region has none of that side.</param>
internal sealed record WhyVacancy(int Rung, string Region, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Post);
