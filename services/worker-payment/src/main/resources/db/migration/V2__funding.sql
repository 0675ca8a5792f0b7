create table deposit (
    id             uuid        not null primary key,
    tenant         text        not null,
    amount_minor   bigint      not null check (amount_minor > 0),
    currency       text        not null,
    reference      text        not null,
    deposited_by   text        not null,
    deposited_at   timestamptz not null,
    transaction_id uuid        not null unique references ledger_transaction
);

create table job (
    job_id                 uuid        not null primary key,
    tenant                 text        not null,
    state                  text        not null check (state in ('RESERVED', 'REFUSED', 'SETTLED')),
    task_count             int         not null,
    max_overlap            int         not null,
    expected_seconds       int         not null,
    submitted_at           timestamptz not null,
    decided_at             timestamptz not null,
    collected_answer_count int,
    settled_at             timestamptz
);
-- The few jobs that wait for their settlement.
create index job_to_settle on job (job_id) where state = 'RESERVED' and collected_answer_count is not null;

create table job_offer (
    job_id      uuid   not null references job,
    position    int    not null,
    region      text   not null,
    level       text   not null,
    price_minor bigint not null,
    currency    text   not null,
    primary key (job_id, position)
);

create table job_reservation (
    job_id         uuid   not null references job,
    currency       text   not null,
    reserved_minor bigint not null check (reserved_minor > 0),
    released_minor bigint check (released_minor between 0 and reserved_minor),
    primary key (job_id, currency)
);

create table funding_refusal (
    job_id         uuid   not null references job,
    position       int    not null,
    code           text   not null,
    detail         text   not null,
    region         text,
    smallest_minor bigint,
    currency       text,
    primary key (job_id, position)
);
create index job_of_tenant on job (tenant);
