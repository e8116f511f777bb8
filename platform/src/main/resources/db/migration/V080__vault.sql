-- The keys of persons, wrapped by the instance's master keys (which are not in the database).
-- A destroyed key keeps its row, so that nothing new is ever sealed for a person who was erased.

create table vault_key (
    person_id   uuid    not null,
    compartment text    not null check (compartment in
                ('IDENTITY', 'CONTACT', 'HEALTH', 'NARRATIVE', 'PERPETRATOR', 'MIGRATION')),
    version     integer not null check (version >= 0),
    wrapped     bytea,
    destroyed   boolean not null default false,
    primary key (person_id, compartment, version),
    check (wrapped is not null or destroyed or version = 0)
);

alter table vault_key enable row level security;
alter table vault_key force row level security;
create policy keeper on vault_key using (clew_system()) with check (clew_system());
