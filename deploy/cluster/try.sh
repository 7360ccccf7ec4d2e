#!/usr/bin/env bash
# A cluster on one Debian machine, for trying: PostgreSQL, RabbitMQ, three nodes and a load balancer, all private to it, on
# loopback, with everything they keep in one folder.
#   ./try.sh start     starts what is not running, and says how to go on
#   ./try.sh status    what runs, and whether it is ready
#   ./try.sh stop      ends all of it; what it keeps stays, and start goes on from there
# Options: --data DIR (default /var/tmp/monitoring-cluster) and --port N (default 18080): N is the balancer, N+1 to N+3 the
# nodes; N+11 to N+13 and N+21 to N+24 are among themselves.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)

verb=${1:-}
[ $# -eq 0 ] || shift
data=/var/tmp/monitoring-cluster port=18080 options="$*"
while [ $# -gt 0 ]; do
  case "$1" in
    --data) data=${2:?--data needs a folder}; shift 2 ;;
    --port) port=${2:?--port needs a number}; shift 2 ;;
    *) verb=""; break ;;
  esac
done
case "$verb" in
  start | status | stop) ;;
  *) echo "usage: $0 start|status|stop [--data DIR] [--port N]" >&2; exit 2 ;;
esac
if ! [[ $port =~ ^[0-9]+$ ]] || [ "$port" -lt 1024 ] || [ "$port" -gt 32000 ]; then
  echo "--port must be a number from 1024 to 32000" >&2
  exit 2
fi

# Servers are told of it from other folders.
data=$(realpath -m "$data")

nodes=(1 2 3)
program=$root/src/Silo/bin/Release/net10.0
# RabbitMQ's own programs, without what Debian puts in front of them for the service of the machine.
rabbit=/usr/lib/rabbitmq/bin
postgres_port=$((port + 21)) rabbit_port=$((port + 22)) rabbit_nodes_port=$((port + 23)) epmd_port=$((port + 24))

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }
random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
postgres_bin() { compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -n 1; }

# PostgreSQL does not run as root.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

# Runs a program of RabbitMQ as the private broker is known to it.
with_rabbit() {
  env HOME="$data/rabbitmq" RABBITMQ_NODENAME=monitoring-try@localhost RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 \
    RABBITMQ_NODE_PORT="$rabbit_port" RABBITMQ_DIST_PORT="$rabbit_nodes_port" ERL_EPMD_PORT="$epmd_port" ERL_EPMD_ADDRESS=127.0.0.1 \
    RABBITMQ_MNESIA_BASE="$data/rabbitmq/mnesia" RABBITMQ_LOG_BASE="$data/rabbitmq/log" RABBITMQ_CONFIG_FILE="$data/rabbitmq/rabbitmq" \
    RABBITMQ_CONF_ENV_FILE="$data/rabbitmq/none" RABBITMQ_GENERATED_CONFIG_DIR="$data/rabbitmq/generated" \
    RABBITMQ_ENABLED_PLUGINS_FILE="$data/rabbitmq/plugins" RABBITMQ_PID_FILE="$data/run/rabbitmq.pid" "$@"
}

pid_of() { cat "$data/run/$1.pid" 2>/dev/null || true; }

# Whether what was started under a name runs still, and is not another process that has its number by now.
runs() {
  local pid
  pid=$(pid_of "$1")
  [ -n "$pid" ] && grep -qzF -- "$2" "/proc/$pid/cmdline" 2>/dev/null
}
node_runs() { runs "node$1" "http://127.0.0.1:$((port + $1))"; }
rabbit_runs() { runs rabbitmq "$data/rabbitmq"; }
balancer_runs() { runs haproxy "$here/haproxy.cfg"; }
postgres_runs() { [ -d "$data/postgres/data" ] && as_postgres "$(postgres_bin)/pg_ctl" status -D "$data/postgres/data" >/dev/null 2>&1; }

answers() { curl -fsS -o /dev/null --max-time 5 "http://127.0.0.1:$1/health/ready" 2>/dev/null; }

until_true() {
  local what=$1 seconds=$2
  shift 2
  for ((i = 0; i < seconds * 5; i++)); do
    if "$@"; then
      return 0
    fi
    sleep 0.2
  done
  fail "$what after $seconds seconds; the logs are in $data/log, and '$0 stop${options:+ $options}' ends what runs"
}

need() {
  local missing=()
  [ -n "$(postgres_bin)" ] || missing+=(postgresql)
  [ -x $rabbit/rabbitmq-server ] || missing+=(rabbitmq-server)
  PATH=$PATH:/usr/sbin command -v haproxy >/dev/null || missing+=(haproxy)
  command -v curl >/dev/null || missing+=(curl)
  if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
      fail "This needs: apt-get install ${missing[*]}"
    fi
    say "Installing ${missing[*]}"
    # The services of the machine are not to start: this has servers of its own.
    local policy=/usr/sbin/policy-rc.d
    if [ ! -e $policy ]; then
      printf '#!/bin/sh\nexit 101\n' >$policy
      chmod 755 $policy
      trap 'rm -f /usr/sbin/policy-rc.d' EXIT
    fi
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } >/dev/null \
      || fail "${missing[*]} could not be installed"
  fi
  command -v dotnet >/dev/null || fail "The .NET SDK 10 is needed: https://dotnet.microsoft.com/download"
  if [ ! -e "$program/Orleans.Runtime.dll" ]; then
    say "Building src/Silo"
    (cd "$root" && dotnet build src/Silo -c Release -p:Cluster=true --nologo -v quiet) || fail "src/Silo could not be built"
  fi
}

