namespace Monitoring.Contracts.Reading;

/// <summary>
/// Finds the identity numbers of residents of mainland China (GB 11643: six digits of a place, a date of birth, a
/// serial number and a check character) in free text, so that they are refused before anything is stored. Field staff
/// paste them into notes, and also write them in full-width digits.
/// </summary>
internal static class IdentityNumber
{
    internal const string Message = "This holds an identity number of a person; such numbers must not be sent.";

    private const int Length = 18;
    private const string CheckCharacters = "10X98765432";

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether the text holds one that stands alone, that is, with no further digit right before or after it.</summary>
    internal static bool IsIn(ReadOnlySpan<char> text)
    {
        if (text.Length < Length)
        {
            return false;
        }

        var run = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && Digit(text[i]) >= 0)
            {
                run++;
                continue;
            }

            var endsWithX = i < text.Length && text[i] is 'X' or 'x' or 'Ｘ' or 'ｘ';
            if ((run == Length && IsValid(text.Slice(i - Length, Length)))
                || (run == Length - 1 && endsWithX && IsValid(text.Slice(i - Length + 1, Length))))
            {
                return true;
            }

            run = 0;
        }

        return false;
    }

    private static bool IsValid(ReadOnlySpan<char> text)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            sum += Digit(text[i]) * Weights[i];
        }

        var last = text[^1] is 'x' or 'Ｘ' or 'ｘ' ? 'X' : text[^1];
        last = Digit(last) is >= 0 and var digit ? (char)('0' + digit) : last;
        return last == CheckCharacters[sum % 11] && HasBirthDate(text);
    }

    // Without a date in its middle the number is something else (an order, a serial number): one in eleven of those
    // would pass the check character.
    private static bool HasBirthDate(ReadOnlySpan<char> text)
    {
        var century = Number(text.Slice(6, 2));
        var month = Number(text.Slice(10, 2));
        var day = Number(text.Slice(12, 2));
        return century is >= 18 and <= 21 && month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }

    private static int Number(ReadOnlySpan<char> twoDigits) => (Digit(twoDigits[0]) * 10) + Digit(twoDigits[1]);

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };
}
