#!/usr/bin/env bash
# Builds everything, checks its form and runs all tests; the last line counts them.
#   ./test.sh          the tests that every change must pass
#   ./test.sh --soak   the long ones too: many kills, many more random cases
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

soak=0
for argument in "$@"; do
  case "$argument" in
    --soak) soak=1 ;;
    *) echo "usage: ./test.sh [--soak]" >&2; exit 2 ;;
  esac
done

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK 10 is needed: https://dotnet.microsoft.com/download" >&2
  exit 2
fi

# What some tests use of a Debian machine is installed where that is allowed; elsewhere those tests are skipped and say so.
install_missing() {
  local command=$1 package=$2
  if ! command -v "$command" >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
    { apt-get update && apt-get install -y --no-install-recommends "$package"; } >/dev/null 2>&1 \
      || echo "$package could not be installed; tests that need it are skipped"
  fi
}
install_missing promtool prometheus

# Tests start private servers of their own; those of the machine are not to start when a package brings them. Where it may not
# say so itself, what starts services is told to start none while it is installed.
install_stopped() {
  local program=$1 package=$2 policy=/usr/sbin/policy-rc.d
  if compgen -G "$program" >/dev/null || [ "$(id -u)" -ne 0 ]; then
    return
  fi
  if [ ! -e "$policy" ] && [ -d "$(dirname "$policy")" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    install_missing "$program" "$package"
    rm -f "$policy"
  else
    install_missing "$program" "$package"
  fi
}
if [ -z "${MONITORING_TEST_POSTGRES:-}" ]; then
  install_stopped '/usr/lib/postgresql/*/bin/pg_ctl' postgresql
fi
if [ -z "${MONITORING_TEST_RABBITMQ:-}" ]; then
  install_stopped /usr/lib/rabbitmq/bin/rabbitmq-server rabbitmq-server
fi
install_missing amqp-publish amqp-tools

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
export MONITORING_SOAK=$soak

# The cluster is built and tested wherever the packages of Orleans can be restored.
if Cluster=true dotnet restore src/Silo/Silo.csproj >/dev/null 2>&1; then
  export Cluster=true
  left_out=""
else
  left_out="left out: the cluster (src/Grains, src/Silo and their tests), since the packages of Orleans cannot be restored here"
  echo "$left_out"
fi

dotnet restore Monitoring.sln
dotnet build Monitoring.sln -c Release --no-restore -warnaserror
dotnet format Monitoring.sln --no-restore --verify-no-changes

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
export results

# Runs a project and shows what it said when it has ended, so that two do not talk at once.
run_project() {
  local project=$1 name status=0
  name=$(basename "$project" .csproj)
  dotnet test "$project" -c Release --no-build --logger "trx;LogFileName=$name.trx" --results-directory "$results" \
    --nologo >"$results/$name.log" 2>&1 || status=$?
  echo "$status" >"$results/$name.status"
  flock "$results" sh -c 'echo "== $1"; cat "$2"' sh "$name" "$results/$name.log"
}
export -f run_project

# Two at a time, the longest first: those that wait for servers of theirs leave room for those that compute.
longest="EndToEnd.Tests Bus.Tests Scenarios Gateway.Tests Storage.Postgres.Tests"
if [ -n "${Cluster:-}" ]; then
  longest="EndToEnd.Tests Scenarios.Cluster Silo.Tests Bus.Tests Scenarios Gateway.Tests Storage.Postgres.Tests"
fi
projects=()
for name in $longest $(grep -l '<OutputType>Exe</OutputType>' tests/*/*.csproj | xargs -n 1 basename -s .csproj); do
  case " ${projects[*]:-} " in
    *" tests/$name/"*) ;;
    *) projects+=("tests/$name/$name.csproj") ;;
  esac
done
printf '%s\n' "${projects[@]}" | xargs -P 2 -I '{}' bash -c 'run_project {}'

passed=0 failed=0 skipped=0
for project in "${projects[@]}"; do
  name=$(basename "$project" .csproj)
  status=$(cat "$results/$name.status" 2>/dev/null || echo none)
  counters=$(grep -o '<Counters [^>]*>' "$results/$name.trx" 2>/dev/null | tail -n 1 || true)
  count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<" $counters"; }
  total=$(count total) ok=$(count passed) ran=$(count executed)
  if [ -z "$total" ]; then
    echo "$name did not finish (exit status $status)"
    failed=$((failed + 1))
    continue
  fi
  passed=$((passed + ok))
  failed=$((failed + ran - ok))
  skipped=$((skipped + total - ran))
  if [ "$status" != 0 ] && [ "$ran" -eq "$ok" ]; then
    echo "$name ended with exit status $status although its tests passed"
    failed=$((failed + 1))
  fi
done

[ -z "$left_out" ] || echo "$left_out"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
