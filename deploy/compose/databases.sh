#!/bin/sh
# Runs once, in a new PostgreSQL container: a role and a database for each service, and for Keycloak.
set -eu
make() {
  psql -v ON_ERROR_STOP=1 -v name="$1" -v password="$2" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect, temporary on database :"name" from public;
SQL
}
make keycloak "$DB_KEYCLOAK_PASSWORD"
make task_dispatch "$DB_TASK_DISPATCH_PASSWORD"
make quality_control "$DB_QUALITY_CONTROL_PASSWORD"
make worker_payment "$DB_WORKER_PAYMENT_PASSWORD"
make dataset "$DB_DATASET_PASSWORD"
