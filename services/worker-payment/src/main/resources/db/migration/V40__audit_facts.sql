-- What the audit holds. Everything here is made of events, and can be made of them again.

-- What the audit knows of an assignment, version after version. Nothing is changed: a report as of an earlier moment finds
-- the versions of that moment. Versions are written one batch after the other, so no batch with an earlier recorded_at ever
-- appears later.
create table audit_fact (
    assignment_id    uuid        not null,
    revision         int         not null check (revision > 0),
    recorded_at      timestamptz not null,
    causes           uuid[]      not null, -- the events that made this version of the one before
    job_id           uuid        not null,
    worker_id        uuid        not null,
    leased_at        timestamptz,
    ending           text check (ending in ('RETURNED', 'EXPIRED', 'SUBMITTED')),
    ended_at         timestamptz,
    stated_at        timestamptz,
    stated_by        uuid,
    region           text,
    level            text,
    price_minor      bigint,
    currency         text,
    wall_millis      bigint,
    active_millis    bigint,
    time_basis       text,
    placed           text,
    outcome          text,
    assessed_at      timestamptz,
    assessed_by      uuid,
    refused_ever     boolean     not null,
    earned_minor     bigint      not null,
    first_earned_at  timestamptz,
    primary key (assignment_id, revision)
);
create index audit_fact_recorded on audit_fact using brin (recorded_at);
create index audit_fact_of_worker on audit_fact (worker_id, ended_at);
create trigger append_only before update or delete or truncate on audit_fact
    for each statement execute function refuse_change();

create table audit_job (
    job_id        uuid not null primary key,
    tenant        text not null,
    question_kind text not null,
    title         text not null
);

-- Where workers worked from when on, as the latest statement has it: returned and expired work does not say it itself.
create table audit_residence (
    worker_id  uuid        not null,
    valid_from timestamptz not null,
    region     text        not null,
    stated_at  timestamptz not null,
    stated_by  uuid        not null,
    primary key (worker_id, valid_from)
);

-- Revisions of skill estimates, for reports as of an earlier moment.
create table audit_skill (
    job_id        uuid        not null,
    worker_id     uuid        not null,
    region        text        not null,
    revision      int         not null,
    gold_answered int         not null,
    gold_correct  int         not null,
    answer_count  int         not null,
    label_matches int         not null,
    recorded_at   timestamptz not null,
    primary key (job_id, worker_id, region, revision)
);
insert into audit_skill
    select job_id, worker_id, region, revision, gold_answered, gold_correct, answer_count, label_matches, now()
    from skill_figure;
create trigger append_only before update or delete or truncate on audit_skill
    for each statement execute function refuse_change();

-- Sums of the latest versions, from fine to coarse. XXX is the currency, and the empty text the level, of work that was
-- not handed in; ZZ is the region of work that nobody knows the place of.
create table audit_worker_week (
    week                 date   not null,
    region               text   not null,
    job_id               uuid   not null,
    level                text   not null,
    currency             text   not null,
    worker_id            uuid   not null,
    submitted            bigint not null,
    used                 bigint not null,
    excluded             bigint not null,
    refused              bigint not null,
    overturned           bigint not null,
    unfinished           bigint not null,
    offered_minor        bigint not null,
    paid                 bigint not null,
    paid_minor           bigint not null,
    paid_timed           bigint not null,
    paid_millis          bigint not null,
    work_millis          bigint not null,
    untimed              bigint not null,
    untimed_wall_millis  bigint not null,
    replayed             bigint not null,
    pay_delay_seconds    bigint not null,
    primary key (worker_id, week, job_id, region, level, currency)
);
create index audit_worker_week_of_job on audit_worker_week (job_id, week);
create index audit_worker_week_of_region on audit_worker_week (region, week);

create table audit_worker_quarter (
    quarter              date   not null, -- the Monday of a block of 13 weeks, counted from 1970-01-05
    region               text   not null,
    currency             text   not null,
    worker_id            uuid   not null,
    submitted            bigint not null,
    used                 bigint not null,
    excluded             bigint not null,
    refused              bigint not null,
    overturned           bigint not null,
    unfinished           bigint not null,
    offered_minor        bigint not null,
    paid                 bigint not null,
    paid_minor           bigint not null,
    paid_timed           bigint not null,
    paid_millis          bigint not null,
    work_millis          bigint not null,
    untimed              bigint not null,
    untimed_wall_millis  bigint not null,
    replayed             bigint not null,
    pay_delay_seconds    bigint not null,
    primary key (quarter, region, currency, worker_id)
);

create table audit_job_week (
    week                 date   not null,
    region               text   not null,
    job_id               uuid   not null,
    level                text   not null,
    currency             text   not null,
    submitted            bigint not null,
    used                 bigint not null,
    excluded             bigint not null,
    refused              bigint not null,
    overturned           bigint not null,
    unfinished           bigint not null,
    offered_minor        bigint not null,
    paid                 bigint not null,
    paid_minor           bigint not null,
    paid_timed           bigint not null,
    paid_millis          bigint not null,
    work_millis          bigint not null,
    untimed              bigint not null,
    untimed_wall_millis  bigint not null,
    replayed             bigint not null,
    pay_delay_seconds    bigint not null,
    primary key (week, job_id, region, level, currency)
);

create table audit_region_week (
    week                 date   not null,
    region               text   not null,
    currency             text   not null,
    submitted            bigint not null,
    used                 bigint not null,
    excluded             bigint not null,
    refused              bigint not null,
    overturned           bigint not null,
    unfinished           bigint not null,
    offered_minor        bigint not null,
    paid                 bigint not null,
    paid_minor           bigint not null,
    paid_timed           bigint not null,
    paid_millis          bigint not null,
    work_millis          bigint not null,
    untimed              bigint not null,
    untimed_wall_millis  bigint not null,
    replayed             bigint not null,
    pay_delay_seconds    bigint not null,
    primary key (week, region, currency)
);
