-- Money that lifts workers to the floor. It comes in by two people, who say whose it is.
create table top_up_deposit (
    deposit_id     uuid        not null primary key,
    amount_minor   bigint      not null check (amount_minor > 0),
    currency       text        not null,
    funder         text        not null,
    reference      text        not null,
    proposed_by    text        not null,
    proposed_at    timestamptz not null,
    approved_by    text check (approved_by <> proposed_by),
    approved_at    timestamptz,
    transaction_id uuid unique references ledger_transaction,
    check ((approved_by is null) = (transaction_id is null)),
    check ((approved_by is null) = (approved_at is null))
);

-- What a worker's week is short of its floor. A claim never shrinks and is never taken back: whatever becomes known
-- later, the next revision holds only what is missing beyond the earlier ones.
create table top_up (
    worker_id      uuid           not null,
    week           date           not null check (extract(isodow from week) = 1),
    revision       int            not null check (revision > 0),
    floor_version  text           not null check (floor_version ~ '^[0-9a-f]{64}$'),
    counted_millis bigint         not null check (counted_millis > 0),
    floor_minor    numeric(38, 18) not null,
    earned_minor   numeric(38, 18) not null,
    amount_minor   bigint         not null check (amount_minor > 0),
    currency       text           not null,
    claimed_at     timestamptz    not null,
    primary key (worker_id, week, revision)
);
create index top_up_of_week on top_up (week, worker_id);

-- A claim without a payment is owed.
create table top_up_payment (
    worker_id      uuid        not null,
    week           date        not null,
    revision       int         not null,
    transaction_id uuid        not null unique references ledger_transaction,
    paid_at        timestamptz not null,
    primary key (worker_id, week, revision),
    foreign key (worker_id, week, revision) references top_up (worker_id, week, revision)
);

-- When each week was last worked through, and of whom it could not be said.
create table top_up_run (
    week   date        not null primary key,
    ran_at timestamptz not null
);
create table top_up_obstacle (
    worker_id uuid not null,
    week      date not null references top_up_run,
    why       text not null,
    primary key (worker_id, week)
);

create trigger append_only before update or delete or truncate on top_up
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on top_up_payment
    for each statement execute function refuse_change();
revoke update, delete, truncate on top_up, top_up_payment from public, current_user;
grant update (revision) on top_up to current_user; -- the foreign key locks rows; the trigger refuses its use
