namespace Monitoring.EndToEnd.Tests.Fuzz.Mutations;

/// <summary>Values that nobody expects, as JSON text; some of it is none.</summary>
internal static class OddJson
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "-0.0", "1e400", "-1e400", "1E+308", "1e-400", "123456789012345678901234567890", "1.0", "1e2", "0.1e1", "9007199254740993",
        "-1", "1000", "1001", "2147483648", "-2147483649", "1e28", "79228162514264337593543950336", "0.0000000000000000000000000000001",
        "99999999999999999999999999999999999999999999999999", "1e999999999999", "00", "+1", "NaN", "Infinity", "0x10", ".5", "1.", "1e", "--1",
    ];

    private static readonly string[] Literals = ["null", "true", "false", "[]", "{}", "[null]", "[[]]", "{\"\":null}", "nul", "TRUE", "undefined", "", "/* */", "1,2", "}", "]"];

    private static readonly string[] Texts =
    [
        "\"\"", "\" \"", "\"\\u0000\"", "\"a\\u0000b\"", "\"a\0b\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"", "\"\\x\"", "\"\\u12\"", "\"\\/\\b\\f\\n\\r\\t\"",
        "\"\u2028\u2029\"", "\"\u202eabc\"", "\"\u200b\"", "\"\ufeff\"", "\"e\u0301\"", "\"\U0001F600\"", "\"\\u0041\"", "\"line\nbreak\"", "\"tab\ttab\"", "\"open", "'single'",
        "\"'; DROP TABLE ledger; --\"", "\"%00%0a\"", "\"../../etc/passwd\"", "\"<script>alert(1)</script>\"", "\"{0}{1}%s%n\"", "\"javascript:alert(1)\"", "\"data:text/html,x\"",
        "\"11010119900307002X\"", "\"http://[::1\"", "\"//\"", "\"http://\"", "\"constructor\"", "\"__proto__\"", "\"1\"", "\"null\"", "\"true\"", "\"\u0085\"", "\"\u007f\"",
    ];

    private static readonly string[] Times =
    [
        "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00-14:00", "0001-01-02T00:00:00+08:00", "0000-12-31T23:59:59Z", "9999-12-31T23:59:59Z",
        "9999-12-31T23:59:59-12:00", "9999-12-31T23:59:59.9999999Z", "10000-01-01T00:00:00Z", "2022-02-29T00:00:00Z", "2020-02-29T12:00:00+08:00", "1900-02-29T00:00:00Z",
        "2016-12-31T23:59:60Z", "2022-03-18T24:00:00+08:00", "2022-03-18T08:60:00+08:00", "2022-03-18T08:00:00", "2022-03-18T08:00:00+99:99", "2022-03-18T08:00:00+24:00",
        "2022-03-18T08:00:00-00:00", "2022-03-18t08:00:00z", "2022-03-18 08:00:00+08:00", "2022-03-18T08:00:00.123456789012345678901234567890+08:00", "2022-03-18T08:00:00.+08:00",
        "2022-3-18T08:00:00Z", "2022-W11-5T08:00:00Z", "2022-03-18", "1647561600", "1970-01-01T00:00:00Z", "2022-03-18T08:04:59+08:00", "2022-03-18T08:05:01+08:00",
        "2022-03-17T23:59:59.9999999+08:00", "2022-03-18T00:00:00+08:00", "2022-03-13T02:30:00-05:00", "1582-10-10T00:00:00Z", "-0001-01-01T00:00:00Z", "2122-03-18T08:00:00+08:00",
    ];

    private static readonly string[] Codes =
        ["S-0", "s-0", "S 0", "S-0 ", " S-0", "\uff33-0", "S-0\\n", "S-0\\u0000", "Z", "Z-1", "Z-1-1", "S-0/../S-1", "S-0.isolation-hotel.zones", "isolation-hotel.zones", "Isolation-Hotel.Zones", ".", "..", "-", "_", "\u533a\u57df"];

    /// <summary>Any of them.</summary>
    public static string Any(Random random) => random.Next(10) switch
    {
        0 or 1 => Pick(random, Numbers),
        2 => Pick(random, Literals),
        3 or 4 => Pick(random, Texts),
        5 => Time(random),
        6 => Code(random),
        7 => Long(random),
        8 => Deep(random),
        _ => random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>A number, or nearly one.</summary>
    public static string Number(Random random) => Pick(random, Numbers);

    /// <summary>A time, or nearly one.</summary>
    public static string Time(Random random) => $"\"{Pick(random, Times)}\"";

    /// <summary>A code, or nearly one.</summary>
    public static string Code(Random random) => random.Next(6) == 0 ? $"\"{new string('S', random.Next(60, 70))}\"" : $"\"{Pick(random, Codes)}\"";

    /// <summary>The text of a time, without quotation marks.</summary>
    public static string TimeText(Random random) => Pick(random, Times);

    /// <summary>A text without quotation marks, as it may stand in a query.</summary>
    public static string Plain(Random random) => random.Next(4) switch
    {
        0 => Pick(random, Numbers),
        1 => Pick(random, Codes),
        2 => Long(random).Trim('"'),
        _ => Pick(random, Texts).Trim('"'),
    };

    private static string Long(Random random)
    {
        // About the bounds of the contract, and far beyond them.
        int[] lengths = [63, 64, 65, 128, 129, 200, 201, 256, 257, 500, 501, 4_000, 4_001, 20_000];
        var unit = random.Next(4) switch { 0 => "\u533a", 1 => "\U0001F600", 2 => "\\u0061", _ => "a" };
        return $"\"{string.Concat(Enumerable.Repeat(unit, Pick(random, lengths)))}\"";
    }

    private static string Deep(Random random)
    {
        int[] depths = [3, 8, 14, 15, 16, 17, 64, 65, 1_000, 20_000];
        var depth = Pick(random, depths);
        return random.Next(2) == 0
            ? string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth))
            : string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + string.Concat(Enumerable.Repeat("}", depth));
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
