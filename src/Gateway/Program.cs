using System.CommandLine;
using Monitoring.Gateway.CommandLine;

// Whoever ends the service waits until what was decided is written and the store is closed, which can take longer than the
// two seconds that the command line would grant by itself.
var patient = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(60) };
return await MonitoringCommand.Create().Parse(args).InvokeAsync(patient);
