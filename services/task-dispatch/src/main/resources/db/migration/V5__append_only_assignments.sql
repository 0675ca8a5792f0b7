-- An assignment is a lease, and later its end: two rows that are written once and never change. Nothing that is indexed is
-- updated by an answer, so a transaction that pins old row versions does not slow dispatch down.

alter table assignment rename to assignment_before;

-- A task has as many slots as its overlap. Who leases it sits in one of them, alone: of two who take a slot with the same
-- epoch the second one fails (lease_of_slot), and the next epoch is given out only when the lease before it has ended
-- unanswered. A worker has a task once: the same holds for her turns (lease_of_worker).
create table lease (
    assignment_id uuid        not null primary key,
    job_id        uuid        not null,
    task_id       uuid        not null,
    item_id       uuid        not null,
    worker_id     uuid        not null,
    position      bigint      not null,
    slot          int         not null check (slot >= 0),
    epoch         bigint      not null,
    turn          int         not null check (turn >= 0),
    region        text        not null,
    level         text        not null,
    amount_minor  bigint      not null,
    currency      text        not null,
    leased_at     timestamptz not null,
    expires_at    timestamptz not null
);

-- How a lease ended. Whoever is first decides: the answer, the return, or the sweeper.
create table lease_end (
    assignment_id uuid        not null primary key,
    kind          text        not null check (kind in ('SUBMITTED', 'RETURNED', 'EXPIRED')),
    ended_at      timestamptz not null,
    answer        json,
    wall_millis   bigint,
    active_millis bigint,
    time_basis    text,
    return_reason text,
    check ((kind = 'SUBMITTED') = (answer is not null)),
    check (active_millis <= wall_millis or time_basis <> 'MEASURED')
);

-- Answers of a job, counted in the transaction that took them: as many rows as transactions, folded into one now and then.
create table answer_tally (
    job_id  uuid not null,
    answers int  not null
);

insert into lease (assignment_id, job_id, task_id, item_id, worker_id, position, slot, epoch, turn, region, level,
    amount_minor, currency, leased_at, expires_at)
select a.assignment_id, a.job_id, a.task_id, t.item_id, a.worker_id, a.position,
    case when a.state in ('LEASED', 'SUBMITTED') then row_number() over (
        partition by a.task_id, a.state in ('LEASED', 'SUBMITTED') order by a.epoch) - 1 else 0 end,
    a.epoch,
    row_number() over (partition by a.task_id, a.worker_id order by a.epoch) - 1,
    a.region, a.level, a.amount_minor, a.currency, a.leased_at, a.expires_at
from assignment_before a join task t using (task_id);

insert into lease_end (assignment_id, kind, ended_at, answer, wall_millis, active_millis, time_basis, return_reason)
select assignment_id, state, finished_at, answer, wall_millis, active_millis, time_basis, return_reason
from assignment_before where state <> 'LEASED';

insert into answer_tally (job_id, answers)
select job_id, count(*) from assignment_before where state = 'SUBMITTED' group by job_id;

drop table assignment_before;

create unique index lease_of_slot on lease (job_id, position, slot, epoch);
create unique index lease_of_worker on lease (worker_id, job_id, position, turn);
create index lease_expiry on lease (expires_at);
create index answer_tally_job on answer_tally (job_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on lease
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on lease_end
    for each statement execute function refuse_change();

-- All leases that ran out until then have their end.
create table lease_sweep (
    only_one boolean     not null primary key default true check (only_one),
    swept_to timestamptz not null
);
insert into lease_sweep (swept_to) values ('2000-01-01T00:00:00Z');

-- What was counted in each claim is a mark now, set once a task has all its answers, some moments later: it says where not to
-- look for open tasks, never who may have one.
drop index task_open;
alter table task drop column open, drop constraint task_within_overlap, drop column taken, drop column epoch,
    add column filled boolean not null default false;
update task t set filled = true where (
    select count(*) from lease l join lease_end e using (assignment_id)
    where l.job_id = t.job_id and l.position = t.position and e.kind = 'SUBMITTED') >= t.overlap;
create index task_unfilled on task (job_id, position) where not filled;

create view assignment as
select l.assignment_id, l.job_id, l.task_id, l.item_id, l.worker_id, l.position, l.slot, l.epoch, l.turn, l.region, l.level,
    l.amount_minor, l.currency, coalesce(e.kind, 'LEASED') as state, l.leased_at, l.expires_at,
    e.ended_at as finished_at, e.answer, e.wall_millis, e.active_millis, e.time_basis, e.return_reason
from lease l left join lease_end e using (assignment_id);
