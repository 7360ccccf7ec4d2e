using System.Globalization;
using System.Text.RegularExpressions;
using Monitoring.Gateway.CommandLine;
using Monitoring.Gateway.Configuring;
using Monitoring.Gateway.Tests.Access;
using YamlDotNet.RepresentationModel;

namespace Monitoring.Gateway.Tests.Deploy;

/// <summary>What installations are made with names only what is there.</summary>
public sealed partial class DeployTests
{
    /// <summary>The option with the password of the service, and the one with that of the owner of the tables.</summary>
    private const string Plain = "Postgres__ConnectionString";
    private const string Owners = "Postgres__OwnerConnectionString";

    /// <summary>The command that needs the latter.</summary>
    private const string Migrates = "migrate-schema";

    /// <summary>Variables that are no options.</summary>
    private static readonly HashSet<string> Variables = ["BOOTSTRAP_TOKEN", "TOKEN"];

    private static readonly NpmFolder Schemas = new("tests", "Gateway.Tests", "Deploy", "node");

    /// <summary>Of every service of the compose files that runs us; others are not ours.</summary>
    private static readonly string[] Ours = ["migrate", "monitoring", "node1", "node2", "node3"];

    [Fact]
    public void Every_file_in_yaml_can_be_read_and_names_nothing_twice()
    {
        DeployFiles.Yaml.Count().ShouldBeGreaterThan(5);
        foreach (var file in DeployFiles.Yaml)
            Should.NotThrow(() => DeployFiles.Read(file), file);
    }

    [Fact]
    public async Task Manifests_and_compose_files_follow_their_schemas()
    {
        await Schemas.NeedAsync("to check them against the schemas of Kubernetes and Compose");
        var files = DeployFiles.Yaml.Select(file => Path.Combine(DeployFiles.Folder, file));
        var (code, output) = await Schemas.RunAsync("node", ["check.js", .. files]);
        code.ShouldBe(0, output);
    }

