namespace Monitoring.Core.Catalogue;

/// <summary>How a check item is kept: judged by visits, done by the site, or measured.</summary>
public enum ItemKind
{
    /// <summary>Judged by a visiting team.</summary>
    Inspection,

    /// <summary>Done by the site on a cadence, each time with a record.</summary>
    Duty,

    /// <summary>A number with a unit and bounds.</summary>
    Reading,
}

/// <summary>What a check item guards (人防, 物防, 地防, 管理).</summary>
public enum Category
{
    /// <summary>人防</summary>
    People,

    /// <summary>物防</summary>
    Goods,

    /// <summary>地防</summary>
    Places,

    /// <summary>管理</summary>
    Management,
}

/// <summary>The type of value a field of a duty's record holds.</summary>
public enum RecordFieldType
{
    /// <summary>Any text that is not blank.</summary>
    Text,

    /// <summary>A JSON number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Flag,
}

/// <summary>One field of the record that a duty must bring.</summary>
/// <param name="Name">The key in the event's <c>record</c>.</param>
/// <param name="Title">What people read beside it.</param>
/// <param name="Type">What the value must be.</param>
/// <param name="Required">Whether a duty event without it is refused.</param>
public sealed record RecordField(string Name, LocalizedText Title, RecordFieldType Type, bool Required);

/// <summary>Within what a reading must lie.</summary>
/// <param name="Unit">The unit readings come in; one in another unit is refused.</param>
/// <param name="Min">The lowest good value, inclusive; null when there is no lower bound.</param>
/// <param name="Max">The highest good value, inclusive; null when there is no upper bound.</param>
/// <param name="InARow">How many readings in a row out of (inside) the bounds raise (recover); at least 1, 2 by default.</param>
public sealed record ReadingBounds(string Unit, decimal? Min, decimal? Max, int InARow)
{
    /// <summary>Whether the value lies inside the bounds.</summary>
    public bool Contains(decimal value) => !(value < Min) && !(value > Max);
}

/// <summary>What is checked at a type of site (检查标准); a check item is a template at one site.</summary>
public sealed record Template
{
    /// <summary><c>&lt;site type&gt;.&lt;code&gt;</c>; what field systems name in <c>item</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The code of the type of site it belongs to.</summary>
    public required string SiteType { get; init; }

    /// <summary>What is checked, as people read it.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>How the item is kept.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>What the item guards.</summary>
    public required Category Category { get; init; }

    /// <summary>The severity of an issue found here, where the finding itself names none.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Inspection: how long the item may go uninspected before the inspection side is told; whole days. Null for other kinds.</summary>
    public int? CoverageDays { get; init; }

    /// <summary>Duty: when it must be done. Null for other kinds.</summary>
    public Cadence? Cadence { get; init; }

    /// <summary>Duty: what each record must hold; empty when the bare event is enough.</summary>
    public IReadOnlyList<RecordField> Record { get; init; } = [];

    /// <summary>Reading: within what it must lie. Null for other kinds.</summary>
    public ReadingBounds? Bounds { get; init; }

    /// <summary>Whether one finding here makes every comparable site check itself (举一反三).</summary>
    public bool Sweep { get; init; }

    /// <summary>The rule or notice the template rests on; null when the catalogue names none.</summary>
    public LocalizedText? Basis { get; init; }
}

/// <summary>A type of site and the templates that every site of it has by default.</summary>
/// <param name="Code">For example <c>isolation-hotel</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Templates">In the order people read them.</param>
public sealed record SiteType(string Code, LocalizedText Name, IReadOnlyList<Template> Templates);
