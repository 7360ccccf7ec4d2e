using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Monitoring.Bus.Tests.Kit;

/// <summary>A property of a message: which one, and its bytes on the wire.</summary>
internal readonly record struct RawProperty(int Bit, byte[] Bytes)
{
    /// <summary>A text of at most 255 bytes, whatever they are.</summary>
    public static RawProperty Short(string name, params byte[] bytes) => new(Array.IndexOf(Names, name), [(byte)bytes.Length, .. bytes]);

    /// <summary>A single header.</summary>
    /// <param name="name">Its name, whatever bytes that has.</param>
    /// <param name="value">The letter of its type and its value.</param>
    public static RawProperty Header(byte[] name, params byte[] value) =>
        new(Array.IndexOf(Names, "headers"), Long([(byte)name.Length, .. name, .. value]));

    /// <summary>Bytes with their count before them, as lists, tables and long texts have it.</summary>
    public static byte[] Long(params byte[] bytes)
    {
        var counted = new byte[bytes.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(counted, bytes.Length);
        bytes.CopyTo(counted, 4);
        return counted;
    }

    private static readonly string[] Names =
    [
        "content-type", "content-encoding", "headers", "delivery-mode", "priority", "correlation-id", "reply-to", "expiration", "message-id", "timestamp", "type",
        "user-id", "app-id", "cluster-id",
    ];
}

/// <summary>Publishes properties as no library would write them, by saying what AMQP 0-9-1 has it byte for byte.</summary>
internal sealed class RawPublisher : IAsyncDisposable
{
    private const byte Method = 1;
    private const byte Properties = 2;
    private const byte Content = 3;

    private readonly TcpClient _client = new();

    private RawPublisher()
    {
    }

    /// <summary>Publishes a message to the exchange of events, and waits until the broker has it safe.</summary>
    public static async Task PublishAsync(BrokerClient broker, byte[] body, params RawProperty[] properties)
    {
        await using var publisher = new RawPublisher();
        await publisher.SignInAsync(broker.Server.Address);
        await publisher.SendAsync(Method, 1, [0, 60, 0, 40, 0, 0, .. Short(BusNames.Events), .. Short("event"), 0]);
        var flags = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(flags, (ushort)(properties.Sum(p => 1 << (15 - p.Bit)) | 1 << 12));
        IEnumerable<RawProperty> all = [.. properties, new RawProperty(3, [2])];
        var size = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(size, body.Length);
        await publisher.SendAsync(Properties, 1, [0, 60, 0, 0, .. size, .. flags, .. all.OrderBy(p => p.Bit).SelectMany(p => p.Bytes)]);
        await publisher.SendAsync(Content, 1, body);
        await publisher.AnsweredAsync(60, 80);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task SignInAsync(Uri address)
    {
        await _client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await _client.GetStream().WriteAsync("AMQP\0\0\u0009\u0001"u8.ToArray(), TestContext.Current.CancellationToken);
        await AnsweredAsync(10, 10);
        var who = address.UserInfo.Split(':').Select(Uri.UnescapeDataString).ToArray();
        await SendAsync(Method, 0, [0, 10, 0, 11, 0, 0, 0, 0, .. Short("PLAIN"), .. RawProperty.Long(Encoding.UTF8.GetBytes($"\0{who[0]}\0{who[1]}")), .. Short("en_US")]);
        await AnsweredAsync(10, 30);
        await SendAsync(Method, 0, [0, 10, 0, 31, 0, 8, 0, 2, 0, 0, 0, 0]);
        var vhost = address.AbsolutePath.Length > 1 ? Uri.UnescapeDataString(address.AbsolutePath[1..]) : "/";
        await SendAsync(Method, 0, [0, 10, 0, 40, .. Short(vhost), 0, 0]);
        await AnsweredAsync(10, 41);
        await SendAsync(Method, 1, [0, 20, 0, 10, 0]);
        await AnsweredAsync(20, 11);
        await SendAsync(Method, 1, [0, 85, 0, 10, 0]);
        await AnsweredAsync(85, 11);
    }

    private async Task SendAsync(byte type, byte channel, byte[] payload) =>
        await _client.GetStream().WriteAsync((byte[])[type, 0, channel, .. RawProperty.Long(payload), 0xce], TestContext.Current.CancellationToken);

    private async Task AnsweredAsync(int ofClass, int method)
    {
        var frame = new byte[7];
        await _client.GetStream().ReadExactlyAsync(frame, TestContext.Current.CancellationToken);
        var payload = new byte[BinaryPrimitives.ReadInt32BigEndian(frame.AsSpan(3)) + 1];
        await _client.GetStream().ReadExactlyAsync(payload, TestContext.Current.CancellationToken);
        (payload[1], payload[3]).ShouldBe(((byte)ofClass, (byte)method), Encoding.ASCII.GetString(payload));
    }

    private static byte[] Short(string text) => [(byte)text.Length, .. Encoding.UTF8.GetBytes(text)];
}
