using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Monitoring.Gateway.Configuring;
using Monitoring.Notifiers.Webhook;

namespace Monitoring.Gateway.Tests;

/// <summary>Options from files, for what must not stand in the environment.</summary>
public sealed class SourcesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("monitoring-secrets-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Each_file_of_the_folder_of_secrets_is_an_option_and_wins()
    {
        var key = Convert.ToBase64String(new byte[32]);
        File.WriteAllText(Path.Combine(_folder.FullName, "Webhook__SigningKey"), key + "\n");
        var configuration = Named(_folder.FullName, ("Webhook:SigningKey", "from elsewhere"), ("Webhook:TimeoutSeconds", "3"));
        configuration.AddOutside();

        var reader = new OptionsReader(configuration);
        var webhook = reader.Read<WebhookOptions>();
        reader.ThrowIfWrong();
        webhook.SigningKey.ShouldBe(key);
        webhook.TimeoutSeconds.ShouldBe(3);
    }

    [Fact]
    public void A_folder_of_secrets_that_is_not_there_stops_the_start()
    {
        var missing = Path.Combine(_folder.FullName, "missing");
        Should.Throw<OptionsValidationException>(Named(missing).AddOutside)
            .Failures.ShouldBe([$"Serve:Secrets: the folder {missing} is not there."]);
    }

    private static ConfigurationManager Named(string folder, params (string Key, string Value)[] more)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(more.Append(("Serve:Secrets", folder)).ToDictionary(m => m.Item1, m => (string?)m.Item2));
        return configuration;
    }
}
