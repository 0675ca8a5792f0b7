-- Where workers work, from when on, as it was heard: time without a region of its own is held to this one.
create table worker_region (
    worker_id   uuid        not null,
    valid_from  timestamptz not null,
    region      text        not null,
    recorded_at timestamptz not null,
    primary key (worker_id, valid_from, recorded_at)
);

-- Leases that nobody has ended yet: only their beginning is known.
create table open_lease (
    assignment_id uuid        not null primary key,
    job_id        uuid        not null,
    worker_id     uuid        not null,
    leased_at     timestamptz not null
);

-- What workers did with their time. started_at and ended_at say when it was, recorded_at when the book learnt of it. A
-- correction is another revision with a reason; the last one that was recorded by an instant is what was known then.
create table time_entry (
    entry_id      uuid        not null,
    revision      int         not null check (revision > 0),
    worker_id     uuid        not null,
    state         text        not null
        check (state in ('WORK', 'REVIEW', 'QUALIFY', 'TRAIN', 'SEARCH', 'WAIT', 'ADMIN')),
    ending        text        not null check (ending in ('SUBMITTED', 'RETURNED', 'EXPIRED', 'BOOKED')),
    started_at    timestamptz not null,
    ended_at      timestamptz not null,
    active_millis bigint check (active_millis >= 0),
    basis         text        not null check (basis in ('MEASURED', 'REPLAYED', 'NOT_RECORDED', 'DECLARED')),
    region        text,
    job_id        uuid,
    reason        text,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    primary key (entry_id, revision),
    check (ended_at >= started_at),
    check ((basis = 'NOT_RECORDED') = (active_millis is null)),
    check ((basis = 'DECLARED') = (reason is not null)),
    check (job_id is not null or ending = 'BOOKED')
);
create index time_entry_of_worker on time_entry (worker_id, ended_at);
create index time_entry_of_time on time_entry (ended_at);

create trigger append_only before update or delete or truncate on time_entry
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on worker_region
    for each statement execute function refuse_change();
revoke update, delete, truncate on time_entry, worker_region from public, current_user;
