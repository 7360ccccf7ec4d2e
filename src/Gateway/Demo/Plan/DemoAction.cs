using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Contracts.Staff;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Gateway.Demo.Plan;

/// <summary>Something that somebody in the demo city does.</summary>
/// <param name="At">When the system hears of it.</param>
internal abstract record DemoAction(Instant At);

/// <summary>A field system posts an event.</summary>
/// <param name="At">When it is sent.</param>
/// <param name="Source">Who sends it.</param>
/// <param name="Id">Its number within the source; the same every time the demo is played.</param>
/// <param name="Type">One of the contract's types.</param>
/// <param name="Subject">The site or region.</param>
/// <param name="Happened">When it happened; not after it is sent.</param>
/// <param name="Data">What happened.</param>
internal sealed record DemoEvent(Instant At, string Source, string Id, string Type, string Subject, Instant Happened, JsonObject Data)
    : DemoAction(At)
{
    private static readonly Offset China = Offset.FromHours(8);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An instant as the city writes it.</summary>
    internal static string Text(Instant at) => OffsetDateTimePattern.Rfc3339.Format(at.WithOffset(China));

    /// <summary>The structured event.</summary>
    internal string ToJson() => new JsonObject
    {
        ["specversion"] = "1.0",
        ["id"] = Id,
        ["source"] = Source,
        ["type"] = Type,
        ["subject"] = Subject,
        ["time"] = Text(Happened),
        ["datacontenttype"] = "application/json",
        ["data"] = Data.DeepClone(),
    }.ToJsonString(Readable);
}

/// <summary>Somebody of the staff gives a command about an issue.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Key">What the command is known by, so that it is given once.</param>
/// <param name="Site">Code of the site.</param>
/// <param name="Item">The template.</param>
/// <param name="Issue">Number of the issue.</param>
/// <param name="Command">What is to be done.</param>
internal sealed record DemoCommand(Instant At, string By, string Key, string Site, string Item, string Issue, StaffCommand Command)
    : DemoAction(At);
