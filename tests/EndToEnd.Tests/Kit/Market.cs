using System.Text.Json;

namespace Monitoring.EndToEnd.Tests.Kit;

/// <summary>A market in a township, whose contact is reached at an address; what fails there is told to the contact.</summary>
internal static class Market
{
    /// <summary>Where the clock of these tests stands.</summary>
    public const string Clock = "2022-03-18T08:00:00+08:00";

    /// <summary>The same.</summary>
    public static readonly DateTimeOffset Now = new(2022, 3, 18, 8, 0, 0, TimeSpan.FromHours(8));

    /// <summary>Registers it.</summary>
    public static async Task OpenAsync(Api api, string webhook, string? officer = null)
    {
        await api.AcceptedAsync(FieldEvent.Region("C", null, Now, officer));
        await api.AcceptedAsync(FieldEvent.Region("T", "C", Now));
        await api.AcceptedAsync(FieldEvent.Site("M-1", "market", "T", Now, webhook));
    }

    /// <summary>Has an item fail.</summary>
    public static Task FailAsync(Api api, string item = "market.flow") => api.AcceptedAsync(FieldEvent.Visit("M-1", item, "fail", Now));

    /// <summary>Waits until the one delivery is in a state, and returns it.</summary>
    public static async Task<JsonElement> DeliveryAsync(Api api, string state)
    {
        await Wait.UntilAsync(
            async () => (await ListAsync(api)) is [var only] && only.GetProperty("state").GetString() == state, $"the delivery is {state}");
        return (await ListAsync(api)).ShouldHaveSingleItem();
    }

    /// <summary>The log of deliveries.</summary>
    public static Task<IReadOnlyList<JsonElement>> ListAsync(Api api) => api.ListAsync("/api/deliveries?limit=100");
}
