-- A reviewer is known by a pseudonym; only this table says whose token it is.
create table reviewer (
    subject     text not null primary key,
    reviewer_id uuid not null unique
);

-- What people decided about answers, the silence after an appeal included; rows are only ever added.
create table judgement (
    judgement_id  uuid        not null primary key,
    assignment_id uuid        not null references answer,
    outcome       text        not null,
    category      text,
    explanation   text        not null,
    evidence      text[]      not null,
    decided_by    text        not null,
    decided_at    timestamptz not null
);
create index judgement_of_answer on judgement (assignment_id, decided_by);

-- The judgement an answer stands by; null while a rule's decision does.
alter table answer add column judgement_id uuid references judgement;

-- Cases for a person. Claiming one raises its epoch, so that a reviewer whose claim ran out decides nothing.
create table review (
    review_id     uuid        not null primary key,
    kind          text        not null,
    subject_id    uuid        not null,
    job_id        uuid references job,
    task_id       uuid references task,
    worker_id     uuid,
    evidence      json        not null,
    priority      float8      not null,
    opened_at     timestamptz not null,
    epoch         int         not null,
    state         text        not null,
    reviewer_id   uuid,
    claimed_until timestamptz,
    decided_at    timestamptz,
    conclusion    json
);
create unique index review_undecided on review (kind, subject_id) where state <> 'DECIDED';
create index review_of_subject on review (kind, subject_id, opened_at);
create index review_queue on review (kind, priority desc, review_id) where state <> 'DECIDED';

-- Up to which of its resolutions a job's uncertain tasks have come up for review.
create table reviewed_run (
    job_id uuid not null primary key references job,
    run    int  not null
);

create table suspension (
    suspension_id uuid        not null primary key,
    worker_id     uuid        not null,
    scope         text        not null,
    tenant        text,
    job_id        uuid references job,
    explanation   text        not null,
    evidence      text[]      not null,
    decided_by    text        not null,
    suspended_at  timestamptz not null,
    ends_at       timestamptz not null,
    lifted_by     text,
    lifted_at     timestamptz,
    lifted_because text
);
create index suspension_of_worker on suspension (worker_id, suspension_id);

-- One appeal for each decision: contested_at is when that decision was made.
create table appeal (
    appeal_id    uuid        not null primary key,
    worker_id    uuid        not null,
    against      text        not null,
    subject_id   uuid        not null,
    contested_by text        not null,
    contested_at timestamptz not null,
    statement    text        not null,
    filed_at     timestamptz not null,
    answer_by    timestamptz not null,
    state        text        not null,
    decided_by   text,
    decided_at   timestamptz,
    answer_explanation text,
    unique (subject_id, contested_at)
);
create index appeal_waiting on appeal (answer_by, appeal_id) where state = 'FILED';
create index appeal_of_worker on appeal (worker_id, appeal_id);
