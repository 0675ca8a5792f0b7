-- A worker is known by a pseudonym everywhere; only this table says whose token it is.
create table worker (
    subject   text not null primary key,
    worker_id uuid not null unique
);
