using Monitoring.Gateway.Limiting;
using Monitoring.Gateway.Problems;

namespace Monitoring.Gateway.Feed;

/// <summary>Counts the feeds that are open, and says no beyond the bounds.</summary>
internal sealed class OpenFeeds(FeedOptions options)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _byToken = new(StringComparer.Ordinal);
    private int _open;

    /// <summary>How many are open.</summary>
    internal int Count => Volatile.Read(ref _open);

    /// <summary>A place for one more feed of a token, to be given back; null, with the answer, when there is none.</summary>
    internal (IDisposable? Place, ProblemResult? Refusal) TryOpen(string token)
    {
        lock (_gate)
        {
            var own = _byToken.GetValueOrDefault(token);
            if (own >= options.MostPerToken)
                return (null, TooManyOfToken(options));

            if (_open >= options.MostOpen)
                return (null, TooMany(options));

            _byToken[token] = own + 1;
            Volatile.Write(ref _open, _open + 1);
            return (new Place(this, token), null);
        }
    }

    /// <summary>The token has as many open as it may.</summary>
    internal static ProblemResult TooManyOfToken(FeedOptions options) => ProblemResult.Limited(
        Limit.FeedsPerToken, options.MostPerToken, $"A token may have {options.MostPerToken} feeds open. Close one first.", Pause);

    /// <summary>All together have as many open as they may.</summary>
    internal static ProblemResult TooMany(FeedOptions options) => ProblemResult.Limited(
        Limit.Feeds, options.MostOpen, $"At most {options.MostOpen} feeds may be open. Try again later.", Pause);

    private void Close(string token)
    {
        lock (_gate)
        {
            Volatile.Write(ref _open, _open - 1);
            if (--_byToken[token] == 0)
                _byToken.Remove(token);
        }
    }

    private sealed class Place(OpenFeeds feeds, string token) : IDisposable
    {
        private int _isClosed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isClosed, 1) == 0)
                feeds.Close(token);
        }
    }
}
