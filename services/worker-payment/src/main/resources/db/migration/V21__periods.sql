-- Every line of a bank's or a rail's book that was brought, ours or not.
create table bank_line (
    reference     text        not null,
    end_to_end_id text        not null,
    payout_id     uuid references payout,
    outcome       text        not null check (outcome in ('PAID', 'NOT_PAID')),
    amount_minor  bigint      not null check (amount_minor > 0),
    currency      text        not null,
    brought_by    text        not null,
    brought_at    timestamptz not null,
    primary key (reference, end_to_end_id)
);
create index bank_line_of_payout on bank_line (payout_id) where payout_id is not null;
create trigger append_only before update or delete or truncate on bank_line
    for each statement execute function refuse_change();

-- That somebody held ledger, rail and bank against each other, up to the end of a day.
create table reconciliation (
    day         date        not null primary key,
    signed_by   text        not null,
    signed_at   timestamptz not null,
    matched     int         not null,
    timing      int         not null,
    unexplained int         not null,
    note        text        not null
);
create trigger append_only before update or delete or truncate on reconciliation
    for each statement execute function refuse_change();

-- Months that are not plainly open.
create table accounting_period (
    month         date        not null primary key check (extract(day from month) = 1),
    state         text        not null check (state in ('OPEN', 'SOFT_LOCKED', 'CLOSED')),
    version       int         not null,
    changed_by    text        not null,
    closed_at     timestamptz,
    reopening_by  text,
    reopening_why text,
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((reopening_by is null) = (reopening_why is null)),
    check (state = 'CLOSED' or reopening_by is null)
);

create table accounting_period_step (
    month   date        not null references accounting_period,
    version int         not null,
    state   text        not null,
    done_by text        not null,
    why     text        not null,
    done_at timestamptz not null,
    primary key (month, version)
);
create trigger append_only before update or delete or truncate on accounting_period_step
    for each statement execute function refuse_change();

-- What people post by hand is refused in a month that is locked. What machines learn late is recorded in the month in
-- which they learn it, with the day for which it counts; a clock that is slow records nothing in a closed month.
create function refuse_locked_period() returns trigger language plpgsql as $$
begin
    if exists (select from inserted i join accounting_period p
                 on p.month = date_trunc('month', i.valid_date)::date
               where p.state <> 'OPEN' and i.type in ('CORRECTION', 'BONUS', 'FEE', 'TAX')) then
        raise exception 'the period is locked' using errcode = 'check_violation';
    end if;
    if exists (select from inserted i join accounting_period p
                 on p.month = date_trunc('month', i.recorded_at at time zone 'UTC')::date
               where p.state = 'CLOSED') then
        raise exception 'the period is closed' using errcode = 'check_violation';
    end if;
    return null;
end $$;

create trigger refuse_locked_period after insert on ledger_transaction
    referencing new table as inserted for each statement execute function refuse_locked_period();
