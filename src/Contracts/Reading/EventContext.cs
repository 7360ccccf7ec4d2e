using System.Text;
using System.Text.Json;

namespace Monitoring.Contracts.Reading;

/// <summary>
/// What travels through the reading of one event: the errors found so far, where in the document the reader is, and
/// the attributes of the envelope some rules look at. Paths are put together only when there is an error to name.
/// </summary>
/// <param name="now">Our clock, once per turn.</param>
/// <param name="earlier">Errors found before there was a document; what follows from them is not named a second time.</param>
internal sealed class EventContext(DateTimeOffset now, IReadOnlyList<FieldError> earlier)
{
    private const int LongestName = 64;

    private readonly List<Step> path = [];
    private List<FieldError>? errors = earlier.Count == 0 ? null : [.. earlier];
    private JsonProperty[] properties = new JsonProperty[16];
    private int used;

    /// <summary>The latest time an event may have.</summary>
    internal DateTimeOffset Latest { get; } = now > DateTimeOffset.MaxValue - Limits.ClockDrift ? now : now + Limits.ClockDrift;

    /// <summary>The event's time; null while it is unknown or wrong, and then no rule that compares with it speaks.</summary>
    internal DateTimeOffset? EventTime { get; set; }

    /// <summary>The event's subject, on the same terms.</summary>
    internal string? Subject { get; set; }

    internal bool HasErrors => errors is not null;

    internal IReadOnlyList<FieldError> Errors => errors ?? [];

    internal void Enter(string name) => path.Add(new Step(name, 0));

    internal void Enter(int index) => path.Add(new Step(null, index));

    internal void Leave() => path.RemoveAt(path.Count - 1);

    /// <summary>Names an error of the value the reader is at.</summary>
    internal void Fail(string code, string message) => Add(Path(null), code, message);

    /// <summary>Names an error of a field of the object the reader is at.</summary>
    internal void FailField(string name, string code, string message) => Add(Path(name), code, message);

    /// <summary>Names an error of an attribute of the envelope, wherever the reader is.</summary>
    internal void FailAttribute(string name, string code, string message) => Add(name, code, message);

    /// <summary>
    /// Lays the properties of an object on the shared stack and says where they begin; <see cref="Drop"/> takes them off.
    /// One array serves all objects of an event, so a nested object costs no allocation.
    /// </summary>
    internal int Lay(JsonElement element, out int count)
    {
        var first = used;
        foreach (var property in element.EnumerateObject())
        {
            if (used == properties.Length)
            {
                Array.Resize(ref properties, used * 2);
            }

            properties[used++] = property;
        }

        count = used - first;
        return first;
    }

    internal ref readonly JsonProperty Property(int index) => ref properties[index];

    internal void Drop(int first) => used = first;

    private void Add(string field, string code, string message)
    {
        foreach (var error in earlier)
        {
            if (error.Field == field)
            {
                return;
            }
        }

        errors ??= [];
        if (errors.Count < Limits.ErrorsPerEvent)
        {
            errors.Add(new FieldError(field, code, message));
        }
    }

    private string Path(string? name)
    {
        var text = new StringBuilder();
        foreach (var step in path)
        {
            if (step.Name is null)
            {
                text.Append('[').Append(step.Index).Append(']');
            }
            else
            {
                Append(text, step.Name);
            }
        }

        if (name is not null)
        {
            Append(text, name);
        }

        return text.ToString();
    }

    // Names come from the sender when they are unknown to us: a path repeats no more of them than helps to find them.
    private static void Append(StringBuilder text, string name)
    {
        if (text.Length > 0)
        {
            text.Append('.');
        }

        if (name.Length <= LongestName)
        {
            text.Append(name);
        }
        else
        {
            var end = char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName;
            text.Append(name, 0, end).Append('…');
        }
    }

    private readonly record struct Step(string? Name, int Index);
}
