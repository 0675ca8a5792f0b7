-- Workers, and where they worked since when. The row of a worker holds what is true now; the history is only added to.
create table worker (
    worker_id     uuid        not null primary key,
    subject       text        not null unique,
    region        text        not null,
    level         text        not null,
    languages     text[]      not null,
    registered_at timestamptz not null
);

-- Valid time and recorded time are two columns, so that a later correction of the past does not overwrite it.
create table worker_region (
    worker_region_id uuid        not null primary key,
    worker_id        uuid        not null references worker,
    region           text        not null,
    valid_from       timestamptz not null,
    recorded_at      timestamptz not null,
    proof            text        not null default 'DECLARED'
);
create index worker_region_worker on worker_region (worker_id, valid_from, recorded_at);

-- Copies of what the dataset service published.
create table dataset_version (
    dataset_id uuid   not null,
    version    int    not null,
    tenant     text   not null,
    item_count bigint not null,
    primary key (dataset_id, version)
);

create table item (
    item_id    uuid   not null primary key,
    dataset_id uuid   not null,
    version    int    not null,
    position   bigint not null,
    item_key   text   not null,
    payload    json   not null, -- json, not jsonb: it is shown as it was given
    unique (dataset_id, position),
    unique (dataset_id, item_key)
);

create table guideline_version (
    guideline_id uuid not null,
    version      int  not null,
    tenant       text not null,
    primary key (guideline_id, version)
);

create table job (
    job_id                      uuid        not null primary key,
    tenant                      text        not null,
    title                       text        not null,
    dataset_id                  uuid        not null,
    dataset_version             int         not null,
    guideline_id                uuid        not null,
    guideline_version           int         not null,
    question_kind               text        not null,
    choices                     text[]      not null,
    task_count                  int         not null check (task_count > 0),
    overlap                     int         not null check (overlap > 0),
    max_overlap                 int         not null check (max_overlap >= overlap),
    lease_seconds               int         not null check (lease_seconds > 0),
    expected_seconds            int         not null check (expected_seconds > 0),
    resolution_method           text        not null,
    exclude_below_gold_accuracy double precision,
    replay                      boolean     not null,
    state                       text        not null,
    submitted_at                timestamptz not null,
    opened_at                   timestamptz,
    closed_at                   timestamptz,
    drained_at                  timestamptz,
    collected_at                timestamptz,
    resolved_at                 timestamptz,
    answer_count                int,
    check (state in ('SUBMITTED', 'OPEN', 'FUNDING_REFUSED', 'COLLECTED', 'RESOLVED')),
    check ((state in ('COLLECTED', 'RESOLVED')) = (answer_count is not null))
);
create index job_tenant on job (tenant, job_id);
create index job_open on job (opened_at, job_id) where state = 'OPEN';

create table job_offer (
    job_id       uuid   not null references job,
    position     int    not null,
    region       text   not null,
    level        text   not null,
    amount_minor bigint not null check (amount_minor > 0),
    currency     text   not null,
    primary key (job_id, position),
    unique (job_id, level, region)
);

create table job_funding_reason (
    job_id       uuid   not null references job,
    position     int    not null,
    code         text   not null,
    detail       text   not null,
    region       text,
    amount_minor bigint,
    currency     text,
    primary key (job_id, position)
);

-- One item within one job. taken counts live leases and accepted answers together: what it may not exceed is overlap.
-- "open" is a column of its own because a claim that leaves a task open then changes nothing that is indexed, and
-- PostgreSQL updates such a row in place (HOT).
create table task (
    task_id  uuid    not null primary key,
    job_id   uuid    not null,
    item_id  uuid    not null,
    position bigint  not null,
    overlap  int     not null,
    taken    int     not null default 0,
    epoch    bigint  not null default 0,
    open     boolean not null generated always as (taken < overlap) stored,
    constraint task_within_overlap check (taken >= 0 and taken <= overlap),
    unique (job_id, position)
) with (fillfactor = 80);
create index task_open on task (job_id, position) where open;

-- One worker's lease on one task. No foreign keys: each claim would lock rows of job and worker that all others use.
create table assignment (
    assignment_id uuid        not null primary key,
    job_id        uuid        not null,
    task_id       uuid        not null,
    worker_id     uuid        not null,
    position      bigint      not null,
    epoch         bigint      not null,
    region        text        not null,
    level         text        not null,
    amount_minor  bigint      not null,
    currency      text        not null,
    state         text        not null,
    leased_at     timestamptz not null,
    expires_at    timestamptz not null,
    finished_at   timestamptz,
    answer        json,
    wall_millis   bigint,
    active_millis bigint,
    time_basis    text,
    return_reason text,
    check (state in ('LEASED', 'SUBMITTED', 'RETURNED', 'EXPIRED')),
    check ((state = 'SUBMITTED') = (answer is not null)),
    check (active_millis <= wall_millis or time_basis <> 'MEASURED')
) with (fillfactor = 80);
-- Never twice: whatever the code above does, a worker holds a task once. Who let a lease run out may be given it again.
create unique index assignment_once on assignment (task_id, worker_id) where state <> 'EXPIRED';
-- Where a worker is in a job.
create index assignment_place on assignment (worker_id, job_id, leased_at desc);
-- As small as the number of live leases: read by the limit of a worker, the sweeper and the completer.
create index assignment_live on assignment (worker_id, job_id, expires_at) where state = 'LEASED';
create index assignment_answered on assignment (job_id) where state = 'SUBMITTED';
