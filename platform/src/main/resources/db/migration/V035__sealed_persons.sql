-- Names, dates of birth and notes are sealed; the clear columns are emptied when Clew starts (clew.platform.vault).
-- Sex, ages, language and citizenships stay: rules and figures need them, and they name nobody.

alter table person
    add column display_name_sealed bytea,
    add column birth_date_sealed bytea,
    add column note_sealed bytea,
    add column erased_at timestamptz,
    alter column display_name drop not null;

alter table person_name
    add column full_name_sealed bytea,
    add column blind boolean not null default false,  -- whether it is in the index of blind keys
    alter column full_name drop not null;
create index person_name_not_blind on person_name (id) where not blind;

alter table person_before add column words_sealed bytea;

-- The index of names holds blind keys: the same word gives the same key, and without the instance's keys nobody can
-- tell which word it was. What was in clear goes now; it is made anew from the names when Clew starts.
drop table person_key;
create table person_key (
    agency_id uuid not null references agency (id),
    key       uuid not null,
    person_id uuid not null references person (id) on delete cascade,
    primary key (agency_id, key, person_id)
);
create index person_key_by_person on person_key (person_id);
alter table person_key enable row level security;
alter table person_key force row level security;
create policy reach_read on person_key for select using (clew_system() or agency_id = clew_agency());
create policy reach_write on person_key using (clew_system()) with check (clew_system());
