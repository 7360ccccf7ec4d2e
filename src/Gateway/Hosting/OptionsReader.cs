using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Monitoring.Gateway.Hosting;

/// <summary>Reads options before the application is built, because what is registered depends on them.</summary>
internal static class OptionsReader
{
    /// <summary>Reads a section and holds it against its annotations.</summary>
    /// <exception cref="OptionsValidationException">Something is out of range; the message names every option.</exception>
    internal static T Read<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        var options = new T();
        try
        {
            configuration.GetSection(section).Bind(options);
        }
        catch (InvalidOperationException e)
        {
            throw new OptionsValidationException(section, typeof(T), [e.Message]);
        }

        var results = new List<ValidationResult>();
        if (Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true))
            return options;

        throw new OptionsValidationException(section, typeof(T), results.Select(r => $"{section}: {r.ErrorMessage}"));
    }
}
