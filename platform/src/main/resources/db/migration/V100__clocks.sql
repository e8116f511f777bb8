-- Clocks of cases: which legal time runs, and everything that happened to it. The rules are in the pack that a clock
-- was started under; what the rules made of its entries stands in the row of the clock, for lists and for the job.

create table clock (
    id             uuid        primary key,
    case_id        uuid        not null references case_file (id),
    person_id      uuid        not null,
    pack_id        text        not null,
    pack_version   text        not null,
    definition     text        not null,
    about          uuid,
    kind           text        not null,
    direction      text        not null check (direction in ('DEADLINE', 'MINIMUM')),
    state          text        not null check (state in
                   ('RUNNING', 'PAUSED', 'MET', 'ELAPSED', 'BREACHED', 'CUT_SHORT', 'CANCELLED')),
    open           boolean     not null,
    started_at     timestamptz not null,
    due_on         date,
    due_at         timestamptz,
    whole_day      boolean     not null,
    tells          text[]      not null,
    tells_partners boolean     not null,
    told_at        timestamptz,
    changed_at     timestamptz not null,
    version        integer     not null default 0
);
-- One of a kind runs at a time, and one for each thing that it is about.
create unique index clock_one_open on clock
    (case_id, definition, coalesce(about, '00000000-0000-0000-0000-000000000000'::uuid)) where open;
create index clock_case on clock (case_id, started_at);
create index clock_open on clock (due_at, id) where open;
create index clock_to_tell on clock (due_at) where told_at is null and state in ('RUNNING', 'BREACHED');

create table clock_entry (
    id            uuid        primary key,
    clock_id      uuid        not null references clock (id),
    number        integer     not null,
    case_id       uuid        not null,
    person_id     uuid        not null,
    kind          text        not null check (kind in
                  ('STARTED', 'RESTARTED', 'PAUSED', 'RESUMED', 'EXTENDED', 'STOPPED', 'CANCELLED')),
    signal        text,
    at            timestamptz not null,
    told_at       timestamptz not null,
    more          integer     not null default 0,
    reason_sealed bytea,
    member_id     uuid,
    member_name   text        not null,
    agency_name   text        not null,
    unique (clock_id, number)
);

create trigger clock_entry_written_once before update or delete on clock_entry
    for each row execute function clew_only_seals('reason_sealed');

do $$
declare
    part text;
begin
    foreach part in array array['clock', 'clock_entry'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format($policy$
            create policy reach on %1$I
                using ((select clew_system()) or exists (
                    select 1 from case_reach r
                    where r.case_id = %1$I.case_id and r.agency_id = (select clew_agency())
                      and r.relation in ('OWNER', 'PARTNER')))
            $policy$, part);
    end loop;
end
$$;

-- What is due, as an agency sees it: its relation to the case, and what casework says of it for a list. The view has no
-- rights of its own: whoever asks passes the fence of each table under it.
create view due_clock with (security_invoker = true) as
    select c.*, f.reference, f.responsible, f.responsible_name, f.child, r.relation
      from clock c
      join case_file f on f.id = c.case_id
      join case_reach r on r.case_id = c.case_id and r.agency_id = clew_agency() and r.relation in ('OWNER', 'PARTNER');

-- The private calendar of a member: only the hash of its address is kept.
create table calendar_feed (
    id         uuid        primary key,
    member_id  uuid        not null unique,
    token_hash bytea       not null unique,
    whose      text        not null check (whose in ('MINE', 'AGENCY')),
    created_at timestamptz not null,
    opened_at  timestamptz
);
