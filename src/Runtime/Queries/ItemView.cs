using Monitoring.Core.CheckItems;
using Monitoring.Core.Sites;

namespace Monitoring.Runtime.Queries;

/// <summary>A check item with what its decisions rest on, as they are now.</summary>
/// <param name="State">As it was after its last entry in the ledger.</param>
/// <param name="Rules">Template, policy and calendar in force at its site.</param>
/// <param name="Place">Its site and the regions above it.</param>
public sealed record ItemView(ItemState State, ItemRules Rules, Place Place);
