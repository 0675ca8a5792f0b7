create table dataset (
    dataset_id uuid        not null primary key,
    tenant     text        not null,
    name       text        not null,
    version    int         not null,
    item_count bigint      not null,
    created_at timestamptz not null
);
create index dataset_by_tenant on dataset (tenant, dataset_id);

-- Payload as json, not jsonb: the text the vendor sent, in its order of fields, is what goes into a release.
create table item (
    dataset_id uuid   not null references dataset,
    position   bigint not null,
    item_id    uuid   not null,
    key        text   not null,
    version    int    not null,
    payload    json   not null,
    primary key (dataset_id, position),
    unique (dataset_id, key)
);

-- The answer of an import, for the client that asks again.
create table dataset_import (
    dataset_id  uuid        not null references dataset,
    import_id   uuid        not null,
    version     int         not null,
    item_count  bigint      not null,
    byte_count  bigint      not null,
    sha256      bytea       not null,
    imported_at timestamptz not null,
    primary key (dataset_id, import_id)
);

create table guideline (
    guideline_id  uuid        not null primary key,
    tenant        text        not null,
    version       int         not null,
    clauses_ever  int         not null,
    created_at    timestamptz not null
);
create index guideline_by_tenant on guideline (tenant, guideline_id);

create table guideline_version (
    guideline_id uuid        not null references guideline,
    version      int         not null,
    title        text        not null,
    clauses      json        not null,
    published_at timestamptz not null,
    primary key (guideline_id, version)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger guideline_version_is_immutable
    before update or delete or truncate on guideline_version
    for each statement execute function refuse_change();
