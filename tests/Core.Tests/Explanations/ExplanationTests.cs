using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using Monitoring.Core.Alerts;
using Monitoring.Core.Catalogue;
using Monitoring.Core.CheckItems;
using Monitoring.Core.Escalation;
using Monitoring.Core.Explanations;
using Monitoring.Core.LookBacks;
using Monitoring.Core.Regions;

namespace Monitoring.Core.Tests.Explanations;

public sealed class ExplanationTests
{
    private static readonly Instant Noon = Instant.FromUtc(2022, 3, 18, 4, 0);
    private static readonly ExplanationTerms Terms = new(DateTimeZoneProviders.Tzdb["Asia/Shanghai"], ShowSealed: true);

    /// <summary>Every kind of fact there is.</summary>
    public static TheoryData<Type> Facts { get; } =
        [.. typeof(ItemEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType)];

    /// <summary>Every reason there is.</summary>
    public static TheoryData<AlertReason> Reasons { get; } = [.. Enum.GetValues<AlertReason>()];

    [Fact]
    public void Every_fact_is_among_those_that_are_written() =>
        typeof(ItemEvent).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(ItemEvent))).Except(Facts.Select(f => f.Data)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Facts))]
    public void No_fact_lacks_a_sentence_in_either_language(Type fact)
    {
        foreach (var sealing in (bool[])[true, false])
        {
            var text = Explanation.Of((ItemEvent)Any(fact)!, Terms with { ShowSealed = sealing });
            text.Zh.ShouldEndWith("。");
            text.En.ShouldEndWith(".");
            text.En.ShouldNotContain("  ");
            text.Zh.ShouldContain(c => c >= '\u4e00' && c <= '\u9fff');
            text.En.ShouldNotContain(c => c >= '\u4e00' && c <= '\u9fff');
        }
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void No_reason_lacks_its_rule(AlertReason reason)
    {
        var alert = (Alert)Any(typeof(Alert))! with { Reason = reason };
        var why = Explanation.Of(alert, new AlertBasis(null, null), Terms);
        why.Rule.En.ShouldStartWith(AlertReasons.Name(reason) + ": ");
        why.Rule.Zh.ShouldContain("：");
        why.Recipients.Count.ShouldBe(alert.Recipients.Count);
        why.Clock.En.ShouldContain("2022-03-18 12:00");
    }

    [Fact]
    public void Regions_go_by_their_names_where_they_are_known()
    {
        var terms = Terms with { RegionName = code => code == "330203" ? new LocalizedText("海曙区", "Haishu District") : null };
        var known = Explanation.Of(new ItemEvent.Relocated("330203"), terms);
        known.En.ShouldBe("The site belongs to region Haishu District now.");
        known.Zh.ShouldBe("场所现属区域 海曙区。");
        Explanation.Of(new ItemEvent.Relocated("330299"), terms).En.ShouldBe("The site belongs to region 330299 now.");
        var alert = (Alert)Any(typeof(Alert))! with { Vacant = [], Recipients = [new Recipient(1, "330203", "officer", "Wang", [])] };
        Explanation.Of(new ItemEvent.Told(alert, OnTheLine: true), terms).En.ShouldContain(": officer of Haishu District (rung 1) – ");
        Explanation.Of(new ItemEvent.Told(alert, OnTheLine: true), terms).Zh.ShouldContain("通知海曙区 officer（第 1 级）：");
        Explanation.Of(alert, new AlertBasis(null, null), terms).Recipients[0].En.ShouldStartWith("Holds officer of Haishu District");
    }

    [Fact]
    public void The_window_of_a_draw_is_told_only_to_those_who_may_see_it()
    {
        var fact = new ItemEvent.LookBackSealed(new SealedLookBack(1, [new Interval(Noon, Noon + Duration.FromHours(5))], "00", "11"));
        Explanation.Of(fact, Terms).En.ShouldContain("2022-03-18 12:00 and 2022-03-18 17:00");
        var hidden = Explanation.Of(fact, Terms with { ShowSealed = false });
        hidden.En.ShouldNotContain("2022");
        hidden.Zh.ShouldNotContain("2022");
    }

    [Fact]
    public void Who_takes_the_place_of_a_vacant_post_is_told_why()
    {
        var alert = (Alert)Any(typeof(Alert))! with
        {
            Reason = AlertReason.IssueRaised,
            Recipients = [new Recipient(0, null, null, "Contact", []), new Recipient(2, "330200", "duty", "Officer", [])],
            Vacant = [new Vacancy(1, "330203", "duty")],
        };
        var why = Explanation.Of(alert, new AlertBasis(null, null), Terms);
        why.Recipients[1].En.ShouldContain("told in the place of what is vacant: duty of 330203 (rung 1)");
        why.Recipients[1].Zh.ShouldContain("330203 duty（第 1 级）");
    }

    [Fact]
    public void A_channel_that_fails_is_told_without_its_address_and_without_what_the_receiver_answered()
    {
        var alert = (Alert)Any(typeof(Alert))! with
        {
            Reason = AlertReason.ChannelFailing,
            Recipients = [new Recipient(1, "330203", "duty", "Officer", [new Channel("sms", "13812341234")])],
            Vacant = [],
            Inputs = new Dictionary<string, string> { ["failures"] = "5", ["lastError"] = "The receiver answered 500." },
        };
        var text = Explanation.Of(new RegionEvent.ChannelFailed(new Channel("webhook", "https://alerts.example/secret"), Noon, "HS-1", alert), Terms);
        text.En.ShouldContain("Alerts to webhook https://alerts.example have failed 5 times in a row since 2022-03-18 12:00");
        text.En.ShouldContain("duty of 330203 (rung 1) – channel-failing");
        text.Zh.ShouldContain("连续 5 次未送达");
        foreach (var language in (string[])[text.En, text.Zh])
        {
            language.ShouldNotContain("secret");
            language.ShouldNotContain("500");
        }

        var why = Explanation.Of(alert, new AlertBasis(null, null), Terms);
        why.Recipients.ShouldHaveSingleItem().En.ShouldContain("can be reached over another channel");
        var nobody = Explanation.Of(alert with { Recipients = [new Recipient(1, "330203", "duty", "Officer", [])] }, new AlertBasis(null, null), Terms);
        nobody.Recipients.ShouldHaveSingleItem().En.ShouldContain("no other channel reaches anybody");
    }

    /// <summary>Any value of a type: records are made of any values of their parts.</summary>
    private static object? Any(Type type)
    {
        if (type == typeof(string))
        {
            return "abc";
        }

        if (type == typeof(Instant))
        {
            return Noon;
        }

        if (type == typeof(Interval))
        {
            return new Interval(Noon, Noon + Duration.FromHours(1));
        }

        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Any(inner);
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(0);
        }

        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            return AnyMany(type);
        }

        if (type.IsValueType)
        {
            return Activator.CreateInstance(type);
        }

        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).OrderByDescending(c => c.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Any(p.ParameterType))]);
        foreach (var property in type.GetProperties().Where(p => p.SetMethod is not null && p.GetCustomAttributes().Any(a => a.GetType().Name == "RequiredMemberAttribute")))
        {
            property.SetValue(made, Any(property.PropertyType));
        }

        return made;
    }

    private static object? AnyMany(Type type)
    {
        var parts = type.GetGenericArguments();
        if (parts.Length == 2)
        {
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(parts));
        }

        var one = Array.CreateInstance(parts[0], 1);
        one.SetValue(Any(parts[0]), 0);
        return one;
    }
}
