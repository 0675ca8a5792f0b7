-- What a vendor wants of quality-control: a dynamic overlap, and whether people may rightly differ.
alter table job
    add column target_confidence double precision check (target_confidence between 0.5 and 0.999),
    add column cost_of_error double precision check (cost_of_error >= 0),
    add column subjective boolean not null default false;
