using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Monitoring.Contracts.Reading;

/// <summary>
/// Judges one JSON value at the place the context is at: the value it stands for, or default after naming the errors.
/// </summary>
internal delegate T? Rule<out T>(EventContext context, JsonElement value);

/// <summary>Reads the fields of one JSON object, top to bottom like the row of the contract that describes it.</summary>
internal delegate T ReadObject<out T>(ref ObjectReader fields);

/// <summary>
/// Takes the fields of one JSON object by name. The object is walked once; each field taken is struck off, and what is
/// left at the end is unknown. A missing or wrong field yields a default that nobody will see, because an event with an
/// error is never handed out: that lets all errors be found in one pass.
/// </summary>
internal ref struct ObjectReader
{
    private readonly bool nullIsAbsent;
    private readonly int first;
    private readonly int count;
    private ulong taken;

    /// <param name="context">Where errors go.</param>
    /// <param name="value">An object of at most <see cref="Limits.FieldsPerObject"/> fields.</param>
    /// <param name="nullIsAbsent">True for the envelope: CloudEvents treats an attribute that is null as not set.</param>
    internal ObjectReader(EventContext context, JsonElement value, bool nullIsAbsent = false)
    {
        Context = context;
        this.nullIsAbsent = nullIsAbsent;
        first = context.Lay(value, out count);
    }

    internal EventContext Context { get; }

    /// <summary>Takes a field that must be there.</summary>
    internal T Required<T>(string name, Rule<T> rule)
    {
        if (!TryTake(name, out var value, out var named))
        {
            if (!named)
            {
                Context.FailField(name, ErrorCodes.Required, "This field is required.");
            }

            return default!;
        }

        return Apply(name, rule, value)!;
    }

    /// <summary>Takes a field that may be left out; null then.</summary>
    internal T? Optional<T>(string name, Rule<T> rule)
        where T : class => TryTake(name, out var value, out _) ? Apply(name, rule, value) : null;

    /// <summary>Takes a field that may be left out and is a number, an instant or a flag; null then.</summary>
    internal T? OptionalValue<T>(string name, Rule<T> rule)
        where T : struct => TryTake(name, out var value, out _) ? Apply(name, rule, value) : null;

    /// <summary>Takes a list that may be left out; empty then.</summary>
    internal IReadOnlyList<T> ListOrEmpty<T>(string name, Rule<IReadOnlyList<T>> rule) => Optional(name, rule) ?? [];

    /// <summary>Whether a field is there that has not been taken yet; takes nothing.</summary>
    internal readonly bool Has(string name)
    {
        for (var i = 0; i < count; i++)
        {
            if (IsFree(i) && IsNamed(Context.Property(first + i), name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Hands out, one by one, the fields nobody has taken.</summary>
    internal bool TryTakeAny(out JsonProperty property)
    {
        for (var i = 0; i < count; i++)
        {
            if (IsFree(i))
            {
                taken |= 1UL << i;
                property = Context.Property(first + i);
                return true;
            }
        }

        property = default;
        return false;
    }

    /// <summary>Names what is left as unknown, and gives the place on the stack back.</summary>
    internal void Close()
    {
        while (TryTakeAny(out var property))
        {
            var name = property.Name;
            if (IdentityNumber.IsIn(name))
            {
                Context.Fail(ErrorCodes.IdentityNumber, IdentityNumber.Message);
            }
            else
            {
                Context.FailField(name, ErrorCodes.UnknownField, "The contract knows no such field here.");
            }
        }

        Context.Drop(first);
    }

    private readonly T? Apply<T>(string name, Rule<T> rule, JsonElement value)
    {
        Context.Enter(name);
        var result = rule(Context, value);
        Context.Leave();
        return result;
    }

    private bool TryTake(string name, out JsonElement value, out bool named)
    {
        value = default;
        named = false;
        for (var i = 0; i < count; i++)
        {
            ref readonly var property = ref Context.Property(first + i);
            if (!IsFree(i) || !IsNamed(property, name))
            {
                continue;
            }

            taken |= 1UL << i;
            if (named)
            {
                Context.FailField(name, ErrorCodes.DuplicateKey, "This key is there more than once.");
                continue;
            }

            named = true;
            value = property.Value;
        }

        if (!named || value.ValueKind != JsonValueKind.Null)
        {
            return named;
        }

        if (nullIsAbsent)
        {
            named = false;
        }
        else
        {
            Context.FailField(name, ErrorCodes.NotNull, "This field must not be null; leave it out instead.");
        }

        return false;
    }

    private readonly bool IsFree(int i) => (taken & (1UL << i)) == 0;

    // A name without escapes is compared as the bytes it is; one with escapes is decoded first, or "co\u0064e" would
    // slip past the check for duplicates.
    private static bool IsNamed(in JsonProperty property, string name)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        return Ascii.Equals(raw, name) || (raw.Length > name.Length && raw.Contains((byte)'\\') && property.NameEquals(name));
    }
}
