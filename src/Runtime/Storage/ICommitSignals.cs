namespace Monitoring.Runtime.Storage;

/// <summary>
/// Tells that something was committed, by this process or by another one over the same data. A signal says nothing else:
/// whoever hears it reads on after the last position it knows.
/// </summary>
public interface ICommitSignals
{
    /// <summary>
    /// Has an action called whenever something may have been committed since it was last called, on some thread and one call at
    /// a time. Several commits shortly after each other make one call. There is a call too when the way to the store was
    /// interrupted, since nobody knows what happened meanwhile.
    /// </summary>
    /// <param name="committed">To return soon, and to throw nothing.</param>
    /// <returns>To be disposed of by whoever no longer listens.</returns>
    IDisposable OnCommitted(Action committed);
}
