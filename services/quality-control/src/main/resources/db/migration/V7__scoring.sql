-- Two responses to one prompt, as an item of a dataset holds them: ids made from their content, never the texts.
create table prompted_pair (
    item_id       uuid not null primary key,
    prompt_id     uuid not null,
    first_id      uuid not null,
    first_length  int  not null,
    second_id     uuid not null,
    second_length int  not null
);

-- Dataset versions whose items have all been heard of.
create table known_version (
    dataset_id uuid not null,
    version    int  not null,
    primary key (dataset_id, version)
);

-- One row for each job that is scored; revision is the job's run whose answers were scored last, 0 before. Its row is the lock.
-- The job itself is heard of by another consumer, and may come later.
create table scoring (
    job_id           uuid not null primary key,
    dataset_id       uuid not null,
    dataset_version  int  not null,
    revision         int  not null,
    scored_at        timestamptz,
    response_count   int,
    comparison_count int,
    tie_count        int,
    score_sd         float8,
    place            float8,
    place_error      float8,
    place_low        float8,
    place_high       float8,
    length           float8,
    length_error     float8,
    length_low       float8,
    length_high      float8
);

-- By component, in it the best first.
create table score (
    job_id        uuid   not null references scoring,
    position      int    not null,
    response_id   uuid   not null,
    prompt_id     uuid   not null,
    length        int    not null,
    item_key      text   not null,
    side          text   not null,
    score         float8 not null,
    error         float8 not null,
    low           float8 not null,
    high          float8 not null,
    length_effect float8 not null,
    rank_low      int    not null,
    rank_high     int    not null,
    rank_of       int    not null,
    component     int    not null,
    comparisons   int    not null,
    primary key (job_id, position)
);
create index score_of_response on score (job_id, response_id);

create table region_score (
    job_id      uuid   not null,
    position    int    not null,
    region      text   not null,
    score       float8 not null,
    error       float8 not null,
    low         float8 not null,
    high        float8 not null,
    comparisons int    not null,
    primary key (job_id, position, region),
    foreign key (job_id, position) references score
);

-- Pairs worth asking about, the best first.
create table next_comparison (
    job_id    uuid   not null references scoring,
    position  int    not null,
    first_id  uuid   not null,
    second_id uuid   not null,
    gain      float8 not null,
    primary key (job_id, position)
);
