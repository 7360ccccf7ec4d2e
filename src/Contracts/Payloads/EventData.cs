namespace Monitoring.Contracts.Payloads;

/// <summary>
/// What an event says happened. The union is closed: its cases are the records of this folder, one per served type, so
/// a switch over them is complete. Instances come from <see cref="CloudEventReader"/> and keep the bounds their fields name.
/// </summary>
public abstract record EventData
{
    private protected EventData()
    {
    }
}
