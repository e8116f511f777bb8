-- Tables that only tests have: every kind of column and rule that a backup must carry and a fence must hold.

create table probe (
    id          uuid primary key,
    number      bigint generated always as identity,
    agency_id   uuid not null,
    name        text,
    bytes       bytea,
    facts       jsonb,
    words       text[],
    amount      numeric(20, 6),
    moment      timestamptz,
    day         date,
    flag        boolean,
    length      int generated always as (coalesce(length(name), 0)) stored,
    parent      uuid references probe (id),
    favourite   uuid
);

create table probe_part (
    id    uuid primary key,
    probe uuid not null references probe (id)
);

-- A circle of keys, which no order of tables can satisfy.
alter table probe add constraint probe_favourite foreign key (favourite) references probe_part (id)
    deferrable initially deferred;

create sequence probe_counter;

create function probe_stays() returns trigger language plpgsql as $$
begin
    raise exception 'nothing here is changed';
end
$$;

create trigger probe_part_stays before insert or update or delete on probe_part
    for each row when (current_setting('probe.open', true) is distinct from 'on') execute function probe_stays();

alter table probe enable row level security;
alter table probe force row level security;
create policy reach on probe using (clew_system() or agency_id = clew_agency());
alter table probe_part enable row level security;
alter table probe_part force row level security;
create policy reach on probe_part
    using (clew_system() or exists (select from probe p where p.id = probe_part.probe));
