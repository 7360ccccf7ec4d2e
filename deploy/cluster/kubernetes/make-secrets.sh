#!/bin/sh
# Makes the secrets of kustomization.yaml, once: keys and the first token at random, the rest as it is told. It reads three lines, and
# no arguments, which everybody on the machine could see:
#   Host=db;Database=monitoring;Username=monitoring;Password=…
#   Host=db;Database=monitoring;Username=monitoring_owner;Password=…
#   amqp://monitoring:…@broker:5672/inspection
set -eu
umask 077
cd "$(dirname "$0")"
if [ -e secrets ]; then
  echo "deploy/cluster/kubernetes/secrets is there already" >&2
  exit 1
fi

ask() {
  printf '%s: ' "$1" >&2
  if ! IFS= read -r line || [ -z "$line" ]; then
    echo "nothing was said; nothing was made" >&2
    exit 2
  fi
}
ask "Connection string of the service"; service=$line
ask "Connection string of the owner of the tables"; owner=$line
ask "Address of the broker"; broker=$line

mkdir secrets
printf %s "$service" > secrets/Postgres__ConnectionString
printf %s "$owner" > secrets/Postgres__OwnerConnectionString
printf %s "$broker" > secrets/Bus__Address
od -An -N24 -tx1 /dev/urandom | tr -d ' \n' > secrets/MONITORING_BOOTSTRAP_TOKEN
for key in sealing webhook root; do
  head -c 32 /dev/urandom > "secrets/$key.key"
done
echo "The token with full rights: $(cat secrets/MONITORING_BOOTSTRAP_TOKEN)"
echo "Keep a copy of secrets/*.key where backups are kept."
