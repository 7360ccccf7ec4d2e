using System.Security.Cryptography;
using System.Text;
using Monitoring.Contracts;

namespace Monitoring.Gateway.Access.Accounts;

/// <summary>What a password must be, and what those look like that are made here.</summary>
internal static class PasswordRules
{
    /// <summary>Characters of a password, at most.</summary>
    internal const int Longest = 256;

    // Letters that nobody mistakes for one another when they are read out; 79 bits.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int GroupLength = 4;

    /// <summary>A password that is handed over and good for setting another.</summary>
    internal static string Create() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));

    /// <summary>
    /// The same password whatever keyboard it was typed on: letters that look the same have several spellings in Unicode.
    /// </summary>
    internal static string Normal(string password) => password.IsNormalized(NormalizationForm.FormC) ? password : password.Normalize(NormalizationForm.FormC);

    /// <summary>What is wrong with a new password, or null.</summary>
    /// <param name="field">The field it came in.</param>
    /// <param name="password">The password.</param>
    /// <param name="present">The present one.</param>
    /// <param name="name">The name it signs in with.</param>
    /// <param name="least">Characters it must have.</param>
    internal static FieldError? Flaw(string field, string password, string present, string name, int least)
    {
        if (password.EnumerateRunes().Count() < least)
            return new FieldError(field, ErrorCodes.TooShort, $"At least {least} characters.");

        if (password == present)
            return new FieldError(field, ErrorCodes.NotAllowed, "This is the present password.");

        return string.Equals(password, name, StringComparison.OrdinalIgnoreCase)
            ? new FieldError(field, ErrorCodes.NotAllowed, "A password is not the name.")
            : null;
    }
}
