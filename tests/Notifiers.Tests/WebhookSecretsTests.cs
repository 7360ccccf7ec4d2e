using Monitoring.Notifiers.Webhook;
using Monitoring.Storage.Sqlite;

namespace Monitoring.Notifiers.Tests;

public sealed class WebhookSecretsTests : IAsyncLifetime
{
    private const string Address = "https://alerts.example/one";

    private static readonly Instant Noon = Instant.FromUtc(2024, 3, 1, 4, 0);
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("secrets");
    private SqliteStore _store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private WebhookSecrets Secrets => new(Key, _store);

    public ValueTask InitializeAsync()
    {
        _store = SqliteStore.Open(Path.Combine(_folder.FullName, "store.db"));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Each_address_generation_and_installation_has_a_secret_of_its_own()
    {
        string[] all =
        [
            Secrets.Text(Address, 0),
            Secrets.Text(Address, 1),
            Secrets.Text(Address + "/", 0),
            new WebhookSecrets(new byte[32], _store).Text(Address, 0),
        ];
        all.Distinct().Count().ShouldBe(4);
        all.ShouldAllBe(s => s.StartsWith("whsec_") && Convert.FromBase64String(s.Substring(6)).Length == 32);
        Secrets.Text(Address, 0).ShouldBe(all[0]);
    }

    [Fact]
    public async Task After_a_rotation_both_sign_for_a_day_and_then_the_new_one_alone()
    {
        (await SigningAsync(Noon)).ShouldBe([0]);
        (await Secrets.RotateAsync(Address, Noon, Cancellation)).ShouldBe(1);

        (await SigningAsync(Noon)).ShouldBe([1, 0]);
        (await SigningAsync(Noon + Duration.FromHours(24) - Duration.FromSeconds(1))).ShouldBe([1, 0]);
        (await SigningAsync(Noon + Duration.FromHours(24))).ShouldBe([1]);
        (await Secrets.SigningAsync("https://alerts.example/two", Noon, Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_rotations_within_a_day_leave_each_secret_its_day()
    {
        await Secrets.RotateAsync(Address, Noon, Cancellation);
        (await Secrets.RotateAsync(Address, Noon + Duration.FromHours(10), Cancellation)).ShouldBe(2);

        (await SigningAsync(Noon + Duration.FromHours(11))).ShouldBe([2, 1, 0]);
        (await SigningAsync(Noon + Duration.FromHours(25))).ShouldBe([2, 1]);
        (await SigningAsync(Noon + Duration.FromHours(35))).ShouldBe([2]);
    }

    private async Task<IEnumerable<int>> SigningAsync(Instant now) =>
        (await Secrets.GenerationsAsync(Address, now, Cancellation)).Select(g => g.Generation);
}
