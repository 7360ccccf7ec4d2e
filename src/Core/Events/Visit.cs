namespace Monitoring.Core.Events;

/// <summary>How a visit is made.</summary>
public enum VisitMode
{
    /// <summary>四不两直</summary>
    Unannounced,

    /// <summary>Announced beforehand.</summary>
    Announced,

    /// <summary>云监督</summary>
    Remote,

    /// <summary>交叉检查</summary>
    Cross,

    /// <summary>委托检查</summary>
    Entrusted,

    /// <summary>联合</summary>
    Joint,
}

/// <summary>What a visit says of one item.</summary>
public enum CheckOutcome
{
    /// <summary>As it should be.</summary>
    Pass,

    /// <summary>Something is wrong.</summary>
    Fail,

    /// <summary>Not applicable.</summary>
    Na,
}
