using Microsoft.Extensions.Logging;
using Monitoring.Bus.Parking;
using Monitoring.Contracts;
using Monitoring.Contracts.Receipts;

namespace Monitoring.Bus.In;

/// <summary>
/// What becomes of each event: taken, parked, or tried again later. Parking and going round by the broker run beside the
/// lanes, so that a bad event holds nobody up; its message is acknowledged once the broker has confirmed the copy.
/// </summary>
internal sealed class Outcomes(Parker parker, BusOptions options, BusMeter meter, TimeProvider system, ILogger log)
{
    /// <summary>The code of what is parked because the reason did not pass.</summary>
    internal const string DidNotPass = "retry";

    private static readonly TimeSpan BetweenWords = TimeSpan.FromSeconds(10);

    private long _saidAt;

    /// <summary>The engine, or whoever guards it, has answered for good.</summary>
    public void Take(Piece piece, Receipt receipt)
    {
        if (receipt.Status is ReceiptStatus.Accepted or ReceiptStatus.Duplicate)
        {
            meter.Event(BusMeter.Taken);
            piece.Delivery.Settle();
        }
        else if (receipt.Errors.All(AwaitsRegistration) && AgeOf(piece) < TimeSpan.FromMinutes(options.UnknownSubjectMinutes))
        {
            _ = parker.GoRoundAsync(piece);
        }
        else
        {
            Park(piece, receipt.Errors);
        }
    }

    /// <summary>It can never be taken as it is.</summary>
    public void Park(Piece piece, IReadOnlyList<FieldError> errors)
    {
        log.Parked(errors[0].Code, errors[0].Field);
        _ = parker.ParkAsync(piece, errors);
    }

    /// <summary>Events were not taken for a passing reason, and are held.</summary>
    public void Held(int count)
    {
        meter.Held(count);
        var now = system.GetTimestamp();
        var said = Interlocked.Read(ref _saidAt);
        if (said == 0 || system.GetElapsedTime(said, now) > BetweenWords)
        {
            Interlocked.Exchange(ref _saidAt, now);
            log.Held(count);
        }
    }

    /// <summary>They were held for as long as that goes.</summary>
    public void GoRound(IReadOnlyList<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (AgeOf(piece) < TimeSpan.FromHours(options.GiveUpHours))
            {
                _ = parker.GoRoundAsync(piece);
            }
            else
            {
                Park(piece, [new FieldError("", DidNotPass, "It was not taken for a passing reason for as long as it is tried; send it again.")]);
            }
        }
    }

    /// <summary>Whether an error may be gone once a registration that is under way has been taken.</summary>
    private static bool AwaitsRegistration(FieldError error) => error.Code is "unknown-subject" or ErrorCodes.UnknownRegion;

    private TimeSpan AgeOf(Piece piece) => system.GetUtcNow() - piece.Delivery.FirstTried;
}
