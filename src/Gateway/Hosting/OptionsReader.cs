using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace Monitoring.Gateway.Hosting;

/// <summary>
/// Reads options before the application is built, because what is registered depends on them. It gathers what is wrong, so
/// that whoever starts the system learns of all of it at once.
/// </summary>
internal sealed class OptionsReader(IConfiguration configuration)
{
    private readonly List<string> _failures = [];

    /// <summary>Reads a section and holds it against its annotations; the defaults where something is wrong.</summary>
    internal T Read<T>(string section)
        where T : class, new()
    {
        var before = _failures.Count;
        var options = Bind<T>(section);
        var results = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true))
            _failures.AddRange(results.Select(r => $"{section}: {r.ErrorMessage}"));

        return _failures.Count == before ? options : new T();
    }

    /// <summary>Does what reads further sections by itself, and gathers what is wrong with them too.</summary>
    internal void Gather(Action read)
    {
        try
        {
            read();
        }
        catch (OptionsValidationException e)
        {
            _failures.AddRange(e.Failures);
        }
    }

    /// <summary>To be called when everything is read.</summary>
    /// <exception cref="OptionsValidationException">Something is wrong; the failures name every option.</exception>
    internal void ThrowIfWrong()
    {
        if (_failures.Count > 0)
            throw new OptionsValidationException(nameof(configuration), typeof(OptionsReader), _failures);
    }

    private T Bind<T>(string section)
        where T : class, new()
    {
        var options = new T();
        var source = configuration.GetSection(section);
        try
        {
            source.Bind(options);
            return options;
        }
        catch (InvalidOperationException)
        {
            // It stops at the first value of another type; one by one the others are found as well.
        }

        options = new T();
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
        {
            try
            {
                if (source.GetSection(property.Name).Get(property.PropertyType) is { } value)
                    property.SetValue(options, value);
            }
            catch (InvalidOperationException e)
            {
                _failures.Add(e.Message);
            }
        }

        return options;
    }
}
