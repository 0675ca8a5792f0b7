-- Rates that somebody imported, each with its source and day. Nothing is changed: a newer day takes the place of an older one.
create table fx_import (
    import_id   uuid        not null primary key,
    source      text        not null,
    licence     text        not null,
    as_of       date        not null,
    imported_by text        not null,
    imported_at timestamptz not null,
    unique (source, as_of)
);
create table fx_rate (
    import_id     uuid    not null references fx_import,
    currency      text    not null check (currency ~ '^[A-Z]{3}$'),
    units_per_usd numeric(38, 18) not null check (units_per_usd > 0),
    primary key (import_id, currency)
);
create index fx_import_of_day on fx_import (as_of desc);
create trigger append_only before update or delete or truncate on fx_import
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on fx_rate
    for each statement execute function refuse_change();
