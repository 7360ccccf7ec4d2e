using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Runtime.Serialization;

/// <summary>An instant as RFC 3339 in UTC, to the tick of 100 ns.</summary>
internal sealed class InstantConverter : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Instant.FromDateTimeOffset(reader.GetDateTimeOffset());

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToDateTimeUtc());

    public override Instant ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        InstantPattern.ExtendedIso.Parse(reader.GetString()!).GetValueOrThrow();

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
        writer.WritePropertyName(InstantPattern.ExtendedIso.Format(value));
}

/// <summary>A value of NodaTime as its pattern writes it; also as the key of a dictionary.</summary>
internal abstract class PatternConverter<T>(IPattern<T> pattern) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(pattern.Format(value));

    private T Parse(string? text) =>
        text is not null && pattern.Parse(text) is { Success: true } result
            ? result.Value
            : throw new JsonException($"'{text}' is no {typeof(T).Name}.");
}

/// <summary>A duration as <c>-D:hh:mm:ss.FFFFFFFFF</c>.</summary>
internal sealed class DurationConverter() : PatternConverter<Duration>(DurationPattern.Roundtrip);

/// <summary>A date as <c>uuuu-MM-dd</c>.</summary>
internal sealed class LocalDateConverter() : PatternConverter<LocalDate>(LocalDatePattern.Iso);

/// <summary>A time of day as <c>HH:mm:ss.FFFFFFFFF</c>.</summary>
internal sealed class LocalTimeConverter() : PatternConverter<LocalTime>(LocalTimePattern.ExtendedIso);

/// <summary>An interval as an array of its start and end; both are always there.</summary>
internal sealed class IntervalConverter : JsonConverter<Interval>
{
    public override Interval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var ends = JsonSerializer.Deserialize<Instant[]>(ref reader, options);
        return ends is [var start, var end] ? new Interval(start, end) : throw new JsonException("An interval is an array of two instants.");
    }

    public override void Write(Utf8JsonWriter writer, Interval value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize<Instant[]>(writer, [value.Start, value.End], options);
}

/// <summary>A set of dates as an array in ascending order, so that equal sets are equal bytes.</summary>
internal sealed class LocalDateSetConverter : JsonConverter<IReadOnlySet<LocalDate>>
{
    public override IReadOnlySet<LocalDate> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (JsonSerializer.Deserialize<LocalDate[]>(ref reader, options) ?? throw new JsonException("null is no set of dates.")).ToHashSet();

    public override void Write(Utf8JsonWriter writer, IReadOnlySet<LocalDate> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Order().ToArray(), options);
}
