-- The age record: every statement about somebody's age, with who, when and from what; nothing is overwritten.
-- Dates of birth and words are sealed; ages in whole years stay readable, for lists and clocks count with them.

create table age_statement (
    id          uuid        primary key,
    person_id   uuid        not null references person (id) on delete cascade,
    kind        text        not null check (kind in ('REGISTERED', 'CLAIMED', 'DOCUMENT', 'ASSESSED', 'OBSERVED')),
    document    text,
    checked     text,
    method      text,
    consent     text,
    outcome     text,
    stated_on   date        not null,
    birth_date  bytea,
    low         integer     check (low between 0 and 120),
    high        integer     check (high between 0 and 120),
    margin      integer     not null check (margin between 0 and 10),
    words       bytea,
    member_id   uuid,
    member_name text        not null,
    agency_id   uuid,
    agency_name text        not null,
    at          timestamptz not null,
    place       bigint      generated always as identity,
    check (low <= high)
);
create index age_statement_by_person on age_statement (person_id, at);

create table age_event (
    id           uuid        primary key,
    statement_id uuid        not null references age_statement (id) on delete cascade,
    person_id    uuid        not null references person (id) on delete cascade,
    happened     text        not null check (happened in ('APPEALED', 'UPHELD', 'OVERTURNED', 'MISTAKE')),
    words        bytea,
    member_id    uuid        not null,
    member_name  text        not null,
    at           timestamptz not null
);
create index age_event_by_person on age_event (person_id, at);

create trigger age_statement_stays before update on age_statement
    for each row execute function clew_only_seals('birth_date', 'words');
create trigger age_event_stays before update on age_event
    for each row execute function clew_only_seals('words');

do $$
declare
    part text;
begin
    foreach part in array array['age_statement', 'age_event'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format($policy$
            create policy reach on %1$I
                using (clew_system() or clew_reaches(person_id)) with check (clew_system() or clew_reaches(person_id))
            $policy$, part);
    end loop;
end
$$;
