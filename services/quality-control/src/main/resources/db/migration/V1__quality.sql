-- What quality-control knows of a job; its row is the lock that orders all work on the job.
create table job (
    job_id                      uuid        not null primary key,
    tenant                      text        not null,
    question_kind               text        not null,
    choices                     text[]      not null,
    task_count                  int         not null,
    overlap                     int         not null,
    max_overlap                 int         not null,
    resolution_method           text        not null,
    exclude_below_gold_accuracy float8,
    answer_count                int         not null,
    label_count                 int         not null,
    collected_answer_count      int,
    resolved_answer_count       int,
    resolved_by                 text,
    run                         int         not null
);
-- The few jobs that wait for their resolution; Job.readyToResolve says the same.
create index job_ready on job (job_id)
    where collected_answer_count is not null
      and answer_count >= collected_answer_count
      and (resolved_answer_count is null or resolved_answer_count < answer_count);

-- Known truths. They live in this table and nowhere else, and never travel.
create table gold (
    job_id   uuid not null references job,
    item_key text not null,
    choice   int  not null,
    primary key (job_id, item_key)
);

create table task (
    task_id         uuid not null primary key,
    job_id          uuid not null references job,
    item_id         uuid not null,
    item_key        text not null,
    planned_overlap int  not null,
    answer_count    int  not null,
    used_count      int  not null
);
create index task_of_job on task (job_id, task_id);

-- One row for each accepted answer, with its assessment. choice is the position in the job's choices.
create table answer (
    assignment_id uuid        not null primary key,
    job_id        uuid        not null,
    task_id       uuid        not null references task,
    worker_id     uuid        not null,
    region        text        not null,
    choice        int         not null,
    outcome       text        not null,
    decided_by    text        not null,
    reason        text,
    assessed_at   timestamptz not null,
    unique (task_id, worker_id)
);
create index answer_of_job on answer (job_id, worker_id);
create index answer_of_worker on answer (worker_id, assignment_id);

-- Whose answers a job leaves out at the moment.
create table standing (
    job_id       uuid    not null references job,
    worker_id    uuid    not null,
    answer_count int     not null,
    excluded     boolean not null,
    primary key (job_id, worker_id)
);

create table label (
    task_id      uuid        not null primary key references task,
    job_id       uuid        not null,
    choice       int         not null,
    confidence   float8      not null,
    distribution float8[]    not null,
    method       text        not null,
    answer_count int         not null,
    revision     int         not null,
    resolved_at  timestamptz not null
);
create index label_of_job on label (job_id, task_id);

-- How each method did on held-out gold when the job was resolved.
create table candidate (
    job_id         uuid    not null references job,
    position       int     not null,
    method         text    not null,
    gold_accuracy  float8  not null,
    gold_count     int     not null,
    standard_error float8  not null,
    chosen         boolean not null,
    primary key (job_id, position)
);

create table skill (
    job_id        uuid        not null references job,
    worker_id     uuid        not null,
    region        text        not null,
    answer_count  int         not null,
    gold_answered int         not null,
    gold_correct  int         not null,
    labelled      int         not null,
    label_matches int         not null,
    accuracy      float8      not null,
    accuracy_low  float8      not null,
    accuracy_high float8      not null,
    revision      int         not null,
    estimated_at  timestamptz not null,
    primary key (job_id, worker_id, region)
);
create index skill_of_worker on skill (worker_id, job_id, region);
