-- Which master keys belong to this database: their fingerprint, a word that they wrapped, and which key wraps now.
-- The keys themselves are never here.

create table vault_master (
    id          integer primary key default 1 check (id = 1),
    fingerprint text    not null,
    word        bytea   not null,
    primary_key integer not null
);

-- What an earlier Clew had kept in clear, and since when it is sealed.
create table vault_sealed (
    name  text        primary key,
    texts bigint      not null,
    at    timestamptz not null default now()
);

-- The rotations of the keys of persons; one that has no end goes on.
create table vault_rotation (
    id       bigint generated always as identity primary key,
    begun    timestamptz not null default now(),
    finished timestamptz
);

alter table vault_key add column made_at timestamptz not null default now();

do $$
declare
    part text;
begin
    foreach part in array array['vault_master', 'vault_sealed', 'vault_rotation'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy keeper on %I using (clew_system()) with check (clew_system())', part);
    end loop;
end
$$;
