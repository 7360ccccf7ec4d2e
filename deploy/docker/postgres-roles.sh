#!/bin/sh
# The two roles, made once with the database: one owns the tables, the other is the service's and may do nothing but what the first
# grants it. Neither is the administrator of the server.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -d monitoring <<'SQL'
\set owner `cat "$OWNER_PASSWORD_FILE"`
\set service `cat "$SERVICE_PASSWORD_FILE"`
CREATE ROLE monitoring_owner LOGIN PASSWORD :'owner';
CREATE ROLE monitoring LOGIN PASSWORD :'service';
ALTER DATABASE monitoring OWNER TO monitoring_owner;
SQL
