#!/bin/sh
# The role that the service works with, made once with the database. It may do nothing but what the owner grants it.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$(cat "$SERVICE_PASSWORD_FILE")" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
CREATE ROLE monitoring LOGIN PASSWORD :'password';
SQL
