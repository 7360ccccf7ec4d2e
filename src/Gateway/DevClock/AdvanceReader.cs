using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Monitoring.Contracts;
using Monitoring.Gateway.Bodies;
using NodaTime;
using NodaTime.Text;

namespace Monitoring.Gateway.DevClock;

/// <summary>Reads <c>{"advance":"P1DT2H"}</c>.</summary>
internal static class AdvanceReader
{
    /// <summary>A step longer than so many days is a slip of the pen, and would keep the engine busy for hours.</summary>
    internal const int LongestDays = 3660;

    private const string Field = "advance";

    private static readonly Duration Longest = Duration.FromDays(LongestDays);

    /// <summary>How far the clock is to be moved; false with every error named.</summary>
    /// <param name="body">A JSON object.</param>
    /// <param name="by">How far.</param>
    /// <param name="errors">What is wrong.</param>
    internal static bool TryRead(JsonElement body, out Duration by, out IReadOnlyList<FieldError> errors)
    {
        by = Duration.Zero;
        var found = new List<FieldError>();
        errors = found;
        JsonRequest.CheckNames(body, [Field], found);
        if (!body.TryGetProperty(Field, out var advance))
            found.Add(new FieldError(Field, ErrorCodes.Required, "Say how far, for example PT4H or P1DT2H."));
        else if (advance.ValueKind != JsonValueKind.String)
            found.Add(new FieldError(Field, ErrorCodes.WrongType, "This must be a text, for example PT4H."));
        else if (!TryParse(advance.GetString()!, out by, out var error))
            found.Add(error);

        return found.Count == 0;
    }

    private static bool TryParse(string text, out Duration by, [NotNullWhen(false)] out FieldError? error)
    {
        by = Duration.Zero;
        error = null;

        // Months and years have no fixed length, so a clock cannot be moved by them.
        if (PeriodPattern.NormalizingIso.Parse(text) is not { Success: true, Value: { Months: 0, Years: 0 } period })
        {
            error = new FieldError(
                Field, ErrorCodes.BadFormat, "This must be an ISO 8601 duration of weeks, days, hours, minutes and seconds.");
            return false;
        }

        try
        {
            by = period.ToDuration();
        }
        catch (OverflowException)
        {
            by = Duration.MaxValue;
        }

        if (by >= Duration.Zero && by <= Longest)
            return true;

        error = new FieldError(Field, ErrorCodes.OutOfRange, $"The clock moves forward only, by at most {Longest.Days} days.");
        return false;
    }
}
