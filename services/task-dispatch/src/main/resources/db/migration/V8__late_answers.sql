-- Answers that came when their lease had its end. What still fitted was taken as an assignment of its own; what did not is
-- kept here, and paid.
create table late_answer (
    assignment_id uuid        not null primary key,
    taken_as      uuid unique,
    given_at      timestamptz not null,
    answer        json,
    wall_millis   bigint,
    active_millis bigint,
    time_basis    text,
    check ((taken_as is null) = (answer is not null and wall_millis is not null and time_basis is not null))
);
create trigger append_only before update or delete or truncate on late_answer
    for each statement execute function refuse_change();
