using Monitoring.Contracts.Reading;

namespace Monitoring.Contracts.Payloads;

/// <summary>Who came to a site.</summary>
/// <param name="Unit">The unit that sent them; at most 200 characters.</param>
/// <param name="Persons">How many; 1 to 1000.</param>
public sealed record Team(string Unit, int Persons)
{
    internal static readonly Rule<Team> Rule = Rules.Object(Read);

    private static readonly Rule<int> PersonCount = Rules.Whole(Limits.MinPersons, Limits.Persons);

    private static Team Read(ref ObjectReader fields) => new(
        Unit: fields.Required("unit", TextRules.Name),
        Persons: fields.Required("persons", PersonCount));
}
