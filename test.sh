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
    # Left behind, no service of the machine would ever be started by a package again.
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    install_missing "$program" "$package"
    rm -f "$policy"
    trap - EXIT
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
install_missing chromium chromium

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

# The web UI: its types, its form, its tests, and its pages in a browser on the Gateway that was built.
node_at_least() {
  command -v npm >/dev/null && node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}
run_web() {
  local status=0
  (
    cd src/Web
    npm ci --no-audit --no-fund && npm run typecheck && npm run lint || exit 1
    npx vitest run --reporter=default --reporter=json --outputFile="$results/web.json"
  ) >"$results/web.log" 2>&1 || status=$?
  echo "$status" >"$results/web.status"
  flock "$results" sh -c 'echo "== web"; cat "$1"' sh "$results/web.log"
}
run_web_browser() {
  local status=0
  (
    cd src/Web
    MONITORING_E2E_REPORT=$results/web-browser.json npm run e2e
  ) >"$results/web-browser.log" 2>&1 || status=$?
  echo "$status" >"$results/web-browser.status"
  flock "$results" sh -c 'echo "== web-browser"; cat "$1"' sh "$results/web-browser.log"
}
web_suites=() web_left_out=0
if ! node_at_least; then
  echo "web and web-browser are skipped: they need Node 20.19 or newer with npm"
  web_left_out=2
else
  web_suites=(web)
  if command -v chromium >/dev/null && [ -d src/Gateway/bin/Release/net10.0/wwwroot ]; then
    web_suites+=(web-browser)
  else
    echo "web-browser is skipped: it needs chromium and the web UI beside the built Gateway"
    web_left_out=1
  fi
fi

# The build has held the code to its style and its analyzers; what is left of `dotnet format` is white space.
dotnet format whitespace Monitoring.sln --no-restore --verify-no-changes >"$results/format.log" 2>&1 &
formatting=$!

# The web UI and its pages in a browser come before the long suites, beside what leaves them room: the bus, which waits for its broker
# nearly all the time, and the short suites one after the other. Then the long ones two at a time, the longest first.
beside=tests/Bus.Tests/Bus.Tests.csproj
long="EndToEnd.Tests Gateway.Tests Scenarios"
if [ -n "${Cluster:-}" ]; then
  long="EndToEnd.Tests Silo.Tests Gateway.Tests Scenarios.Cluster Scenarios"
fi
projects=() short=()
for name in $long; do
  projects+=("tests/$name/$name.csproj")
done
for project in $(grep -l '<OutputType>Exe</OutputType>' tests/*/*.csproj); do
  case " ${projects[*]} $beside " in
    *" $project "*) ;;
    *) short+=("$project") ;;
  esac
done
run_project "$beside" &
besides=$!
printf '%s\n' "${short[@]}" | xargs -I '{}' bash -c 'run_project {}' &
shorts=$!
if [[ " ${web_suites[*]} " == *" web "* ]]; then
  run_web
fi
if [[ " ${web_suites[*]} " == *" web-browser "* ]]; then
  run_web_browser
fi
printf '%s\n' "${projects[@]}" | xargs -P 2 -I '{}' bash -c 'run_project {}'
wait "$besides" "$shorts"
projects+=("$beside" "${short[@]}")

passed=0 failed=0 skipped=$web_left_out
if ! wait "$formatting"; then
  cat "$results/format.log"
  failed=$((failed + 1))
fi
for suite in "${web_suites[@]}"; do
  status=$(cat "$results/$suite.status")
  counts=$(node -e '
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, stats } = require(process.argv[1]);
    console.log(stats
      ? `${stats.expected + stats.flaky} ${stats.unexpected} ${stats.skipped}`
      : `${numPassedTests} ${numFailedTests} ${numPendingTests + numTodoTests}`);
  ' "$results/$suite.json" 2>/dev/null || true)
  if [ -z "$counts" ]; then
    echo "$suite did not finish (exit status $status)"
    failed=$((failed + 1))
    continue
  fi
  read -r ok wrong left <<<"$counts"
  passed=$((passed + ok)) failed=$((failed + wrong)) skipped=$((skipped + left))
  if [ "$status" != 0 ] && [ "$wrong" -eq 0 ]; then
    echo "$suite ended with exit status $status although its tests passed"
    failed=$((failed + 1))
  fi
done
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
