using System.CommandLine;
using Monitoring.Gateway.CommandLine;
using Monitoring.Silo;

// The same program as the one-process host, with what makes it one of several nodes.
var patient = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(60) };
return await MonitoringCommand.Create(NodeSetup.AddNode, NodeSetup.Prepare).Parse(args).InvokeAsync(patient);