# Secrets are made at random, once.
make_folder() {
  mkdir -p "$data"/{run,log,keys,secrets,owner,postgres,rabbitmq}
  chmod 755 "$data"
  chmod 700 "$data"/{keys,secrets,owner,rabbitmq}
  if [ -e "$data/port" ] && [ "$(cat "$data/port")" != "$port" ]; then
    fail "$data was made with --port $(cat "$data/port")"
  fi
  if [ ! -e "$data/secrets/MONITORING_BOOTSTRAP_TOKEN" ]; then
    (
      umask 077
      local owner service broker
      owner=$(random) service=$(random) broker=$(random)
      printf %s "$owner" >"$data/owner.password"
      printf %s "$service" >"$data/service.password"
      printf 'default_user = monitoring\ndefault_pass = %s\nlog.console = false\n' "$broker" >"$data/rabbitmq/rabbitmq.conf"
      printf '[].' >"$data/rabbitmq/plugins"
      local server="Host=127.0.0.1;Port=$postgres_port;Database=monitoring"
      printf %s "$server;Username=monitoring;Password=$service" >"$data/secrets/Postgres__ConnectionString"
      cp "$data/secrets/Postgres__ConnectionString" "$data/owner/"
      printf %s "$server;Username=monitoring_owner;Password=$owner" >"$data/owner/Postgres__OwnerConnectionString"
      printf %s "amqp://monitoring:$broker@127.0.0.1:$rabbit_port" >"$data/secrets/Bus__Address"
      printf %s "$port" >"$data/port"
      random >"$data/secrets/MONITORING_BOOTSTRAP_TOKEN"
    )
  fi
}

start_postgres() {
  postgres_runs && return
  local bin
  bin=$(postgres_bin)
  if [ "$(id -u)" -eq 0 ]; then
    chown -R postgres "$data/postgres"
  fi
  if [ ! -e "$data/postgres/data/PG_VERSION" ]; then
    as_postgres "$bin/initdb" -D "$data/postgres/data" -U postgres --auth-local=peer --auth-host=scram-sha-256 -E UTF8 --locale=C.UTF-8 >/dev/null
    # Whoever runs this is the administrator of the server, over its socket.
    printf 'local all postgres peer map=me\nhost all all 127.0.0.1/32 scram-sha-256\n' | as_postgres tee "$data/postgres/data/pg_hba.conf" >/dev/null
    printf 'me %s postgres\n' "$(as_postgres id -un)" | as_postgres tee "$data/postgres/data/pg_ident.conf" >/dev/null
  fi
  as_postgres "$bin/pg_ctl" start -w -t 60 -D "$data/postgres/data" -l "$data/postgres/log" -o \
    "-p $postgres_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$data/postgres -c max_connections=200 -c shared_buffers=256MB -c max_wal_size=2GB" >/dev/null \
    || fail "PostgreSQL did not start; its log is $data/postgres/log"
  local there
  there=$(sql postgres -At -c "SELECT count(*) FROM pg_database WHERE datname = 'monitoring'")
  if [ "$there" = 0 ]; then
    sql postgres >/dev/null <<SQL
CREATE ROLE monitoring_owner LOGIN PASSWORD '$(cat "$data/owner.password")';
CREATE ROLE monitoring LOGIN PASSWORD '$(cat "$data/service.password")';
CREATE DATABASE monitoring OWNER monitoring_owner ENCODING 'UTF8' TEMPLATE template0;
SQL
  fi
}
sql() {
  local database=$1
  shift
  as_postgres psql -X -q -v ON_ERROR_STOP=1 -h "$data/postgres" -p "$postgres_port" -U postgres -d "$database" "$@"
}

start_rabbit() {
  rabbit_runs && return
  with_rabbit setsid $rabbit/rabbitmq-server </dev/null >>"$data/log/rabbitmq" 2>&1 &
  until_true "RabbitMQ is not there" 90 rabbit_is_there
}
rabbit_is_there() { rabbit_runs && with_rabbit $rabbit/rabbitmqctl -q await_startup --timeout 5 >/dev/null 2>&1; }

# Makes the tables as their owner, whose password the nodes are not given.
migrate() {
  MONITORING_Serve__Secrets=$data/owner dotnet "$program/Monitoring.Silo.dll" migrate-schema >>"$data/log/migrate" 2>&1 \
    || fail "The schema could not be brought up to date: $(tail -n 1 "$data/log/migrate")"
}

