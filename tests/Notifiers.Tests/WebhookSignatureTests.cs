using System.Text;
using Monitoring.Notifiers.Webhook;

namespace Monitoring.Notifiers.Tests;

public sealed class WebhookSignatureTests
{
    private static readonly byte[] Secret = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    [Fact]
    public void A_signature_is_what_the_reference_implementations_make_of_the_same_message() =>
        WebhookSignature.Of([Secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"u8)
            .ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Fact]
    public void Several_secrets_sign_side_by_side()
    {
        var other = Encoding.UTF8.GetBytes("another secret of 32 bytes or so");
        var both = WebhookSignature.Of([other, Secret], "msg_1", 1, "{}"u8).Split(' ');
        both.ShouldBe([WebhookSignature.Of([other], "msg_1", 1, "{}"u8), WebhookSignature.Of([Secret], "msg_1", 1, "{}"u8)]);
    }

    [Fact]
    public void Id_time_and_body_each_change_it()
    {
        string[] all =
        [
            WebhookSignature.Of([Secret], "msg_1", 1, "{}"u8),
            WebhookSignature.Of([Secret], "msg_2", 1, "{}"u8),
            WebhookSignature.Of([Secret], "msg_1", 2, "{}"u8),
            WebhookSignature.Of([Secret], "msg_1", 1, "[]"u8),
        ];
        all.Distinct().Count().ShouldBe(4);
    }
}
