-- How often a person has changed the use of one of the job's answers: who holds the job in memory reads it anew then.
alter table job add column reassessments int not null default 0;

-- Interval of a label's confidence; null where a person gave it, or it was made while answers came in.
alter table label
    add column confidence_low  float8,
    add column confidence_high float8;
