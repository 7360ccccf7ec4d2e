using Monitoring.Contracts.Reading;
using Shouldly;
using Xunit;

namespace Monitoring.Contracts.Tests;

public sealed class FormTests
{
    [Theory]
    [InlineData("11010119900307002X", true)]
    [InlineData("11010119900307002x", true)]
    [InlineData("身份证１１０１０１１９９００３０７００２Ｘ。", true)]
    [InlineData("a110101199003070732b", true)]
    [InlineData("110101199003070733", false)]
    [InlineData("1101011990030707321", false)]
    [InlineData("111010119900307002X", false)]
    [InlineData("110101199013070732", false)]
    [InlineData("13800000000", false)]
    [InlineData("", false)]
    public void Identity_numbers_are_found(string text, bool found) => IdentityNumber.IsIn(text).ShouldBe(found);

    [Theory]
    [InlineData("2022-03-18T09:30:00+08:00", "2022-03-18T09:30:00.0000000+08:00")]
    [InlineData("2022-03-18t09:30:00z", "2022-03-18T09:30:00.0000000+00:00")]
    [InlineData("2020-02-29T23:59:59.123456789-09:30", "2020-02-29T23:59:59.1234567-09:30")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    public void Times_of_the_rfc_are_read(string text, string expected)
    {
        Rfc3339.TryParse(text, out var instant).ShouldBeTrue();
        instant.ToString("O", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2022-03-18T09:30:00")]
    [InlineData("2022-03-18 09:30:00Z")]
    [InlineData("2022-3-18T09:30:00Z")]
    [InlineData("2021-02-29T00:00:00Z")]
    [InlineData("2022-03-18T24:00:00Z")]
    [InlineData("2022-03-18T23:59:60Z")]
    [InlineData("2022-03-18T09:30Z")]
    [InlineData("2022-03-18T09:30:00.Z")]
    [InlineData("2022-03-18T09:30:00+8:00")]
    [InlineData("2022-03-18T09:30:00+0800")]
    [InlineData("2022-03-18T09:30:00+15:00")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2022-03-18T09:30:00Z ")]
    [InlineData("٢022-03-18T09:30:00Z")]
    [InlineData("")]
    public void Other_times_are_not(string text) => Rfc3339.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Length_counts_characters_and_not_their_halves()
    {
        var smileys = string.Concat(Enumerable.Repeat("😀", Limits.Name));

        Samples.Read(Samples.Event(EventTypes.Visit).With("data.team.unit", $"\"{smileys}\"")).IsValid.ShouldBeTrue();
        Samples.Read(Samples.Event(EventTypes.Visit).With("data.team.unit", $"\"{smileys}😀\"")).Found().ShouldBe(["data.team.unit too-long"]);
    }
}
