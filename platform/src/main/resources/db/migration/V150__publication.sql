-- The rapporteur's tables. A row of a snapshot holds codes and no identity; which case stands behind it is kept apart,
-- and goes when a person is erased. Only the system reads: what a member sees is decided by the gate, cell by cell.
create table publication_snapshot (
    id          uuid        primary key,
    year        integer     not null check (year between 1990 and 2200),
    country     text        not null,
    threshold   integer     not null check (threshold >= 2),
    taken_at    timestamptz not null,
    taken_by    text        not null,
    taken_name  text        not null,
    mirrored    integer     not null,
    hash        text        not null,
    released_at timestamptz,
    released_by text
);
create index publication_snapshot_year on publication_snapshot (year, taken_at);

create table publication_row (
    snapshot_id uuid    not null references publication_snapshot (id),
    number      integer not null,
    status      text,
    sex         text    not null,
    age         text    not null,
    country     text    not null,
    body        text    not null,
    forms       text[]  not null,
    events      text[]  not null,
    primary key (snapshot_id, number)
);

create table publication_cell (
    snapshot_id uuid   not null references publication_snapshot (id),
    cell        text   not null,
    count       bigint not null check (count >= 0),
    mark        text   not null check (mark in ('OPEN', 'PRIMARY', 'SECONDARY')),
    insider     boolean not null,
    primary key (snapshot_id, cell)
);

create table publication_link (
    snapshot_id uuid    not null,
    number      integer not null,
    case_id     uuid    not null,
    person_id   uuid    not null,
    primary key (snapshot_id, number, case_id),
    foreign key (snapshot_id, number) references publication_row (snapshot_id, number)
);
create index publication_link_person on publication_link (person_id);

-- What another body counts. Appended; the latest for a year counts. A snapshot copies what counted when it was taken.
create table publication_figure (
    id         uuid        primary key,
    year       integer     not null,
    item       text        not null,
    value      bigint      not null check (value >= 0),
    source     text        not null,
    as_of      date        not null,
    note       text        not null,
    written_at timestamptz not null,
    written_by text        not null
);
create index publication_figure_year on publication_figure (year, item, written_at desc);

create table publication_frozen_figure (
    snapshot_id uuid   not null references publication_snapshot (id),
    item        text   not null,
    value       bigint not null,
    source      text   not null,
    as_of       date   not null,
    note        text   not null,
    primary key (snapshot_id, item)
);

create function publication_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a snapshot is never changed: % on % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;
do $$
declare
    part text;
begin
    foreach part in array array['publication_row', 'publication_cell', 'publication_figure', 'publication_frozen_figure'] loop
        execute format('create trigger %1$I_stays before update or delete on %1$I
                        for each row execute function publication_stays()', part);
    end loop;
    foreach part in array array['publication_snapshot', 'publication_row', 'publication_cell', 'publication_link',
                                'publication_figure', 'publication_frozen_figure'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy keeper on %I using (clew_system()) with check (clew_system())', part);
    end loop;
end
$$;
