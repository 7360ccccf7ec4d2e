namespace Monitoring.Gateway.Feed;

/// <summary>The events of a feed that entries are sent as; the word is the name of the event.</summary>
internal enum FeedEvent
{
    /// <summary>An issue changed.</summary>
    Issue,

    /// <summary>Somebody was told something.</summary>
    Alert,

    /// <summary>A site was registered or changed.</summary>
    Site,

    /// <summary>A region was registered or changed.</summary>
    Region,

    /// <summary>An issue or a site is in the reader's sight no more.</summary>
    Gone,
}

/// <summary>Why a reader must start afresh.</summary>
internal enum ResetReason
{
    /// <summary>What follows its last event is no longer kept, or its id is none of this installation's.</summary>
    Behind,

    /// <summary>A region moved, and much came into sight or went out of it at once.</summary>
    Moved,

    /// <summary>The rights of its token changed.</summary>
    Rights,
}
