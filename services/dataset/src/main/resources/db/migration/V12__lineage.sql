-- What a job offers for an answer, and the ledger transaction that an answer was paid in; null for those of before.
alter table job add column offers json;
alter table answer_earning add column transaction_id uuid;

-- From a task or an answer to the releases that have rows about it, and from a worker to her answers.
create index release_row_by_key on release_row (row_key text_pattern_ops);
create index label_answer_by_worker on label_answer (worker, assignment_id);
