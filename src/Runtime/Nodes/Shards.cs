namespace Monitoring.Runtime.Nodes;

/// <summary>Wakes and deliveries are dealt out to shards, and each shard is looked after by one node at a time.</summary>
public static class Shards
{
    /// <summary>How many there are, in every installation; a wake belongs to the remainder of its entity's number.</summary>
    public const int Count = 16;

    /// <summary>The shard whose keeper also looks after what there is once: roots, messages and what nodes left behind.</summary>
    public const int First = 0;
}
