-- Double entry, append-only. Nothing here is ever updated or deleted: a mistake is reversed by another transaction.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create table account (
    id         uuid        not null primary key,
    kind       text        not null check (kind in ('BANK', 'CLIENT_FUNDS', 'CLIENT_ESCROW', 'WORKER_PAYABLE')),
    owner      text        not null,
    currency   text        not null check (currency ~ '^[A-Z]{3}$'),
    created_at timestamptz not null,
    unique (kind, owner, currency),
    unique (id, currency)
);

create table ledger_transaction (
    id              uuid        not null primary key,
    idempotency_key text        not null unique,
    request_sha256  bytea       not null check (octet_length(request_sha256) = 32),
    type            text        not null check (type in ('DEPOSIT', 'RESERVATION', 'ACCRUAL', 'RELEASE')),
    line_count      smallint    not null check (line_count >= 2),
    recorded_at     timestamptz not null,
    unique (id, line_count)
);

-- An entry carries the line count of its transaction and a line within it. The trigger below sees all lines taken when
-- the transaction commits, so no entry can ever be added to a transaction that exists.
create table entry (
    transaction_id uuid     not null,
    line           smallint not null,
    line_count     smallint not null,
    account_id     uuid     not null,
    side           text     not null check (side in ('DEBIT', 'CREDIT')),
    amount_minor   bigint   not null check (amount_minor > 0),
    currency       text     not null,
    primary key (transaction_id, line),
    check (line between 1 and line_count),
    foreign key (transaction_id, line_count) references ledger_transaction (id, line_count),
    foreign key (account_id, currency) references account (id, currency)
);
create index entry_of_account on entry (account_id) include (side, amount_minor);

create function ledger_transaction_balances() returns trigger language plpgsql as $$
begin
    if (select count(*) from entry where transaction_id = new.id) <> new.line_count then
        raise exception 'ledger transaction % does not have its % entries', new.id, new.line_count
            using errcode = 'check_violation';
    end if;
    if exists (select from entry where transaction_id = new.id group by currency
               having sum(case side when 'DEBIT' then amount_minor else -amount_minor end) <> 0) then
        raise exception 'ledger transaction % does not balance', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger ledger_transaction_balances after insert on ledger_transaction
    deferrable initially deferred for each row execute function ledger_transaction_balances();

-- Transactions that wait for their seal. A late committer appears here when it commits, so the sealer cannot skip it.
create table ledger_unsealed (
    transaction_id uuid not null primary key references ledger_transaction
);

create function queue_for_sealing() returns trigger language plpgsql as $$
begin
    insert into ledger_unsealed (transaction_id) select id from inserted;
    return null;
end $$;

create trigger queue_for_sealing after insert on ledger_transaction
    referencing new table as inserted for each statement execute function queue_for_sealing();

-- The hash chain: hash = SHA-256(previous_hash || canonical bytes of the transaction).
create table ledger_seal (
    position       bigint      not null primary key check (position > 0),
    transaction_id uuid        not null unique references ledger_transaction,
    previous_hash  bytea       not null check (octet_length(previous_hash) = 32),
    hash           bytea       not null check (octet_length(hash) = 32),
    sealed_at      timestamptz not null
);

create trigger append_only before update or delete or truncate on account
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on ledger_transaction
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on entry
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on ledger_seal
    for each statement execute function refuse_change();
