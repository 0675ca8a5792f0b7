-- A worker is paid once for a task, whatever became of her leases of it.
alter table late_answer add column task_id uuid, add column worker_id uuid;
alter table late_answer disable trigger append_only;
update late_answer a set task_id = l.task_id, worker_id = l.worker_id from lease l where l.assignment_id = a.assignment_id;
alter table late_answer enable trigger append_only;
alter table late_answer alter column task_id set not null, alter column worker_id set not null;
create unique index late_answer_of_worker on late_answer (task_id, worker_id);
