-- One row for all events of a transaction, in their order: a dispatcher that commits a hundred leases and answers together
-- writes their events as one value. What waits to be published when this runs is packed row by row.
create table outbox_pack (
    seq    bigint generated always as identity primary key,
    events bytea  not null -- as OutboxPack writes them
);
alter table outbox_pack alter events set storage external;

create function pg_temp.framed(text_value text) returns bytea language sql immutable as $$
    select int4send(octet_length(convert_to(text_value, 'UTF8'))) || convert_to(text_value, 'UTF8')
$$;

insert into outbox_pack (events)
select uuid_send(event_id) || pg_temp.framed(topic) || uuid_send(event_key) || pg_temp.framed(type)
    || int8send((extract(epoch from occurred_at) * 1000000)::bigint)
    || pg_temp.framed(traceparent) || pg_temp.framed(correlation_id)
    || int4send(octet_length(body)) || body
from outbox order by seq;

drop table outbox;
alter table outbox_pack rename to outbox;
