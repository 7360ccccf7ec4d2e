using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Monitoring.Runtime.Storage;
using SignInOptions = Monitoring.Gateway.Access.Sessions.SignInOptions;

namespace Monitoring.Gateway.Access.Accounts;

/// <summary>Hashes passwords and verifies them, so many at once that requests of others still get through.</summary>
internal sealed class Passwords : IDisposable
{
    private readonly PasswordHasher<AccountRow> _hasher;
    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly Lazy<string> _nobodys;

    /// <summary>Hashes as the options say.</summary>
    public Passwords(SignInOptions options)
    {
        _hasher = new PasswordHasher<AccountRow>(Options.Create(new PasswordHasherOptions { IterationCount = options.PasswordRounds }));
        _nobodys = new Lazy<string>(() => Hash(RandomNumberGenerator.GetHexString(32)));
    }

    /// <summary>What came of a password that was tried.</summary>
    /// <param name="IsRight">Whether it is the account's.</param>
    /// <param name="Again">The same password in the form it is hashed in now, where it was kept in an older one.</param>
    internal readonly record struct Verdict(bool IsRight, string? Again);

    /// <summary>The form a password is kept in.</summary>
    internal async Task<string> HashAsync(string password, CancellationToken cancellation) =>
        await InPlaceAsync(() => Hash(password), cancellation);

    /// <summary>Tries a password. Where nobody is there to have one it takes as long, and is wrong.</summary>
    /// <param name="kept">The form it is kept in, or null.</param>
    /// <param name="password">What was typed.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<Verdict> VerifyAsync(string? kept, string password, CancellationToken cancellation) =>
        await InPlaceAsync(() => Verify(kept, password), cancellation);

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private Verdict Verify(string? kept, string password)
    {
        var result = _hasher.VerifyHashedPassword(null!, kept ?? _nobodys.Value, password);
        return new Verdict(
            kept is not null && result != PasswordVerificationResult.Failed,
            kept is not null && result == PasswordVerificationResult.SuccessRehashNeeded ? Hash(password) : null);
    }

    private string Hash(string password) => _hasher.HashPassword(null!, password);

    private async Task<T> InPlaceAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            // A tenth of a second on a thread that serves requests would hold up others.
            return await Task.Run(work, CancellationToken.None);
        }
        finally
        {
            _places.Release();
        }
    }
}
