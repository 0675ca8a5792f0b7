create table release (
    release_id        uuid        not null primary key,
    tenant            text        not null,
    job_id            uuid        not null,
    dataset_id        uuid        not null,
    dataset_version   int         not null,
    guideline_id      uuid        not null,
    guideline_version int         not null,
    form              text        not null,
    row_count         bigint      not null,
    label_count       bigint      not null,
    answer_count      bigint      not null,
    tie_count         bigint      not null,
    byte_count        bigint      not null,
    root_hash         text        not null,
    cut_at            timestamptz not null
);
create index release_by_tenant on release (tenant, release_id);

-- The bytes that were hashed, and that every download gets. Written before their release, which seals them.
create table release_row (
    release_id uuid   not null,
    row_number bigint not null,
    body       bytea  not null,
    primary key (release_id, row_number),
    foreign key (release_id) references release deferrable initially deferred
);

create trigger release_is_immutable
    before update or delete or truncate on release
    for each statement execute function refuse_change();
create trigger release_row_is_immutable
    before update or delete or truncate on release_row
    for each statement execute function refuse_change();

create function refuse_row_of_sealed_release() returns trigger language plpgsql as $$
begin
    if exists (select from added join release using (release_id)) then
        raise exception 'a release is never added to' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

create trigger release_is_sealed
    after insert on release_row referencing new table as added
    for each statement execute function refuse_row_of_sealed_release();
