namespace Monitoring.Contracts;

/// <summary>
/// The bounds of everything that comes from outside. Lengths count characters as people do (Unicode code points),
/// counts are inclusive. A bound that is passed is an error of its field, never a truncation.
/// </summary>
public static class Limits
{
    /// <summary>
    /// How deep the JSON of one event may nest; a batch may be one level deeper. Ordinary events need six levels.
    /// </summary>
    public const int Depth = 16;

    /// <summary>How many events one batch may hold, unless the caller asks for another bound.</summary>
    public const int EventsPerBatch = 1000;

    /// <summary>
    /// How many errors of one event are listed; what goes beyond tells the sender nothing new and would let it fill our
    /// queues.
    /// </summary>
    public const int ErrorsPerEvent = 500;

    /// <summary>
    /// How many fields any one JSON object may have. No contract needs more than 20; the rest is room for extension
    /// attributes.
    /// </summary>
    public const int FieldsPerObject = 64;

    /// <summary>How far the <c>time</c> of an event may lie ahead of our clock: clocks of field devices drift.</summary>
    public static readonly TimeSpan ClockDrift = TimeSpan.FromMinutes(5);

    /// <summary>The latest instant that anything may name: a year from the end of the calendar, so that deadlines can be reckoned from it.</summary>
    public static readonly DateTimeOffset LastInstant = new(9998, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Characters of <c>id</c>.</summary>
    public const int EventId = 256;

    /// <summary>Characters of <c>source</c>.</summary>
    public const int EventSource = 256;

    /// <summary>Characters of the name of an extension attribute.</summary>
    public const int ExtensionName = 64;

    /// <summary>Characters of the code of a region, a site, a post, a type of site or a kind of channel.</summary>
    public const int Code = 64;

    /// <summary>Characters of the code of a template.</summary>
    public const int ItemCode = 128;

    /// <summary>
    /// Characters of a reference: the number of an issue or a notice, the id of a sortie, the name of a calendar.
    /// </summary>
    public const int Reference = 128;

    /// <summary>Characters of a time zone's name.</summary>
    public const int TimeZone = 64;

    /// <summary>Characters of a note.</summary>
    public const int Note = 4000;

    /// <summary>Characters of a name.</summary>
    public const int Name = 200;

    /// <summary>Characters of any other text: a reason, a suggestion, a recorded value, an address, a URI.</summary>
    public const int Text = 500;

    /// <summary>Characters of the name of a recorded value.</summary>
    public const int RecordName = 64;

    /// <summary>Results of one visit, at least.</summary>
    public const int MinResults = 1;

    /// <summary>Results of one visit, at most.</summary>
    public const int Results = 200;

    /// <summary>Suggestions of one visit.</summary>
    public const int Suggestions = 100;

    /// <summary>References to evidence in one list.</summary>
    public const int Evidence = 50;

    /// <summary>Posts of one region.</summary>
    public const int Posts = 50;

    /// <summary>Child regions one post answers for.</summary>
    public const int PostRegions = 200;

    /// <summary>Holders of one post.</summary>
    public const int Holders = 20;

    /// <summary>Channels of one holder or party.</summary>
    public const int Channels = 10;

    /// <summary>Templates one site may name.</summary>
    public const int Items = 200;

    /// <summary>Values one record may hold.</summary>
    public const int RecordValues = FieldsPerObject;

    /// <summary>Persons of a team, at least.</summary>
    public const int MinPersons = 1;

    /// <summary>Persons of a team, at most.</summary>
    public const int Persons = 1000;
}
