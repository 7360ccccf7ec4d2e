using Monitoring.Gateway.CommandLine;

return await MonitoringCommand.Create().Parse(args).InvokeAsync();
