-- A job's answers in the order in which they were taken: what a replica has in memory is a prefix of it.
alter table answer add column position int;
update answer set position = numbered.position
from (select assignment_id, row_number() over (partition by job_id order by assignment_id) - 1 as position from answer) numbered
where numbered.assignment_id = answer.assignment_id;
alter table answer alter column position set not null;
create unique index answer_position on answer (job_id, position);

-- What a vendor wants of the overlap, and whether people may rightly differ.
alter table job
    add column target_confidence float8,
    add column cost_of_error     float8,
    add column subjective        boolean not null default false;

-- What dynamic overlap saved, as of the job's last resolution.
create table saving (
    job_id            uuid   not null primary key references job,
    mean_answers      float8 not null,
    fixed_overlap     float8 not null,
    saved             float8 not null,
    calibration_error float8 not null,
    explored_tasks    int    not null
);
