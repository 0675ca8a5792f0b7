-- What people decide about floors. Nothing here is changed: a newer row takes the place of an older one.

-- How the floor that binds is made. It counts once a second person has signed it.
create table floor_policy (
    id                 uuid           not null primary key,
    valid_from         date           not null,
    living_counts      boolean        not null,
    ppp_reference      text,
    ppp_share          numeric(5, 4)  not null check (ppp_share between 0 and 1),
    ppp_years_apart    int            not null check (ppp_years_apart between 0 and 10),
    policy_minor       bigint check (policy_minor > 0),
    policy_currency    text,
    proposed_by        text           not null,
    proposed_at        timestamptz    not null,
    check ((policy_minor is null) = (policy_currency is null)),
    check (ppp_share = 0 or ppp_reference is not null)
);
create table floor_policy_signature (
    policy_id uuid        not null primary key references floor_policy,
    signed_by text        not null,
    signed_at timestamptz not null
);

-- Living wages that somebody imported, with the licence under which she may use them.
create table living_wage (
    id          uuid        not null primary key,
    region      text        not null,
    currency    text        not null,
    hourly      numeric     not null check (hourly > 0),
    family_type text        not null,
    source      text        not null,
    licence     text        not null,
    valid_from  date        not null,
    imported_by text        not null,
    imported_at timestamptz not null
);
create index living_wage_of_region on living_wage (region, valid_from desc, imported_at desc);

-- Legal floors that a person signed although, or because, the loader's rules rejected every row.
create table floor_override (
    id             uuid        not null primary key,
    region         text        not null,
    currency       text        not null,
    amount         numeric     not null check (amount > 0),
    unit           text        not null check (unit in ('HOUR', 'DAY', 'MONTH')),
    hours_per_unit numeric     not null check (hours_per_unit > 0),
    effective_from date        not null,
    effective_to   date,
    source         text        not null,
    reason         text        not null,
    signed_by      text        not null,
    signed_at      timestamptz not null
);
create index floor_override_of_region on floor_override (region, signed_at desc);

create trigger append_only before update or delete or truncate on floor_policy
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on floor_policy_signature
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on living_wage
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on floor_override
    for each statement execute function refuse_change();
