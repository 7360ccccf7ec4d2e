namespace Monitoring.Contracts;

/// <summary>The CloudEvents types this system takes in and sends out.</summary>
public static class EventTypes
{
    /// <summary>Registers a region, or changes some of its fields.</summary>
    public const string Region = "inspection.region.v1";

    /// <summary>Registers a site, or changes some of its fields.</summary>
    public const string Site = "inspection.site.v1";

    /// <summary>A team was at a site and judged some of its items.</summary>
    public const string Visit = "inspection.visit.v1";

    /// <summary>A site did one of its duties.</summary>
    public const string Duty = "inspection.duty.v1";

    /// <summary>A number was measured at a site.</summary>
    public const string Reading = "inspection.reading.v1";

    /// <summary>A site claims that an issue is put right.</summary>
    public const string Rectification = "inspection.rectification.v1";

    /// <summary>A team rechecked such a claim.</summary>
    public const string LookBack = "inspection.lookback.v1";

    /// <summary>A unit acknowledged, or answered, a notice.</summary>
    public const string Receipt = "inspection.receipt.v1";

    /// <summary>A site asks for more time.</summary>
    public const string Extension = "inspection.extension.v1";

    /// <summary>A report by the public. The name is reserved; such an event is refused as <c>unsupported</c>.</summary>
    public const string Clue = "inspection.clue.v1";

    /// <summary>What the system sends out when somebody must be told.</summary>
    public const string Alert = "inspection.alert.v1";

    /// <summary>The types that are taken in, in the order in which the documentation names them.</summary>
    public static IReadOnlyList<string> Served { get; } =
        [Region, Site, Visit, Duty, Reading, Rectification, LookBack, Receipt, Extension];
}
