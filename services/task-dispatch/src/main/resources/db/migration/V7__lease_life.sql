-- A lease that its worker keeps alive. Each heartbeat is a row that never changes; the last one holds.
create table lease_beat (
    assignment_id uuid        not null,
    beat          int         not null check (beat > 0),
    beaten_at     timestamptz not null,
    interactions  int         not null check (interactions >= 0),
    expires_at    timestamptz not null,
    active_millis bigint      not null check (active_millis >= 0), -- since the lease began
    seen_at       timestamptz not null,                            -- when she was last at work
    primary key (assignment_id, beat)
);
create index lease_beat_expiry on lease_beat (expires_at);
create trigger append_only before update or delete or truncate on lease_beat
    for each statement execute function refuse_change();

-- To skip is to give back without a reason, where the job allows it.
alter table lease_end drop constraint lease_end_kind_check,
    add constraint lease_end_kind_check check (kind in ('SUBMITTED', 'RETURNED', 'SKIPPED', 'EXPIRED'));

-- Assignments as their heartbeats left them; who only counts reads the view without.
create view assignment_now as
select a.assignment_id, a.job_id, a.task_id, a.item_id, a.worker_id, a.position, a.slot, a.epoch, a.turn, a.region, a.level,
    a.amount_minor, a.currency, a.state, a.leased_at, greatest(a.expires_at, b.expires_at) as expires_at, a.finished_at,
    a.answer, a.wall_millis, a.active_millis, a.time_basis, coalesce(b.beat, 0) as beats,
    coalesce(b.active_millis, 0) as beaten_millis, coalesce(b.seen_at, a.leased_at) as seen_at
from assignment a
left join lateral (
    select beat, expires_at, active_millis, seen_at from lease_beat
    where assignment_id = a.assignment_id order by beat desc limit 1) b on true;

-- What a worker has so far, kept until some days after the lease: it holds nobody's place and is checked against nothing.
create table draft (
    assignment_id uuid        not null primary key,
    worker_id     uuid        not null,
    revision      int         not null check (revision > 0),
    draft         json        not null,
    saved_at      timestamptz not null
);
create index draft_age on draft (saved_at);

-- How a job's tasks are handed out (null: as by default), and when it is due: the order of open jobs.
alter table job add column hand_out json, add column due_at timestamptz;
update job set due_at = opened_at + interval '3 days' where opened_at is not null;
drop index job_open;
create index job_open on job (due_at, job_id) where state = 'OPEN';
