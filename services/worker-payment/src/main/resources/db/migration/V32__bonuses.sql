-- What vendors paid beyond their offers.
create table bonus (
    bonus_id       uuid        not null primary key,
    job_id         uuid        not null references job,
    worker_id      uuid        not null,
    amount_minor   bigint      not null check (amount_minor > 0),
    currency       text        not null,
    reason         text        not null,
    given_by       text        not null,
    given_at       timestamptz not null,
    transaction_id uuid        not null unique references ledger_transaction
);
create index bonus_of_worker on bonus (worker_id, given_at);
create trigger append_only before update or delete or truncate on bonus
    for each statement execute function refuse_change();
revoke update, delete, truncate on bonus from public, current_user;
