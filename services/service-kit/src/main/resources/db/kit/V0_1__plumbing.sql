-- Events written in the transaction of their cause, until the relay has published them.
create table outbox (
    seq            bigint generated always as identity primary key,
    event_id       uuid        not null,
    topic          text        not null,
    event_key      uuid        not null,
    type           text        not null,
    occurred_at    timestamptz not null,
    traceparent    text        not null,
    correlation_id text        not null,
    body           bytea       not null
);

-- Who has applied which event; the insert decides who was first.
create table inbox (
    consumer   text        not null,
    event_id   uuid        not null,
    applied_at timestamptz not null,
    primary key (consumer, event_id)
);
create index inbox_applied_at on inbox using brin (applied_at);

-- Events no consumer could apply, with the cause, until a person has them replayed.
create table dead_letter (
    id             uuid        not null primary key,
    consumer       text        not null,
    topic          text        not null,
    event_id       uuid,
    event_key      text        not null,
    type           text        not null,
    occurred_at    timestamptz not null,
    traceparent    text        not null,
    correlation_id text        not null,
    body           bytea       not null,
    cause          text        not null,
    dead_at        timestamptz not null,
    replayed_at    timestamptz
);

-- Answers to requests that carried an Idempotency-Key, stored with their effect.
create table idempotency_key (
    subject        text        not null,
    route          text        not null,
    key            text        not null,
    request_sha256 bytea       not null,
    status         int         not null,
    location       text,
    body           bytea       not null,
    created_at     timestamptz not null,
    primary key (subject, route, key)
);
