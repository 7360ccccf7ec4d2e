using Monitoring.Runtime.Queries;
using Monitoring.Runtime.Verification.Roots;

namespace Monitoring.Runtime.Storage;

/// <summary>All that a store of an installation offers, over the same data.</summary>
public interface IWholeStore
    : IStore, IReadModel, IOutboxStore, IOutboxCounts, IDeliveryLog, IChannelStore, IAccessStore, IAccountStore, IRootStore,
        IEvidenceStore, IOutlineStore;
