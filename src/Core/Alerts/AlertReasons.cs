using System.Collections.Frozen;

namespace Monitoring.Core.Alerts;

/// <summary>The names of reasons as they stand outside, in kebab case.</summary>
public static class AlertReasons
{
    private static readonly FrozenDictionary<AlertReason, string> Names = Enum.GetValues<AlertReason>().ToFrozenDictionary(r => r, Kebab);

    private static readonly FrozenDictionary<string, AlertReason> Reasons = Names.ToFrozenDictionary(n => n.Value, n => n.Key);

    /// <summary>The name of a reason, for example <c>deadline-missed</c>.</summary>
    public static string Name(AlertReason reason) => Names[reason];

    /// <summary>The reason of that name, or null when there is none.</summary>
    public static AlertReason? Parse(string name) => Reasons.TryGetValue(name, out var reason) ? reason : null;

    private static string Kebab(AlertReason reason) => string.Concat(
        reason.ToString().Select((c, i) => char.IsUpper(c) ? $"{(i == 0 ? "" : "-")}{char.ToLowerInvariant(c)}" : $"{c}"));
}
