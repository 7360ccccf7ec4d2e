namespace Monitoring.Core.Catalogue;

/// <summary>How grave a finding is (一般, 较重, 严重). The order of the members is the order of gravity.</summary>
public enum Severity
{
    /// <summary>一般</summary>
    General,

    /// <summary>较重</summary>
    Serious,

    /// <summary>严重</summary>
    Critical,
}
