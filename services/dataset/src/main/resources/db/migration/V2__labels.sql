-- What the other services announce, each kind on its own: their topics keep no order among each other.
create table job (
    job_id            uuid        not null primary key,
    tenant            text        not null,
    dataset_id        uuid        not null,
    dataset_version   int         not null,
    guideline_id      uuid        not null,
    guideline_version int         not null,
    question_kind     text        not null,
    choices           json        not null,
    submitted_at      timestamptz not null
);

-- COLLECTED: answers there are; RESOLVED: tasks that have a label; SETTLED: earnings there are.
create table job_milestone (
    job_id      uuid        not null,
    kind        text        not null check (kind in ('COLLECTED', 'RESOLVED', 'SETTLED')),
    count       bigint      not null,
    occurred_at timestamptz not null,
    primary key (job_id, kind)
);

-- Makes the pseudonyms of all releases of one dataset; without it nobody can link them to a worker again.
create table release_family (
    dataset_id    uuid  not null primary key,
    pseudonym_key bytea not null check (length(pseudonym_key) = 32)
);

create table label (
    task_id      uuid             not null primary key,
    job_id       uuid             not null,
    item_key     text             not null,
    label        text             not null,
    confidence   double precision not null,
    distribution json             not null,
    method       text             not null,
    answer_count int              not null,
    revision     int              not null,
    resolved_at  timestamptz      not null
);
create index label_by_job on label (job_id);

create table label_answer (
    assignment_id uuid        not null primary key,
    job_id        uuid        not null,
    task_id       uuid        not null,
    worker        text        not null,
    region        text        not null,
    level         text        not null,
    answer        json        not null,
    choice        text        not null,
    leased_at     timestamptz not null,
    submitted_at  timestamptz not null,
    wall_millis   bigint      not null,
    active_millis bigint,
    time_basis    text        not null
);
create index label_answer_by_task on label_answer (task_id);
create index label_answer_by_job on label_answer (job_id);

create table answer_assessment (
    assignment_id uuid        not null primary key,
    job_id        uuid        not null,
    outcome       text        not null,
    decided_by    text        not null,
    reason        text,
    assessed_at   timestamptz not null
);
create index answer_assessment_by_job on answer_assessment (job_id);

create table answer_earning (
    assignment_id uuid   not null primary key,
    job_id        uuid   not null,
    amount_minor  bigint not null,
    currency      text   not null
);
create index answer_earning_by_job on answer_earning (job_id);
