-- Items that a vendor withdrew from a job: no release of it takes their labels.
create table withdrawn_item (
    job_id       uuid        not null,
    item_key     text        not null,
    reason       text        not null,
    withdrawn_at timestamptz not null,
    primary key (job_id, item_key)
);
