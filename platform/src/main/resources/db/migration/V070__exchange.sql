-- Exchange: files that wait for a decision, and what a file said of a case, kept as it came.
-- The fence of every table below is the agency that brought the file in.

create table exchange_import (
    id          uuid        primary key,
    agency_id   uuid        not null references agency (id),
    member_id   uuid        not null,
    member_name text        not null,
    file_name   text        not null check (length(file_name) <= 120),
    bytes       integer     not null,
    -- The file itself; gone as soon as somebody has decided, or nobody has in time.
    content     bytea,
    -- Its first fit rows, to be looked at; gone with it.
    sample      jsonb,
    preview     jsonb       not null,
    accepted    integer     not null,
    rejected    integer     not null,
    status      text        not null check (status in ('WAITING', 'IMPORTED', 'CANCELLED', 'EXPIRED')),
    uploaded_at timestamptz not null,
    expires_at  timestamptz not null,
    decided_at  timestamptz,
    decided_by  text,
    imported    integer     not null default 0,
    left_out    integer     not null default 0,
    version     integer     not null default 0
);
create index exchange_import_agency on exchange_import (agency_id, uploaded_at desc);
create index exchange_import_expiry on exchange_import (expires_at);

-- Every rejected row of a file with every reason.
create table exchange_rejected (
    import_id uuid    not null references exchange_import (id) on delete cascade,
    agency_id uuid    not null,
    number    integer not null,
    sheet     text    not null,
    line      integer not null,
    reasons   jsonb   not null,
    cells     jsonb   not null,
    primary key (import_id, number)
);

-- Rows of a file that may be about a person whom the agency knows already.
create table exchange_likely (
    import_id uuid    not null references exchange_import (id) on delete cascade,
    agency_id uuid    not null,
    row_number integer not null,
    line      integer not null,
    name      text    not null,
    person_id uuid    not null,
    known_as  text    not null,
    primary key (import_id, row_number)
);

-- What a file said of a case: every value as it came, in order; and what Clew's own records said at that time, so that
-- an export can tell what has changed since.
create table htcds_record (
    case_id     uuid        primary key references case_file (id),
    agency_id   uuid        not null,
    import_id   uuid        not null,
    version     text        not null,
    cells       jsonb       not null,
    derived     jsonb       not null,
    imported_at timestamptz not null
);
create index htcds_record_import on htcds_record (import_id);

do $$
declare
    part text;
begin
    foreach part in array array['exchange_import', 'exchange_rejected', 'exchange_likely', 'htcds_record'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format($policy$
            create policy own on %1$I
                using ((select clew_system()) or agency_id = (select clew_agency()))
                with check ((select clew_system()) or agency_id = (select clew_agency()))
            $policy$, part);
    end loop;
end
$$;
