using System.Collections.Frozen;
using Monitoring.Core.Calendars;
using Monitoring.Core.Policies;

namespace Monitoring.Core.Catalogue;

/// <summary>Everything the installation's catalogue says, checked and immutable.</summary>
public sealed class CatalogueData
{
    /// <summary>The policy a region tree has that names none.</summary>
    public const string DefaultPolicy = "standard";

    /// <summary>The calendar a region tree has that names none.</summary>
    public const string DefaultCalendar = "cn";

    /// <summary>Gathers the parts; codes must be unique within each.</summary>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public CatalogueData(IEnumerable<SiteType> siteTypes, IEnumerable<Policy> policies, IEnumerable<WorkingCalendar> calendars)
    {
        SiteTypes = siteTypes.ToFrozenDictionary(t => t.Code);
        Templates = SiteTypes.Values.SelectMany(t => t.Templates).ToFrozenDictionary(t => t.Code);
        Policies = policies.ToFrozenDictionary(p => p.Name);
        Calendars = calendars.ToFrozenDictionary(c => c.Code);
    }

    /// <summary>Types of site by code.</summary>
    public FrozenDictionary<string, SiteType> SiteTypes { get; }

    /// <summary>Templates by their full code.</summary>
    public FrozenDictionary<string, Template> Templates { get; }

    /// <summary>Policies by name.</summary>
    public FrozenDictionary<string, Policy> Policies { get; }

    /// <summary>Calendars by code.</summary>
    public FrozenDictionary<string, WorkingCalendar> Calendars { get; }
}
