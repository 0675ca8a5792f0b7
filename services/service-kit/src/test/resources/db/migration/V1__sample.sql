create table note (id uuid not null primary key, text text not null);
create table applied (seq bigint generated always as identity, job_id uuid not null, event_id uuid not null unique);
