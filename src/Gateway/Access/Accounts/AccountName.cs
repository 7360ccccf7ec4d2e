using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Gateway.Access.Accounts;

/// <summary>What people type to sign in.</summary>
internal static class AccountName
{
    /// <summary>Characters of a name, at most.</summary>
    internal const int Longest = 64;

    /// <summary>What a name may be made of, for messages.</summary>
    internal const string Form = "A name has letters and digits, and . _ - @ between them.";

    /// <summary>The same name however it was typed: without blanks around it, in lower case, and in one spelling of Unicode.</summary>
    internal static string Normal(string typed)
    {
        try
        {
            return typed.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // Half of a pair of characters has no normal form, and is no name.
            return typed;
        }
    }

    /// <summary>Whether a text in its normal form can be a name.</summary>
    internal static bool IsOne(string name) =>
        name.Length is > 0 and <= Longest
        && char.IsLetterOrDigit(name[0])
        && char.IsLetterOrDigit(name[^1])
        && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '@');

    /// <summary>What attempts with a name are counted by: people type passwords there by mistake, so it is not kept as it is.</summary>
    internal static byte[] Key(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name));
}
