-- Who wrote what an item shows: nobody judges her own text. Known to dispatch alone, never shown.
create table item_author (
    item_id   uuid not null,
    worker_id uuid not null,
    primary key (item_id, worker_id)
);

-- Keys that lead from an item to what it has in common with its neighbours; null: items stand for themselves.
alter table job add column context_path text[];

-- Since when the escrow of a job does not hold what is due next: worker-payment said so. Until its vendor adds to it nothing
-- is handed out.
alter table job add column dry_at timestamptz;