start_node() {
  node_runs "$1" && return
  MONITORING_Serve__Secrets=$data/secrets MONITORING_Cluster__Port=$((port + 10 + $1)) MONITORING_Engine__PublicUrl=http://127.0.0.1:$port \
    ASPNETCORE_FORWARDEDHEADERS_ENABLED=true DOTNET_gcServer=0 \
    setsid dotnet "$program/Monitoring.Silo.dll" serve --urls "http://127.0.0.1:$((port + $1))" --data "$data/keys" \
    </dev/null >>"$data/log/node$1" 2>&1 &
  echo $! >"$data/run/node$1.pid"
}
node_is_ready() {
  node_runs "$1" || fail "node $1 has ended; its log is $data/log/node$1"
  answers $((port + $1))
}

start_balancer() {
  balancer_runs && return
  LISTEN=127.0.0.1:$port NODE1=127.0.0.1:$((port + 1)) NODE2=127.0.0.1:$((port + 2)) NODE3=127.0.0.1:$((port + 3)) PATH=$PATH:/usr/sbin \
    setsid haproxy -db -f "$here/haproxy.cfg" </dev/null >>"$data/log/haproxy" 2>&1 &
  echo $! >"$data/run/haproxy.pid"
  until_true "The load balancer does not answer" 30 answers "$port"
}

start() {
  need
  make_folder
  start_postgres
  start_rabbit
  migrate
  for n in "${nodes[@]}"; do start_node "$n"; done
  for n in "${nodes[@]}"; do until_true "Node $n is not ready" 180 node_is_ready "$n"; done
  start_balancer
  cat <<HOW
Three nodes are ready behind http://127.0.0.1:$port

The first events, a city and a market in it:

token=\$(cat $data/secrets/MONITORING_BOOTSTRAP_TOKEN) now=\$(date -u +%Y-%m-%dT%H:%M:%SZ)
curl -sS --retry 5 --retry-all-errors -H "Authorization: Bearer \$token" -H "Content-Type: application/cloudevents-batch+json" \\
  --data-binary @- http://127.0.0.1:$port/api/events <<JSON
[{ "specversion": "1.0", "id": "r1", "source": "/try", "type": "inspection.region.v1", "subject": "NB", "time": "\$now",
   "data": { "code": "NB", "name": { "zh": "宁波市", "en": "Ningbo" } } },
 { "specversion": "1.0", "id": "s1", "source": "/try", "type": "inspection.site.v1", "subject": "M-1", "time": "\$now",
   "data": { "code": "M-1", "name": { "zh": "菜市场", "en": "Market" }, "type": "market", "region": "NB", "unit": { "name": "Market Co." } } }]
JSON

The page is http://127.0.0.1:$port/ ; for somebody who signs in there:

MONITORING_TOKEN=\$token dotnet $program/Monitoring.Silo.dll account create you --role admin --url http://127.0.0.1:$port

Have a node die, see the others go on, and bring it back:

kill -KILL \$(cat $data/run/node2.pid)
$0 status${options:+ $options}
$0 start${options:+ $options}
HOW
}

status() {
  local all=0
  if postgres_runs; then say "PostgreSQL: runs on port $postgres_port"; else say "PostgreSQL: does not run"; all=1; fi
  if rabbit_runs; then say "RabbitMQ: runs on port $rabbit_port"; else say "RabbitMQ: does not run"; all=1; fi
  for n in "${nodes[@]}"; do
    if ! node_runs "$n"; then
      say "node $n: does not run"
      all=1
    elif answers $((port + n)); then
      say "node $n: ready at http://127.0.0.1:$((port + n)), process $(pid_of "node$n")"
    else
      say "node $n: not ready, process $(pid_of "node$n")"
      all=1
    fi
  done
  if balancer_runs && answers "$port"; then say "balancer: answers at http://127.0.0.1:$port"; else say "balancer: does not answer"; all=1; fi
  return $all
}

gone() { ! kill -0 "$1" 2>/dev/null; }

# Ends what was started under a name, in good order, and waits for it.
end() {
  local name=$1 pid
  pid=$(pid_of "$name")
  kill -TERM "$pid"
  until_true "$name does not end" "$2" gone "$pid"
  rm -f "$data/run/$name.pid"
  say "$name has ended"
}

stop() {
  # The balancer first, so that nobody is sent to a node that ends.
  if balancer_runs; then end haproxy 15; fi
  for n in "${nodes[@]}"; do
    if node_runs "$n"; then end "node$n" 90; fi
  done
  if rabbit_runs; then end rabbitmq 90; fi
  if [ -x "$(command -v epmd)" ]; then ERL_EPMD_PORT=$epmd_port epmd -kill >/dev/null 2>&1 || true; fi
  if postgres_runs; then
    as_postgres "$(postgres_bin)/pg_ctl" stop -w -m fast -D "$data/postgres/data" >/dev/null
    say "postgresql has ended"
  fi
  say "Nothing of it runs. What it kept is in $data; remove the folder to begin afresh."
}

if [ "$verb" != start ] && [ ! -d "$data" ]; then
  fail "Nothing was started in $data."
fi
"$verb"
