-- Answers that name no choice: those that decline their task, and those to questions without a closed list. The latter are kept
-- as they were given.
alter table answer
    alter column choice drop not null,
    add column given json;

-- All that is asked; jobs of before it was announced have none.
alter table job add column question json;

-- What the answers of a task come to that name no choice. Where they are kept as they are, answer is null.
create table consolidation (
    task_id      uuid        not null primary key references task,
    job_id       uuid        not null,
    answer       json,
    confidence   float8      not null,
    distribution json        not null,
    method       text        not null,
    answer_count int         not null,
    revision     int         not null,
    resolved_at  timestamptz not null
);
create index consolidation_of_job on consolidation (job_id, task_id);
