namespace Monitoring.Gateway.Access;

/// <summary>How the caller of a request was signed in, for answers that go on after their rights may have ended.</summary>
/// <param name="again">Finds the caller anew; null when it may not come in any more.</param>
internal sealed class SignIn(Func<CancellationToken, ValueTask<Caller?>> again)
{
    /// <summary>That of a request that has passed authorization.</summary>
    /// <exception cref="InvalidOperationException">The route needs no token, so nobody is known.</exception>
    internal static SignIn Of(HttpContext context) =>
        context.Features.Get<SignIn>() ?? throw new InvalidOperationException("Nobody is signed in here.");

    /// <summary>The caller as it is now: the same object as long as nothing about its rights has changed, null when they have ended.</summary>
    internal ValueTask<Caller?> AgainAsync(CancellationToken cancellation) => again(cancellation);
}
