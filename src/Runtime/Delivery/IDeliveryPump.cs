namespace Monitoring.Runtime.Delivery;

/// <summary>What brings alerts out, as those see it who have put something into the outbox.</summary>
public interface IDeliveryPump
{
    /// <summary>Says that there may be something to deliver now.</summary>
    void DeliverNow();
}
