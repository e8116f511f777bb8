-- The master keys that this database was used with, by the number that Tink gives them and a version that people can say.
-- The keys themselves are never here.

create table vault_master_key (
    version integer     generated always as identity primary key,
    number  integer     not null unique,
    begun   timestamptz not null default now(),
    retired timestamptz
);
alter table vault_master_key enable row level security;
alter table vault_master_key force row level security;
create policy keeper on vault_master_key using (clew_system()) with check (clew_system());

insert into vault_master_key (number) select primary_key from vault_master;