    [Fact]
    public void Every_option_that_is_named_is_one()
    {
        var named = DeployFiles.All.SelectMany(file => OptionName().Matches(DeployFiles.Text(file)).Select(m => (file, m.Groups["name"].Value))).Distinct().ToList();
        named.Count.ShouldBeGreaterThan(15);
        named.Where(n => !IsOption(n.Value)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_path_that_is_asked_is_a_route()
    {
        var routes = AccessRow.Read("RouteTable.txt").Select(row => row.Key[1]).ToHashSet();
        var asked = DeployFiles.All.SelectMany(file => Asked().Matches(DeployFiles.Text(file)).Select(m => (file, m.Value))).Distinct().ToList();
        asked.Count.ShouldBeGreaterThan(5);
        asked.Where(a => !routes.Contains(a.Value)).ShouldBeEmpty();

        var probes = DeployFiles.Kubernetes().SelectMany(d => d.Everything()).OfType<YamlMappingNode>().Where(m => m.Keys("httpGet").Count > 0).ToList();
        probes.Count.ShouldBe(3);
        probes.Select(p => p.Value("httpGet", "path")).ShouldBeSubsetOf(routes);
    }

    [Fact]
    public void Manifests_of_kubernetes_agree_with_each_other()
    {
        var all = DeployFiles.Kubernetes().ToLookup(d => d.Value("kind"));
        var template = all["Deployment"].Single().At("spec", "template");
        var container = template.At("spec", "containers", "0");
        var ports = ((YamlSequenceNode)container.At("ports")).ToDictionary(p => p.Value("name"), p => p.Value("containerPort"));
        var labels = template.At("metadata", "labels").ToString();

        all["Deployment"].Single().At("spec", "selector", "matchLabels").ToString().ShouldBe(labels);
        all["PodDisruptionBudget"].Single().At("spec", "selector", "matchLabels").ToString().ShouldBe(labels);
        all["NetworkPolicy"].Single().At("spec", "podSelector", "matchLabels").ToString().ShouldBe(labels);
        template.Value("spec", "serviceAccountName").ShouldBe(all["ServiceAccount"].Single().Value("metadata", "name"));
        foreach (var service in all["Service"])
        {
            service.At("spec", "selector").ToString().ShouldBe(labels);
            ((YamlSequenceNode)service.At("spec", "ports")).Select(p => p.Value("targetPort")).ShouldBeSubsetOf(ports.Keys);
        }

        foreach (var rule in (YamlSequenceNode)all["NetworkPolicy"].Single().At("spec", "ingress"))
            ((YamlSequenceNode)rule.At("ports")).Select(p => p.Value("port")).ShouldBeSubsetOf(ports.Keys);

        var variables = ((YamlSequenceNode)container.At("env")).Where(e => e.Keys().Contains("value")).ToDictionary(e => e.Value("name"), e => e.Value("value"));
        variables["MONITORING_Cluster__Port"].ShouldBe(ports["silo"]);
        DeployFiles.Text(Path.Combine("cluster", "Dockerfile")).ShouldContain($"EXPOSE {ports["http"]} {ports["silo"]}");

        // The secrets that are mounted are those that are made, and each is made of files that make-secrets.sh writes.
        var kustomization = all["Kustomization"].Single();
        var made = ((YamlSequenceNode)kustomization.At("secretGenerator")).ToDictionary(s => s.Value("name"), s => s.At("files"));
        var mounted = ((YamlSequenceNode)template.At("spec", "volumes")).Where(v => v.Keys("secret").Count > 0).Select(v => v.Value("secret", "secretName"));
        mounted.ShouldBe(made.Keys, ignoreOrder: true);
        var script = DeployFiles.Text(Path.Combine("cluster", "kubernetes", "make-secrets.sh")).Replace("$key.key", "sealing.key secrets/webhook.key secrets/root.key", StringComparison.Ordinal);
        foreach (var file in made.Values.SelectMany(files => (YamlSequenceNode)files))
            script.ShouldContain(((YamlScalarNode)file).Value!);

        var resources = ((YamlSequenceNode)kustomization.At("resources")).Select(r => ((YamlScalarNode)r).Value!);
        resources.Append("kustomization.yaml").ShouldBe(
            DeployFiles.Yaml.Where(f => f.Contains("kubernetes", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)), ignoreOrder: true);
    }

    [Fact]
    public void A_process_is_given_the_time_to_end_that_it_takes()
    {
        var (node, alone) = (EndsWithinSeconds("Silo"), EndsWithinSeconds("Gateway"));
        var pod = DeployFiles.Kubernetes().Single(d => d.Value("kind") == "Deployment").At("spec", "template", "spec");
        Seconds(pod.Value("terminationGracePeriodSeconds")).ShouldBeGreaterThan(
            Seconds(pod.Value("containers", "0", "lifecycle", "preStop", "exec", "command", "1")) + node);
        Seconds(Compose("cluster").Value("x-node", "stop_grace_period")).ShouldBeGreaterThan(node);
        Seconds(Compose("docker").Value("services", "monitoring", "stop_grace_period")).ShouldBeGreaterThan(alone);
        var unit = DeployFiles.Text(Path.Combine("systemd", "monitoring.service"));
        Seconds(StopsWithin().Match(unit).Groups["seconds"].Value).ShouldBeGreaterThan(alone);
    }

    [Theory]
    [InlineData("docker")]
    [InlineData("cluster")]
    public void Of_our_services_in_compose_only_the_one_that_migrates_and_ends_knows_the_password_of_the_owner(string folder)
    {
        var compose = Compose(folder);
        foreach (var name in Ours.Intersect(compose.Keys("services")))
        {
            var (own, merged) = Service(compose, name);
            if (name == "migrate")
            {
                List(own, merged, "command").ShouldBe([Migrates]);
                List(own, merged, "secrets").ShouldBe([Plain, Owners], ignoreOrder: true);
            }
            else
            {
                List(own, merged, "secrets").ShouldContain(Plain);
                List(own, merged, "secrets").ShouldNotContain(Owners);
                (merged ?? own).Value("depends_on", "migrate", "condition").ShouldBe("service_completed_successfully");
            }
        }

        MonitoringCommand.Create().Parse(Migrates).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Of_the_containers_of_a_pod_only_the_one_that_migrates_knows_the_password_of_the_owner()
    {
        var kustomization = DeployFiles.Kubernetes().Single(d => d.Value("kind") == "Kustomization");
        ((YamlSequenceNode)kustomization.At("secretGenerator"))
            .Where(s => ((YamlSequenceNode)s.At("files")).Any(f => ((YamlScalarNode)f).Value!.EndsWith(Owners, StringComparison.Ordinal)))
            .Select(s => s.Value("name")).ShouldBe(["monitoring-owner"]);
        var pod = DeployFiles.Kubernetes().Single(d => d.Value("kind") == "Deployment").At("spec", "template", "spec");
        var volume = ((YamlSequenceNode)pod.At("volumes")).Single(v => v.Keys("secret").Count > 0 && v.Value("secret", "secretName") == "monitoring-owner").Value("name");
        var (first, node) = (pod.At("initContainers", "0"), pod.At("containers", "0"));
        Mounted(first).ShouldContain(volume);
        Mounted(node).ShouldNotContain(volume);
        first.Value("args", "0").ShouldBe(Migrates);

        static IEnumerable<string> Mounted(YamlNode container) => ((YamlSequenceNode)container.At("volumeMounts")).Select(m => m.Value("name"));
    }

    [Fact]
    public void The_password_of_the_owner_is_not_in_what_the_service_reads_on_one_machine()
    {
        var walk = File.ReadAllText(Path.Combine(Repository.Root, "docs", "runbooks", "install-debian.md"));
        var environment = WrittenToEnvironment().Match(walk).Value;
        environment.ShouldContain(Plain);
        environment.ShouldNotContain(Owners);
        walk.ShouldContain($"Monitoring.Gateway {Migrates}");

        var trial = DeployFiles.Text(Path.Combine("cluster", "try.sh"));
        trial.ShouldContain($"secrets/{Plain}");
        trial.ShouldContain($"owner/{Owners}");
        trial.ShouldNotContain($"secrets/{Owners}");
    }

    [Theory]
    [InlineData("docker")]
    [InlineData("cluster")]
    public void What_services_of_compose_use_is_declared_and_their_secrets_are_made(string folder)
    {
        var compose = Compose(folder);
        var script = DeployFiles.Text(Path.Combine("docker", "make-secrets.sh"));
        foreach (var name in compose.Keys("secrets"))
            script.ShouldContain($"secrets/{name}");

        foreach (var service in compose.Keys("services"))
        {
            var (own, merged) = Service(compose, service);
            List(own, merged, "secrets").ShouldBeSubsetOf(compose.Keys("secrets"), service);
            List(own, merged, "depends_on").ShouldBeSubsetOf(compose.Keys("services"), service);
            List(own, merged, "networks").ShouldBeSubsetOf(compose.Keys("networks"), service);
            List(own, merged, "volumes").Select(v => v.Split(':')[0]).Where(v => !v.StartsWith('.')).ShouldBeSubsetOf(compose.Keys("volumes"), service);
            foreach (var bound in List(own, merged, "volumes").Select(v => v.Split(':')[0]).Where(v => v.StartsWith('.') && !v.Contains("secrets", StringComparison.Ordinal)))
                File.Exists(Path.Combine(DeployFiles.Folder, folder, bound)).ShouldBeTrue(bound);

            if (Ours.Contains(service))
                List(own, merged, "secrets").Where(s => s.Contains("__", StringComparison.Ordinal)).ShouldAllBe(s => IsOption(s));
        }
    }

    private static YamlMappingNode Compose(string folder) => DeployFiles.Read(Path.Combine(folder, "compose.yaml")).Single();

    /// <summary>A service, and what it shares with others.</summary>
    private static (YamlNode Own, YamlMappingNode? Merged) Service(YamlNode compose, string name)
    {
        var own = compose.At("services", name);
        return (own, own.Keys().Contains("<<") ? (YamlMappingNode)own.At("<<") : null);
    }

    /// <summary>How long a program gives itself to end.</summary>
    private static int EndsWithinSeconds(string project) =>
        Seconds(EndsWithin().Match(File.ReadAllText(Path.Combine(Repository.Root, "src", project, "Program.cs"))).Groups["seconds"].Value);

    private static int Seconds(string text) => int.Parse(text.TrimEnd('s'), CultureInfo.InvariantCulture);

    private static IEnumerable<string> List(YamlNode own, YamlNode? merged, string key) =>
        (own.Keys().Contains(key) ? own : merged is not null && merged.Keys().Contains(key) ? merged : null)?.At(key) switch
        {
            YamlSequenceNode list => list.Select(n => ((YamlScalarNode)n).Value!),
            YamlMappingNode map => map.Keys(),
            _ => [],
        };

    private static bool IsOption(string name)
    {
        var parts = name.Split("__");
        return Variables.Contains(name)
            || parts[0] == "Logging"
            || (parts.Length > 1 && Sections.All.Any(s => s.Name == parts[0] && s.Options.GetProperty(parts[1]) is { SetMethod.IsPublic: true }));
    }

    /// <summary>An option as a variable of the environment, or as a file of a folder of secrets.</summary>
    [GeneratedRegex(@"MONITORING_(?<name>[A-Za-z]\w*)|secrets/(?<name>[A-Z]\w*__\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OptionName();

    [GeneratedRegex(@"/health/\w+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"ProcessTerminationTimeout = TimeSpan\.FromSeconds\((?<seconds>\d+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EndsWithin();

    [GeneratedRegex(@"^TimeoutStopSec=(?<seconds>\d+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex StopsWithin();

    /// <summary>What the walk-through writes into the file of the environment.</summary>
    [GeneratedRegex(@"monitoring\.env <<ENV\n.*?\nENV\n", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex WrittenToEnvironment();
}
