namespace Monitoring.Bus;

/// <summary>
/// The messages that lie parked. The queue at the broker is the only place where they are; whoever asks looks into it, the
/// oldest first and no further than <see cref="MostSeen"/>.
/// </summary>
public interface IParkedMessages
{
    /// <summary>How many messages can be seen at a time; those behind come forward when some of these are dealt with.</summary>
    const int MostSeen = 1_000;

    /// <summary>What lies there, the oldest first, without bodies.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="BusException">The broker cannot be reached.</exception>
    Task<IReadOnlyList<ParkedMessage>> ListAsync(CancellationToken cancellation);

    /// <summary>
    /// Finds a message and has somebody deal with it, while nobody else can see it. It is removed when they are done with it,
    /// and goes back to its place otherwise.
    /// </summary>
    /// <param name="id">What it is called.</param>
    /// <param name="deal">Deals with it; answers whether it is to be removed.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether it was found.</returns>
    /// <exception cref="BusException">The broker cannot be reached.</exception>
    Task<bool> WithAsync(string id, Func<ParkedMessage, Task<bool>> deal, CancellationToken cancellation);

    /// <summary>Reads a message as it would be read if it came in now.</summary>
    MessageRead Read(ParkedMessage message, DateTimeOffset now);
}

/// <summary>Where there is no broker nothing is parked.</summary>
public sealed class NothingParked : IParkedMessages
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ParkedMessage>> ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<ParkedMessage>>([]);

    /// <inheritdoc/>
    public Task<bool> WithAsync(string id, Func<ParkedMessage, Task<bool>> deal, CancellationToken cancellation) => Task.FromResult(false);

    /// <inheritdoc/>
    public MessageRead Read(ParkedMessage message, DateTimeOffset now) => throw new InvalidOperationException("There is none to read.");
}
