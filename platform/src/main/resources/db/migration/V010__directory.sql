-- The directory of agencies. No personal data of those we help, so no fence: every agency may know who can help.

create table agency (
    id            uuid primary key,
    name          text    not null check (name <> ''),
    kind          text    not null,
    place         text    not null,
    languages     text[]  not null default '{}',
    phone         text,
    email         text,
    address       text,
    website       text,
    opening_hours text,
    active        boolean not null default true,
    version       integer not null default 0
);

create unique index agency_once on agency (lower(name), lower(place));

create table agency_service (
    agency_id       uuid    not null references agency (id),
    kind            text    not null,
    takes           text[]  not null check (cardinality(takes) > 0),
    capacity        integer check (capacity >= 0),
    free            integer check (free >= 0 and free <= capacity),
    round_the_clock boolean not null default false,
    primary key (agency_id, kind)
);
