#!/bin/sh
# Makes the secrets of compose.yaml at random, once; what is there already stays.
set -eu
umask 077
cd "$(dirname "$0")"
if [ -e secrets ]; then
  echo "deploy/docker/secrets is there already" >&2
  exit 1
fi

mkdir secrets
random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
owner=$(random) service=$(random) broker=$(random)
random > secrets/postgres-admin
printf %s "$owner" > secrets/postgres-owner
printf %s "$service" > secrets/postgres-service
printf %s "Host=postgres;Database=monitoring;Username=monitoring;Password=$service" > secrets/Postgres__ConnectionString
printf %s "Host=postgres;Database=monitoring;Username=monitoring_owner;Password=$owner" > secrets/Postgres__OwnerConnectionString
printf %s "amqp://monitoring:$broker@rabbitmq:5672" > secrets/Bus__Address
printf 'default_user = monitoring\ndefault_pass = %s\n' "$broker" > secrets/rabbitmq.conf
random > secrets/MONITORING_BOOTSTRAP_TOKEN

# Containers read them as users of their own; on this machine nobody else gets into the folder.
chmod 644 secrets/*
echo "The token with full rights: $(cat secrets/MONITORING_BOOTSTRAP_TOKEN)"
