using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using RabbitMQ.Client;

namespace Monitoring.Bus;

/// <summary>Where the broker is, and how one signs in there.</summary>
public sealed class BrokerAddress
{
    private const int PlainPort = 5672;
    private const int TlsPort = 5671;

    private readonly X509Certificate2Collection? _authorities;

    /// <summary>Reads it from the options, the files that they name included.</summary>
    /// <exception cref="BusException">A file cannot be read.</exception>
    public BrokerAddress(BusOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var uri = new Uri(options.Address!);
        IsSecure = uri.Scheme == "amqps";
        Host = uri.Host;
        Port = uri.IsDefaultPort || uri.Port < 0 ? (IsSecure ? TlsPort : PlainPort) : uri.Port;
        VirtualHost = uri.AbsolutePath.Length > 1 ? Uri.UnescapeDataString(uri.AbsolutePath[1..]) : "/";
        var parts = uri.UserInfo.Split(':', 2);
        User = parts[0].Length > 0 ? Uri.UnescapeDataString(parts[0]) : ConnectionFactory.DefaultUser;
        Password = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : ConnectionFactory.DefaultPass;
        try
        {
            if (options.PasswordFile is not null)
            {
                Password = File.ReadAllText(options.PasswordFile).Trim();
            }

            if (options.CertificateAuthorityFile is not null)
            {
                _authorities = [];
                _authorities.ImportFromPemFile(options.CertificateAuthorityFile);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw new BusException($"A file that the options of the bus name cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The host.</summary>
    public string Host { get; }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>The virtual host.</summary>
    public string VirtualHost { get; }

    /// <summary>Who one signs in as.</summary>
    public string User { get; }

    /// <summary>Whether the connection is encrypted.</summary>
    public bool IsSecure { get; }

    private string Password { get; }

    /// <summary>Whether a text is an address of a broker.</summary>
    internal static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "amqp" or "amqps"
        && uri.Host.Length > 0
        && uri.Query.Length == 0
        && uri.AbsolutePath.LastIndexOf('/') <= 0;

    /// <summary>The address for people, without the password.</summary>
    public override string ToString() => $"{(IsSecure ? "amqps" : "amqp")}://{User}@{Host}:{Port}/{Uri.EscapeDataString(VirtualHost)}";

    /// <summary>A factory of connections that do not recover by themselves: whoever uses them does.</summary>
    internal ConnectionFactory CreateFactory()
    {
        var factory = new ConnectionFactory { HostName = Host, AutomaticRecoveryEnabled = false, TopologyRecoveryEnabled = false };
        ApplyTo(factory);
        return factory;
    }

    /// <summary>Has a factory connect here.</summary>
    internal void ApplyTo(ConnectionFactory factory)
    {
        factory.Port = Port;
        factory.VirtualHost = VirtualHost;
        factory.UserName = User;
        factory.Password = Password;
        factory.RequestedConnectionTimeout = TimeSpan.FromSeconds(10);

        // A client whose writing has failed may take its connection for open until a beat is missing, so they come often.
        factory.RequestedHeartbeat = TimeSpan.FromSeconds(10);

        // As much as a broker can be told to pass on: a message above our own bound has to come in to be parked, and one above
        // that of the client would end the connection each time.
        factory.MaxInboundMessageBodySize = 512 << 20;
        factory.Ssl = new SslOption
        {
            Enabled = IsSecure,
            ServerName = Host,
            Version = SslProtocols.None,
            AcceptablePolicyErrors = SslPolicyErrors.None,
            CertificateValidationCallback = _authorities is null ? null : IsSignedByOurs,
        };
    }

    private bool IsSignedByOurs(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(_authorities!);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        if (chain is not null)
        {
            own.ChainPolicy.ExtraStore.AddRange(chain.ChainElements.Select(e => e.Certificate).ToArray());
        }

        using var leaf = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return own.Build(leaf);
    }
}
