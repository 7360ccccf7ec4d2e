namespace Monitoring.Core.Catalogue;

/// <summary>A text people read, in both languages of the system.</summary>
/// <param name="Zh">Simplified Chinese; never empty.</param>
/// <param name="En">English; never empty.</param>
public sealed record LocalizedText(string Zh, string En);
