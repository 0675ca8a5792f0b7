-- Who may work on a job. Jobs that keep nobody away have no rules.
alter table job
    add column rules json,
    add column paused_at timestamptz;

-- What its vendor does not want answered any more.
alter table task add column withdrawn_at timestamptz;
create index task_withdrawn on task (job_id, position) where withdrawn_at is not null;

-- The jobs that show each class of what may hurt: read to count what a worker saw within a day.
create table job_sensitivity (
    kind   text not null,
    job_id uuid not null,
    primary key (kind, job_id)
);

-- What workers agree to see, and when they said so: the last entry of a class holds.
create table consent_entry (
    consent_entry_id uuid        not null primary key,
    worker_id        uuid        not null references worker,
    kind             text        not null,
    given            boolean     not null,
    recorded_at      timestamptz not null
);
create index consent_entry_worker on consent_entry (worker_id, kind, consent_entry_id desc);
create trigger consent_entry_is_history
    before update or delete or truncate on consent_entry
    for each statement execute function refuse_change();

-- Qualifications as they were granted and taken away: the last entry of a name holds. By whom: a person, or the job passed.
create table qualification_entry (
    qualification_entry_id uuid        not null primary key,
    worker_id              uuid        not null references worker,
    name                   text        not null,
    level                  int         not null check (level >= 0), -- 0: taken away
    expires_at             timestamptz,
    reason                 text        not null,
    decided_by             text        not null,
    job_id                 uuid,
    recorded_at            timestamptz not null
);
create index qualification_entry_worker on qualification_entry (worker_id, name, qualification_entry_id desc);
create trigger qualification_entry_is_history
    before update or delete or truncate on qualification_entry
    for each statement execute function refuse_change();

-- The level of a worker is in her row; this is how it came about.
create table worker_level (
    worker_level_id uuid        not null primary key,
    worker_id       uuid        not null references worker,
    level           text        not null,
    reason          text        not null,
    decided_by      text        not null,
    recorded_at     timestamptz not null
);
create index worker_level_worker on worker_level (worker_id, worker_level_id);
create trigger worker_level_is_history
    before update or delete or truncate on worker_level
    for each statement execute function refuse_change();

-- Copies of what quality-control announced. No foreign keys: its topics keep no order with ours.
create table suspension (
    suspension_id uuid        not null primary key,
    worker_id     uuid        not null,
    scope         text        not null,
    tenant        text,
    job_id        uuid,
    until         timestamptz not null
);
create index suspension_worker on suspension (worker_id, until);

create table skill (
    worker_id     uuid             not null,
    job_id        uuid             not null,
    region        text             not null,
    question_kind text             not null,
    answers       int              not null,
    gold_answered int              not null,
    gold_correct  int              not null,
    accuracy      double precision not null,
    revision      int              not null,
    primary key (worker_id, job_id, region)
);

-- Answers that are refused at present, and appeals of assessments: what a vendor's figures are counted from.
create table refused_answer (
    assignment_id uuid not null primary key,
    job_id        uuid not null
);
create index refused_answer_job on refused_answer (job_id);

create table answer_appeal (
    appeal_id uuid not null primary key,
    job_id    uuid not null,
    outcome   text
);
create index answer_appeal_job on answer_appeal (job_id);
