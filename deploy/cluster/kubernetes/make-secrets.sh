#!/bin/sh
# Makes the secrets of kustomization.yaml, once: keys and the first token at random, the rest from what it is given.
#   ./make-secrets.sh 'Host=db;Database=monitoring;Username=monitoring;Password=…' \
#     'Host=db;Database=monitoring;Username=monitoring_owner;Password=…' 'amqp://monitoring:…@broker:5672/inspection'
set -eu
umask 077
if [ $# -ne 3 ]; then
  echo "usage: $0 CONNECTION-OF-THE-SERVICE CONNECTION-OF-THE-OWNER ADDRESS-OF-THE-BROKER" >&2
  exit 2
fi
cd "$(dirname "$0")"
if [ -e secrets ]; then
  echo "deploy/cluster/kubernetes/secrets is there already" >&2
  exit 1
fi

mkdir secrets
printf %s "$1" > secrets/Postgres__ConnectionString
printf %s "$2" > secrets/Postgres__OwnerConnectionString
printf %s "$3" > secrets/Bus__Address
od -An -N24 -tx1 /dev/urandom | tr -d ' \n' > secrets/MONITORING_BOOTSTRAP_TOKEN
for key in sealing webhook root; do
  head -c 32 /dev/urandom > "secrets/$key.key"
done
echo "The token with full rights: $(cat secrets/MONITORING_BOOTSTRAP_TOKEN)"
echo "Keep a copy of secrets/*.key where backups are kept."
