-- Two times a transaction: valid_date, the day for which it counts, and recorded_at, when the book learnt of it. So a
-- balance can be read as of (validAt, knownAt). Rows from before have no valid date of their own and count on the day
-- they were recorded; nothing that is sealed is rewritten.
alter table ledger_transaction
    add column valid_date   date,
    add column reverses     uuid unique references ledger_transaction,
    add column reason       text,
    -- What the amount was before the one rounding of this posting, in minor units, and how it was rounded.
    add column exact_minor  numeric(38, 18),
    add column rounded      text check (rounded in ('CEILING', 'FLOOR', 'HALF_EVEN'));
alter table ledger_transaction alter column valid_date set default (now() at time zone 'UTC')::date;
alter table ledger_transaction
    add constraint ledger_transaction_valid_date check (valid_date is not null) not valid,
    add constraint ledger_transaction_rounding check ((exact_minor is null) = (rounded is null)),
    add constraint ledger_transaction_reversal check ((type = 'REVERSAL') = (reverses is not null)) not valid;

create function ledger_reversal_mirrors() returns trigger language plpgsql as $$
begin
    if exists (select from ledger_transaction where id = new.reverses and type = 'REVERSAL') then
        raise exception 'ledger transaction % reverses a reversal', new.id using errcode = 'check_violation';
    end if;
    if exists (select account_id, side, amount_minor from entry where transaction_id = new.id
               except all
               select account_id, case side when 'DEBIT' then 'CREDIT' else 'DEBIT' end, amount_minor
               from entry where transaction_id = new.reverses)
       or (select count(*) from entry where transaction_id = new.reverses) <> new.line_count then
        raise exception 'ledger transaction % is not the mirror of %', new.id, new.reverses
            using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger ledger_reversal_mirrors after insert on ledger_transaction
    deferrable initially deferred for each row when (new.reverses is not null)
    execute function ledger_reversal_mirrors();

-- The head of the chain at the end of each day, as it was announced: a chain cut off or made anew does not lead there.
create table ledger_head (
    day          date        not null primary key,
    position     bigint      not null check (position > 0),
    hash         bytea       not null check (octet_length(hash) = 32),
    announced_at timestamptz not null
);
create trigger append_only before update or delete or truncate on ledger_head
    for each statement execute function refuse_change();

-- The owner of a table may give up its rights to it. Row locks and foreign keys need the right to update those rows they
-- point at, so account and ledger_transaction keep that one; the triggers refuse its use.
revoke update, delete, truncate on entry, ledger_seal, ledger_head, earning from public, current_user;
revoke delete, truncate on account, ledger_transaction from public, current_user;
