-- The person: who, under which names, known to which agencies. Every field may be unknown.
-- The fence of every table below is written in terms of person_reach.

create table pseudonym (
    name text primary key
);

create table person (
    id                   uuid primary key,
    display_name         text        not null check (length(display_name) between 1 and 200),
    pseudonym            boolean     not null,
    sex                  text        not null check (sex in ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN')),
    birth_date           date,
    birth_date_estimated boolean     not null,
    age_low              integer     check (age_low between 0 and 120),
    age_high             integer     check (age_high between 0 and 120),
    age_stated_on        date        not null,
    language             text,
    citizenships         text[]      not null,
    note                 text        check (length(note) <= 2000),
    registered_by        uuid        not null references agency (id),
    registered_at        timestamptz not null,
    version              integer     not null default 1,
    check (age_low <= age_high)
);

create table person_reach (
    person_id uuid        not null references person (id) on delete cascade,
    agency_id uuid        not null references agency (id),
    relation  text        not null check (relation in ('OWNER', 'PARTNER', 'ADDRESSEE')),
    since     timestamptz not null,
    primary key (person_id, agency_id)
);
create index person_reach_by_agency on person_reach (agency_id, person_id);

create table person_name (
    id        uuid primary key,
    person_id uuid        not null references person (id) on delete cascade,
    full_name text        not null check (length(full_name) between 1 and 200),
    kind      text        not null check (kind in ('NAME', 'ALIAS', 'PSEUDONYM')),
    added_at  timestamptz not null,
    place     bigint      generated always as identity   -- the order in which names were given, within one moment too
);
create index person_name_by_person on person_name (person_id);

-- What a person was before each change: earlier values, an earlier age above all, are never overwritten.
create table person_before (
    person_id  uuid        not null references person (id) on delete cascade,
    version    integer     not null,
    changed_at timestamptz not null,
    known      jsonb       not null,
    primary key (person_id, version)
);

-- The index of names: keys that compare by equality or order only (both leakproof, so that the fence does not keep
-- PostgreSQL from using the index), once for each agency that may know the person.
create table person_key (
    agency_id uuid not null references agency (id),
    key       text collate "C" not null,
    person_id uuid not null references person (id) on delete cascade,
    primary key (agency_id, key, person_id)
);
create index person_key_by_person on person_key (person_id);

-- Whether the asking agency may know the person as owner or partner.
create function clew_reaches(person uuid) returns boolean
    language sql stable parallel safe
    as $$
        select exists (
            select 1 from person_reach r
            where r.person_id = person and r.agency_id = clew_agency() and r.relation in ('OWNER', 'PARTNER'))
    $$;

alter table person enable row level security;
alter table person force row level security;
create policy reach_read on person for select
    using (clew_system()
        or exists (select 1 from person_reach r where r.person_id = person.id and r.agency_id = clew_agency()));
create policy reach_add on person for insert with check (clew_system() or registered_by = clew_agency());
create policy reach_change on person for update
    using (clew_system() or clew_reaches(id)) with check (clew_system() or clew_reaches(id));
create policy reach_remove on person for delete using (clew_system());

alter table person_reach enable row level security;
alter table person_reach force row level security;
create policy reach_read on person_reach for select using (clew_system() or agency_id = clew_agency());
create policy reach_write on person_reach using (clew_system()) with check (clew_system());

alter table person_name enable row level security;
alter table person_name force row level security;
create policy reach on person_name
    using (clew_system() or clew_reaches(person_id)) with check (clew_system() or clew_reaches(person_id));

alter table person_before enable row level security;
alter table person_before force row level security;
create policy reach on person_before
    using (clew_system() or clew_reaches(person_id)) with check (clew_system() or clew_reaches(person_id));

alter table person_key enable row level security;
alter table person_key force row level security;
create policy reach_read on person_key for select using (clew_system() or agency_id = clew_agency());
create policy reach_write on person_key using (clew_system()) with check (clew_system());
