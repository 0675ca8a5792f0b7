-- A refusal counts when its appeal is over: nobody appealed in time, or a second person upheld it.
alter table assignment
    add column appeal           text check (appeal in ('OPEN', 'UPHELD')),
    add column refusal_final_at timestamptz;
create index assignment_refused on assignment (assessed_at) where outcome = 'REFUSED';
create index assignment_undecided on assignment (submitted_at) where outcome is null;

-- Pay that was reversed can be earned again: attempts follow each other, and one of them stands at most.
alter table earning
    add column attempt smallint not null default 1 check (attempt > 0),
    drop constraint earning_pkey,
    add primary key (assignment_id, attempt);

create table earning_reversal (
    assignment_id  uuid        not null,
    attempt        smallint    not null,
    transaction_id uuid        not null unique references ledger_transaction,
    refused_by     text        not null,
    reversed_at    timestamptz not null,
    primary key (assignment_id, attempt),
    foreign key (assignment_id, attempt) references earning (assignment_id, attempt)
);
create trigger append_only before update or delete or truncate on earning_reversal
    for each statement execute function refuse_change();
revoke update, delete, truncate on earning_reversal from public, current_user;
grant update (attempt) on earning to current_user; -- the foreign key locks rows of earning; the trigger refuses its use

-- What stands: the earnings that nobody took back.
create view earning_standing as
    select e.* from earning e
    where not exists (select from earning_reversal r
                      where r.assignment_id = e.assignment_id and r.attempt = e.attempt);

-- The escrow of a job in parts, so that those who pay from it at once do not wait for one row. The parts add up to what
-- the ledger holds for the job; a part never falls below zero, and so nobody can pay what is not there.
create table escrow_block (
    job_id          uuid     not null references job,
    currency        text     not null,
    block           smallint not null,
    remaining_minor bigint   not null check (remaining_minor >= 0),
    primary key (job_id, currency, block)
);
insert into escrow_block (job_id, currency, block, remaining_minor)
    select r.job_id, r.currency, 0,
           coalesce(sum(case e.side when 'CREDIT' then e.amount_minor else -e.amount_minor end), 0)
    from job_reservation r
    left join account a on a.kind = 'CLIENT_ESCROW' and a.owner = r.job_id::text and a.currency = r.currency
    left join entry e on e.account_id = a.id
    group by r.job_id, r.currency;

-- A job that cannot pay what is due waits for its vendor; then what is due is caught up with.
alter table job add column ran_dry_at timestamptz, add column catch_up boolean not null default false;
create index job_to_catch_up on job (job_id) where catch_up;
