using System.ComponentModel.DataAnnotations;

namespace Monitoring.Gateway.Access.Sessions;

/// <summary>How people sign in with a password: section <c>SignIn</c> of the configuration.</summary>
internal sealed class SignInOptions
{
    /// <summary>Characters that a password must have. Default 12. There are no rules about what characters: length is what helps.</summary>
    [Range(8, 128)]
    public int PasswordLength { get; set; } = 12;

    /// <summary>
    /// Rounds of PBKDF2 with HMAC-SHA512 that a password is hashed with. Default 210,000, which takes about a tenth of a second.
    /// A password that was hashed with fewer is hashed anew when its owner next signs in.
    /// </summary>
    [Range(100_000, 10_000_000)]
    public int PasswordRounds { get; set; } = 210_000;

    /// <summary>Hours for which a password that an admin has set can be used, to set another. Default 72.</summary>
    [Range(1, 720)]
    public int OneTimeHours { get; set; } = 72;

    /// <summary>Attempts in a row that may fail before a name is locked. Default 10.</summary>
    [Range(3, 1000)]
    public int Attempts { get; set; } = 10;

    /// <summary>Minutes a name is locked after the last attempt that counted, and after which attempts are forgotten. Default 15.</summary>
    [Range(1, 1440)]
    public int LockMinutes { get; set; } = 15;

    /// <summary>Minutes without a request after which a session ends; an open live feed is no request. Default 480.</summary>
    [Range(5, 43_200)]
    public int IdleMinutes { get; set; } = 480;

    /// <summary>Hours after which a session ends however much it is used. Default 24.</summary>
    [Range(1, 8760)]
    public int SessionHours { get; set; } = 24;

    /// <summary>Sessions that one account may have at once; the oldest ends for one more. Default 20.</summary>
    [Range(1, 1000)]
    public int SessionsPerAccount { get; set; } = 20;

    /// <summary>For how long a session may be unused.</summary>
    internal NodaTime.Duration Idle => NodaTime.Duration.FromMinutes(IdleMinutes);

    /// <summary>For how long attempts count.</summary>
    internal NodaTime.Duration Lock => NodaTime.Duration.FromMinutes(LockMinutes);
}
