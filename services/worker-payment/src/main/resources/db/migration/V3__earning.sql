-- Who a token's subject is among the workers.
create table worker (
    worker_id uuid not null primary key,
    subject   text not null unique
);

-- The two halves of what makes pay due, stored by whichever event comes first and joined by the second.
create table assignment (
    assignment_id uuid not null primary key,
    job_id        uuid not null,
    task_id       uuid not null,
    worker_id     uuid not null,
    -- from AssignmentSubmitted
    submitted_at  timestamptz,
    region        text,
    level         text,
    price_minor   bigint,
    currency      text,
    wall_millis   bigint,
    active_millis bigint,
    time_basis    text check (time_basis in ('MEASURED', 'REPLAYED', 'NOT_RECORDED')),
    -- from AssignmentAssessed
    assessed_at   timestamptz,
    outcome       text check (outcome in ('USED', 'EXCLUDED', 'REFUSED')),
    decided_by    text
);
create index assignment_of_job on assignment (job_id) include (submitted_at, outcome);

-- Exactly one earning an assignment: the primary key says so.
create table earning (
    assignment_id  uuid        not null primary key references assignment,
    job_id         uuid        not null references job,
    task_id        uuid        not null,
    worker_id      uuid        not null,
    region         text        not null,
    amount_minor   bigint      not null check (amount_minor > 0),
    currency       text        not null,
    wall_millis    bigint      not null,
    active_millis  bigint,
    time_basis     text        not null,
    transaction_id uuid        not null unique references ledger_transaction,
    earned_at      timestamptz not null
);
create index earning_of_job on earning (job_id, region, currency);
create index earning_of_worker on earning (worker_id, earned_at desc, assignment_id desc);

create trigger append_only before update or delete or truncate on earning
    for each statement execute function refuse_change();

-- How good one worker's answers in one job, from one region, turned out; the latest revision.
create table skill_figure (
    job_id        uuid not null,
    worker_id     uuid not null,
    region        text not null,
    answer_count  int  not null,
    gold_answered int  not null,
    gold_correct  int  not null,
    label_matches int  not null,
    revision      int  not null,
    primary key (job_id, worker_id, region)
);
