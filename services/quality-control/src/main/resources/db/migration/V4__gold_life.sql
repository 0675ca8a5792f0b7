-- What workers are measured by. The table gold stays what labels are held to: a minted truth is never there.
create table gold_item (
    job_id            uuid        not null references job,
    item_key          text        not null,
    origin            text        not null,
    task_id           uuid,
    choice            int         not null,
    weight            float8      not null,
    showings          int         not null,
    reviewed_showings int         not null,
    retired_for       text,
    retired_at        timestamptz,
    counted           boolean     not null,
    primary key (job_id, item_key)
);
-- The few jobs whose gold was answered since somebody looked at it, and those that have lost some.
create index gold_item_to_review on gold_item (job_id) where showings > reviewed_showings;
create index gold_item_retired on gold_item (job_id) where retired_for is not null and origin = 'UPLOADED';

-- One row for each answer that was measured. position counts the answers to one item.
create table gold_showing (
    assignment_id uuid not null primary key,
    job_id        uuid not null,
    item_key      text not null,
    position      int  not null,
    foreign key (job_id, item_key) references gold_item
);
create index gold_showing_of_item on gold_showing (job_id, item_key, position);

-- How far a job has come in minting: answers asked for, and the answers it had when somebody last looked.
create table gold_minting (
    job_id              uuid not null primary key references job,
    asked               int  not null,
    looked_at_answers   int  not null
);

alter table skill
    add column minted_right float8 not null default 0,
    add column minted_wrong float8 not null default 0;

-- Gold that is here already has been shown to everyone who answered its task.
insert into gold_item (job_id, item_key, origin, choice, weight, showings, reviewed_showings, counted)
select gold.job_id, gold.item_key, 'UPLOADED', gold.choice, 1, coalesce(task.answer_count, 0), 0, true
from gold left join task using (job_id, item_key);

insert into gold_showing (assignment_id, job_id, item_key, position)
select answer.assignment_id, task.job_id, task.item_key,
       row_number() over (partition by task.task_id order by answer.assessed_at, answer.assignment_id)
from gold join task using (job_id, item_key) join answer using (task_id);
