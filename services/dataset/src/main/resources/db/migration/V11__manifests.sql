-- What a row is about, so that two releases can be compared; null in releases of before.
-- Groups of rows are split, never rows: 0 train, 1 test.
alter table release_row
    add column row_key text,
    add column split   smallint not null default 0;

-- The line of releases of a job in one form, each with the one before it.
create table release_line (
    release_id uuid not null primary key references release deferrable initially deferred,
    job_id     uuid not null,
    form       text not null,
    number     int  not null,
    version    text not null,
    parent_id  uuid references release,
    unique (job_id, form, number)
);

-- Files of a release that are not its rows: the manifest, its signature, and what is generated from facts.
create table release_file (
    release_id uuid  not null references release deferrable initially deferred,
    path       text  not null,
    body       bytea not null,
    primary key (release_id, path)
);

-- Labels without their answers are in no release that is cut later.
create table withdrawn_worker (
    dataset_id   uuid        not null,
    worker       text        not null,
    reason       text        not null,
    withdrawn_at timestamptz not null,
    primary key (dataset_id, worker)
);

-- Made at the first start. The private half signs manifests and leaves this table by no way but a backup.
create table signing_key (
    key_id      text        not null primary key,
    private_key bytea       not null,
    public_key  bytea       not null,
    made_at     timestamptz not null
);

create trigger release_line_is_immutable
    before update or delete or truncate on release_line
    for each statement execute function refuse_change();
create trigger release_file_is_immutable
    before update or delete or truncate on release_file
    for each statement execute function refuse_change();
create trigger release_files_are_sealed
    after insert on release_file referencing new table as added
    for each statement execute function refuse_row_of_sealed_release();
