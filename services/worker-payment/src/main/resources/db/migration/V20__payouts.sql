-- Where workers want their money. Who and where is encrypted; the mask is what anybody may see.
create table payout_account (
    account_id  uuid        not null primary key,
    worker_id   uuid        not null,
    rail        text        not null check (rail in ('BANK_FILE', 'MOBILE_MONEY')),
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    key_id      text        not null,
    sealed      bytea       not null check (octet_length(sealed) > 28),
    mask        text        not null,
    added_at    timestamptz not null,
    usable_from timestamptz not null check (usable_from >= added_at)
);
create index payout_account_of_worker on payout_account (worker_id, added_at);

create table bank_file (
    file_id        uuid        not null primary key,
    created_by     text        not null,
    created_at     timestamptz not null,
    execution_date date        not null,
    payment_count  int         not null check (payment_count > 0),
    sum_minor      bigint      not null check (sum_minor > 0),
    currency       text        not null
);

create table payout (
    payout_id        uuid        not null primary key,
    worker_id        uuid        not null,
    subject          text        not null,
    account_id       uuid        not null references payout_account,
    rail             text        not null check (rail in ('BANK_FILE', 'MOBILE_MONEY')),
    amount_minor     bigint      not null check (amount_minor > 0),
    currency         text        not null,
    requested_at     timestamptz not null,
    version          int         not null check (version > 0),
    state            text        not null check (state in ('REQUESTED', 'PROPOSED', 'APPROVED', 'SENT', 'UNKNOWN',
                                                           'SETTLED', 'REJECTED', 'RETURNED', 'WITHDRAWN')),
    proposer         text,
    approver         text check (approver <> proposer),
    withdrawn_by     text,
    sent_at          timestamptz,
    heard            text check (heard in ('NOTHING', 'YES', 'NO', 'BOTH')),
    reason           text,
    opinion_by       text,
    opinion_outcome  text check (opinion_outcome in ('PAID', 'NOT_PAID')),
    opinion_note     text,
    second_by        text check (second_by <> opinion_by),
    second_note      text,
    cause_source     text check (cause_source in ('ANSWER', 'CALLBACK', 'STATUS_QUERY', 'STATUS_REPORT', 'STATEMENT')),
    cause_reference  text,
    file_id          uuid references bank_file,
    -- what was sent was approved, by another than its proposer; what ended has a cause
    check (state not in ('APPROVED', 'SENT', 'UNKNOWN', 'SETTLED', 'REJECTED', 'RETURNED')
           or (proposer is not null and approver is not null)),
    check (state not in ('SETTLED', 'REJECTED', 'RETURNED') or cause_source is not null or second_by is not null)
);
create index payout_of_worker on payout (worker_id, requested_at desc, payout_id desc);
create index payout_open on payout (state, requested_at, payout_id) where state in
    ('REQUESTED', 'PROPOSED', 'APPROVED', 'SENT', 'UNKNOWN');
create index payout_of_file on payout (file_id, payout_id) where file_id is not null;

-- What happened to a payout, step by step.
create table payout_step (
    payout_id uuid        not null references payout,
    version   int         not null,
    state     text        not null,
    done_by   text        not null,
    why       text        not null,
    done_at   timestamptz not null,
    primary key (payout_id, version)
);
create trigger append_only before update or delete or truncate on payout_step
    for each statement execute function refuse_change();

-- What contradicts a payout that is over, or speaks of one nobody knows: a person has to look.
create table payout_finding (
    finding_id uuid        not null primary key,
    payout_id  uuid references payout,
    detail     text        not null,
    found_at   timestamptz not null,
    closed_by  text,
    note       text,
    check ((closed_by is null) = (note is null))
);
create index payout_finding_open on payout_finding (found_at) where closed_by is null;
create unique index payout_finding_once on payout_finding (payout_id, detail) nulls not distinct;
