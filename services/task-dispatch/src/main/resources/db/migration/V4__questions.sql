-- All versions of a job's question, oldest first, each with the JSON Schema its answers were checked against. Jobs of before
-- have none: their question is their kind and their choices.
alter table job add column question json;
