-- All that a job asked; null for jobs of before.
alter table job add column question json;

-- What responses are worth by the comparisons of a job, revision by revision: batches of one that is not complete are kept apart.
create table response_score (
    job_id      uuid             not null,
    revision    int              not null,
    response_id uuid             not null,
    score       double precision not null,
    low         double precision not null,
    high        double precision not null,
    component   int              not null,
    comparisons int              not null,
    primary key (job_id, revision, response_id)
);

-- The last revision that is complete: releases take their scores from it.
create table job_score (
    job_id         uuid not null primary key,
    revision       int  not null,
    response_count int  not null
);

-- ContentId in SQL: the first 128 bits of a SHA-256 as UUID of version 8. Null where a text is.
create function response_id(prompt text, response text) returns uuid language sql immutable parallel safe as $$
    select (substr(h, 1, 12) || '8' || substr(h, 14, 3)
            || translate(substr(h, 17, 1), '0123456789abcdef', '89ab89ab89ab89ab') || substr(h, 18, 15))::uuid
    from encode(sha256(convert_to(prompt, 'UTF8') || '\x00'::bytea || convert_to(response, 'UTF8')), 'hex') as hash(h)
$$;
