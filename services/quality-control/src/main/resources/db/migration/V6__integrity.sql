-- How long each answer took, where it is known: only the fastest few per cent of a job are a signal.
alter table answer add column active_millis bigint;

-- Up to which of its resolutions a job has been looked at for signals.
create table integrity_watch (
    job_id      uuid not null primary key references job,
    watched_run int  not null
);
