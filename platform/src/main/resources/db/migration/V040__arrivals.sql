-- Arrivals: who came ashore together, in as little data as is needed. Nobody's status, claim or document is asked.

create table arrival_group (
    id            uuid primary key,
    agency_id     uuid        not null references agency (id),
    reference     text        not null,
    place         text        check (length(place) <= 200),
    arrived_at    timestamptz not null,
    note          text        check (length(note) <= 2000),
    registered_by uuid        not null,
    registered_at timestamptz not null,
    unique (agency_id, reference)
);
create index arrival_group_latest on arrival_group (agency_id, arrived_at desc, id);

create table arrival (
    id          uuid primary key,
    group_id    uuid    not null references arrival_group (id) on delete cascade,
    agency_id   uuid    not null references agency (id),
    person_id   uuid    not null references person (id) on delete cascade,
    position    integer not null,
    party       text    check (length(party) <= 40),   -- who travels together, within the group
    alone_child boolean not null,                      -- perhaps a child, with no adult of the party
    urgent      text    check (urgent in ('HEALTH', 'SAFETY')),
    note        text    check (length(note) <= 2000),
    unique (group_id, position)
);
create index arrival_by_person on arrival (person_id);
create index arrival_by_group on arrival (group_id, position);

alter table arrival_group enable row level security;
alter table arrival_group force row level security;
create policy own on arrival_group
    using (clew_system() or agency_id = clew_agency()) with check (clew_system() or agency_id = clew_agency());

alter table arrival enable row level security;
alter table arrival force row level security;
create policy own on arrival
    using (clew_system() or agency_id = clew_agency()) with check (clew_system() or agency_id = clew_agency());
